import { isClosedWholeMonth } from '@/lib/closures/rules'
import {
  addDays,
  addMonths,
  type CalendarDate,
  endOfDay,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthRange,
  shanghaiDate,
  startOfDay,
} from '@/lib/core/calendar'
import { type CalendarDays, isWorkingDay } from '@/lib/core/working-days'
import type { ExpectedCenter, MonthSettings, ReportStatus, TimeTag, Timetable } from '@/lib/reporting/types'

type DaySettings = Pick<MonthSettings, 'dueDay' | 'reviewDay' | 'lockDay' | 'shiftToWorkingDay'>

/** The day itself if it is worked, else the next one that is. */
export function workingDayFrom(day: CalendarDate, calendar: CalendarDays): CalendarDate {
  let found = day
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1)
  return found
}

/**
 * The days by which a month is to be submitted, reviewed and locked. Rule: days of the next month, each until 24:00
 * Asia/Shanghai; with 顺延 a day that is not worked moves to the next working day, and review and lock keep at least one
 * working day after the step before. `extendedTo` is the due day of an extension, taken as it is; review and lock move
 * with it as far as that distance asks.
 */
export function timetable(
  month: Month,
  settings: DaySettings,
  calendar: CalendarDays,
  extendedTo: CalendarDate | null = null,
): Timetable {
  const { shiftToWorkingDay } = settings
  const next = addMonths(month, 1)
  const dayOf = (day: number) => {
    const date = addDays(firstDay(next), day - 1)
    return shiftToWorkingDay ? workingDayFrom(date, calendar) : date
  }
  const after = (previous: CalendarDate, regular: CalendarDate) => {
    if (!shiftToWorkingDay && extendedTo === null) return regular
    const earliest = addDays(previous, 1)
    const least = shiftToWorkingDay ? workingDayFrom(earliest, calendar) : earliest
    return regular < least ? least : regular
  }
  const dueOn = extendedTo ?? dayOf(settings.dueDay)
  const reviewOn = after(dueOn, dayOf(settings.reviewDay))
  const lockOn = after(reviewOn, dayOf(settings.lockDay))
  return {
    dueOn,
    reviewOn,
    lockOn,
    dueAt: endOfDay(dueOn),
    reviewAt: endOfDay(reviewOn),
    lockAt: endOfDay(lockOn),
    isExtended: extendedTo !== null,
  }
}

/** `timetable` for many centers: each is worked out once for its month, its county's settings and its extension. */
export function timetables(calendar: CalendarDays) {
  const known = new Map<DaySettings, Map<string, Timetable>>()
  return (month: Month, settings: DaySettings, extendedTo: CalendarDate | null): Timetable => {
    const own = known.get(settings) ?? new Map<string, Timetable>()
    known.set(settings, own)
    const key = `${month} ${extendedTo}`
    const found = own.get(key) ?? timetable(month, settings, calendar, extendedTo)
    own.set(key, found)
    return found
  }
}

/**
 * Whether a month's report of a center is expected. Rule: a center of a reporting category that is open on any day of the
 * month, from the county's first month on; an unknown opening date means open since before; the closing date is the first
 * day closed; a month wholly under temporary closures is not expected.
 */
export function isExpected(
  center: ExpectedCenter,
  month: Month,
  settings: Pick<MonthSettings, 'startMonth' | 'reportingCategories'>,
): boolean {
  if (month < settings.startMonth || isClosedWholeMonth(center.closures ?? [], month, center)) return false
  const begin = firstDay(month)
  const end = firstDay(addMonths(month, 1))
  return center.periods.some((period) => {
    if (period.status !== 'OPEN' || !settings.reportingCategories.includes(period.category)) return false
    const from = [begin, period.from, center.openedOn ?? begin].sort().at(-1) ?? begin
    const [to = end] = [end, period.to ?? end, center.closedOn ?? end].sort()
    return from < to
  })
}

/** Every month up to `until` in which a center is expected to report, in order. */
export function expectedMonths(
  center: ExpectedCenter,
  settings: Pick<MonthSettings, 'startMonth' | 'reportingCategories'>,
  until: Month,
): Month[] {
  return monthRange(settings.startMonth, until).filter((month) => isExpected(center, month, settings))
}

/** The instant from which a month may be submitted: the beginning of its last day in Asia/Shanghai. */
export function submissibleFrom(month: Month): Date {
  return startOfDay(lastDay(month))
}

/** Whether the month has begun; nobody fills in a month that lies ahead. */
export function hasBegun(month: Month, now: Date): boolean {
  return month <= monthOf(shanghaiDate(now))
}

/** Whether a report counts as submitted: 待审核, 已审核, 已锁定, or 已退回 after a submission. */
export function isSubmitted(state: ReportStatus): boolean {
  return state !== 'NONE' && state !== 'DRAFT'
}

export type TimeTagInput = {
  state: ReportStatus
  /** The first submission that was not withdrawn. */
  firstSubmittedAt: Date | null
  timetable: Pick<Timetable, 'dueAt' | 'isExtended'>
  now: Date
}

/**
 * 按时 or 迟报 by the first submission that was not withdrawn; without one 逾期未报 after the due time, 已延期 while an
 * extension runs, and nothing before. A report withdrawn to a draft counts as not submitted.
 */
export function timeTag({ state, firstSubmittedAt, timetable: table, now }: TimeTagInput): TimeTag | null {
  if (isSubmitted(state) && firstSubmittedAt) return firstSubmittedAt < table.dueAt ? 'ON_TIME' : 'LATE'
  if (now >= table.dueAt) return 'OVERDUE'
  return table.isExtended ? 'EXTENDED' : null
}

export type Rate = { part: number; whole: number }

/**
 * 报送率, 按时报送率, 一次审核通过率 over a set of expected reports. Rules: submitted ÷ expected; first submission in time ÷
 * expected; approved without any return ÷ approved or returned at least once (an unlocking is no return).
 */
export function reportingRates(
  rows: readonly {
    state: ReportStatus
    timeTag: TimeTag | null
    returns: number
    approvedAt: Date | null
  }[],
) {
  const expected = rows.length
  const submitted = rows.filter((row) => isSubmitted(row.state)).length
  const onTime = rows.filter((row) => row.timeTag === 'ON_TIME').length
  const reviewed = rows.filter((row) => row.approvedAt !== null || row.returns > 0).length
  const approvedFirstPass = rows.filter((row) => row.approvedAt !== null && row.returns === 0).length
  return {
    expected,
    submitted,
    onTime,
    approvedFirstPass,
    reviewed,
    reportingRate: { part: submitted, whole: expected } satisfies Rate,
    timelinessRate: { part: onTime, whole: expected } satisfies Rate,
    firstPassRate: { part: approvedFirstPass, whole: reviewed } satisfies Rate,
  }
}

/** The latest month whose lock has passed; months are tried from the one before `now` backwards. */
export function latestLockedMonth(now: Date, settings: DaySettings, calendar: CalendarDays): Month {
  let month = addMonths(monthOf(shanghaiDate(now)), -1)
  while (timetable(month, settings, calendar).lockAt > now) month = addMonths(month, -1)
  return month
}

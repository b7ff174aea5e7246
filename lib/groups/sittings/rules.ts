import {
  addDays,
  type CalendarDate,
  firstDay,
  isInForce,
  lastDay,
  type Month,
  monthRange,
  weekday,
} from '@/lib/core/calendar'
import type { Week } from '@/lib/core/calendar-weeks'
import type { CalendarDays } from '@/lib/core/working-days'
import type { GroupCenter } from '@/lib/groups/records/types'
import { placeFaults } from '@/lib/groups/rules'
import type {
  ExceptionValues,
  SittingDay,
  SittingPlan,
  TimetableValues,
  WeeklySittings,
} from '@/lib/groups/sittings/types'
import type { DaySpan } from '@/lib/groups/types'

/** 健康驿站. */
const HEALTH_ZONE = 'HEALTH_POST'

/** Sittings that the timetable has on a day by its weekday; rows of the same weekday are several doctors and add up. */
export function timetabled(timetable: readonly TimetableValues[], day: CalendarDate): number {
  return timetable
    .filter((row) => row.weekday === weekday(day) && isInForce({ from: row.validFrom, to: row.validTo }, day))
    .reduce((sum, row) => sum + row.sittings, 0)
}

/**
 * The sittings of days (E13). Rules: an exception says how many there are, whatever the timetable and the calendar say (停诊
 * is 0, 补诊 any other number); else the timetable counts on its weekday, but not on a public holiday; a make-up working day
 * keeps its own weekday, so that sittings moved to it are entered as an exception; while the center is temporarily closed
 * the timetable rests; outside the days on which the center exists there are none at all.
 */
export function sittingsOf(
  days: readonly CalendarDate[],
  { timetable, exceptions, openedOn, closedOn, closures = [] }: SittingPlan,
  calendar: CalendarDays,
): SittingDay[] {
  const byDay = new Map(exceptions.map((exception) => [exception.date, exception]))
  return days.map((date): SittingDay => {
    if (!isInForce({ from: openedOn, to: closedOn }, date))
      return { date, sittings: 0, source: 'CLOSED', reason: null }
    const exception = byDay.get(date)
    if (exception)
      return { date, sittings: exception.sittings, source: 'EXCEPTION', reason: exception.reason }
    if (closures.some((closure) => isInForce(closure, date)))
      return { date, sittings: 0, source: 'CLOSED', reason: null }
    const sittings = timetabled(timetable, date)
    if (sittings === 0) return { date, sittings, source: 'NONE', reason: null }
    if (calendar.get(date) === 'HOLIDAY') return { date, sittings: 0, source: 'HOLIDAY', reason: null }
    return { date, sittings, source: 'TIMETABLE', reason: null }
  })
}

/** Every day of a span. */
export function daysOf({ from, to }: DaySpan): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** 班次 of a span of days together. */
export function sumSittings(span: DaySpan, plan: SittingPlan, calendar: CalendarDays): number {
  return sittingsOf(daysOf(span), plan, calendar).reduce((sum, day) => sum + day.sittings, 0)
}

/** Sittings of the weeks together, for the weekly mean. */
export function weeklySittings(
  weeks: readonly Week[],
  plan: SittingPlan,
  calendar: CalendarDays,
): WeeklySittings {
  return {
    sittings: weeks.reduce((sum, week) => sum + sumSittings(week, plan, calendar), 0),
    weeks: weeks.length,
  }
}

type Checked = { center: Pick<GroupCenter, 'openedOn' | 'closedOn' | 'zones'> }

/** What forbids a row of the timetable: field → message key. Rules: it ends after it begins, within the center's days. */
export function timetableFaults(
  { validFrom, validTo }: Pick<TimetableValues, 'validFrom' | 'validTo'>,
  { center }: Checked,
): Record<string, string> {
  if (validTo !== null && validTo <= validFrom) return { lastDay: 'validation.groups.endBeforeStart' }
  return placeFaults('validFrom', validFrom, center)
}

/** What is unusual about a row of the timetable: message keys. */
export function timetableWarnings(
  row: TimetableValues,
  others: readonly TimetableValues[],
  { center }: Checked,
): string[] {
  const warnings: string[] = []
  const hasPost = center.zones.some(
    (zone) => zone.code === HEALTH_ZONE && (zone.to === null || zone.to > row.validFrom),
  )
  if (!hasPost) warnings.push('validation.groups.noHealthPost')
  const overlaps = (other: TimetableValues) =>
    other.weekday === row.weekday &&
    (other.validTo === null || other.validTo > row.validFrom) &&
    (row.validTo === null || row.validTo > other.validFrom)
  if (others.some(overlaps)) warnings.push('validation.groups.sameWeekday')
  return warnings
}

/** What forbids an exception: field → message key. Rule: it lies within the center's days. */
export function exceptionFaults(
  { date }: Pick<ExceptionValues, 'date'>,
  { center }: { center: Pick<GroupCenter, 'openedOn' | 'closedOn'> },
): Record<string, string> {
  return placeFaults('date', date, center)
}

type Span = { from: CalendarDate; to: CalendarDate | null }

const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b)
const laterEnd = (a: CalendarDate | null, b: CalendarDate | null) =>
  a === null || b === null ? null : later(a, b)

/**
 * The days on which a change of a row may change sittings: to exclusive, null = open. A new or removed row touches all its
 * days; another weekday or number all days of both; another beginning or end just the days between.
 */
export function touchedSpans(before: TimetableValues | null, after: TimetableValues | null): Span[] {
  const span = ({ validFrom, validTo }: TimetableValues): Span => ({ from: validFrom, to: validTo })
  if (!before || !after) return [before, after].flatMap((row) => (row ? [span(row)] : []))
  if (before.weekday !== after.weekday || before.sittings !== after.sittings)
    return [span(before), span(after)]
  const spans: Span[] = []
  const [first, second] = [before.validFrom, after.validFrom].sort()
  if (first && second && first !== second) spans.push({ from: first, to: second })
  if (before.validTo !== after.validTo)
    spans.push({
      from: [before.validTo, after.validTo].flatMap((day) => day ?? []).sort()[0] ?? after.validFrom,
      to: laterEnd(before.validTo, after.validTo),
    })
  return spans
}

/** The months of a year up to the one of `today`, or null for a year that has not begun. */
export function monthsOfYear(year: number, today: CalendarDate): { first: Month; last: Month } | null {
  const first = `${year}-01`
  const last = [`${year}-12`, today.slice(0, 7)].sort()[0] ?? first
  return first > last ? null : { first, last }
}

/** The part of a span that is not after `today`, or null. */
export function untilToday({ from, to }: DaySpan, today: CalendarDate): DaySpan | null {
  if (from > today) return null
  return { from, to: to < today ? to : today }
}

/** First and last day of months. */
export function spanOfMonths({ first, last }: { first: Month; last: Month }): DaySpan {
  const months = monthRange(first, last)
  return { from: firstDay(months[0] ?? first), to: lastDay(months.at(-1) ?? last) }
}

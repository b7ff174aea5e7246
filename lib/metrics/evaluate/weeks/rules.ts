import {
  addDays,
  type CalendarDate,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthRange,
  yearOf,
} from '@/lib/core/calendar'
import { finishedWeeks, monthOfWeek } from '@/lib/core/calendar-weeks'
import { groupBy } from '@/lib/core/group-by'
import { sumSittings as sumSittingDays } from '@/lib/groups/sittings/rules'
import type { DaySpan } from '@/lib/groups/types'
import type { ActivityMetric, Measured } from '@/lib/metrics/catalogue/types'
import { isMemberFact, isMemberOn, type Reading } from '@/lib/metrics/evaluate/members/rules'
import { coverageOf, isOfficialRecord, type Months } from '@/lib/metrics/evaluate/months/rules'
import type { WeekFact } from '@/lib/metrics/facts/types'
import { groupedOnce } from '@/lib/metrics/grouping/rules'
import { earlier, type FigureSpan, isInSpan } from '@/lib/metrics/period/rules'
import type { FigureRequest } from '@/lib/metrics/types'

/** A week that “每周” asks for, named by its Monday, with the month of its Thursday. */
type CountedWeek = { monday: CalendarDate; month: Month }

export type WeeklyMeasured = Measured & { minimum: number | null; from: Month | null; to: Month | null }

type Weekly = Reading & { span: FigureSpan }

function meanOf(weeks: readonly CountedWeek[], counts: readonly number[], centers: number): WeeklyMeasured {
  if (weeks.length === 0)
    return { value: null, part: null, whole: null, centers, minimum: null, from: null, to: null }
  const sum = counts.reduce((total, count) => total + count, 0)
  return {
    value: BigInt(sum * 100) / BigInt(weeks.length),
    part: sum,
    whole: weeks.length,
    centers,
    minimum: Math.min(...counts),
    from: weeks[0]?.month ?? null,
    to: weeks.at(-1)?.month ?? null,
  }
}

/** The weeks of the latest year of a span that has any. */
function latestWeeks(
  { base, once }: Months,
  { span, isCounted }: { span: FigureSpan; isCounted: (week: CountedWeek) => boolean },
): CountedWeek[] {
  const years = [yearOf(span.to), yearOf(span.from ?? span.to)]
  for (const year of new Set(years)) {
    const months = { first: `${year}-01`, last: `${year}-12` }
    const finished = once(`weeks ${year}`, () =>
      finishedWeeks(months, base.calendar, base.cutOff).map(
        (week): CountedWeek => ({ monday: week.from, month: monthOfWeek(week) }),
      ),
    )
    const weeks = finished.filter(isCounted)
    if (weeks.length > 0) return weeks
  }
  return []
}

/**
 * 每周 of activities: events of the finished weeks that count ÷ their number. A week counts once its month is official:
 * at the center itself, or at one center of the unit at least; a month that is not to be reported counts as it is.
 */
export function weeklyActivities(
  months: Months,
  metric: ActivityMetric,
  { filter, span, ...reading }: Weekly & { filter: FigureRequest['filter'] },
): WeeklyMeasured {
  const known = new Map<Month, boolean>()
  const isCounted = ({ month }: CountedWeek) => {
    const found = known.get(month)
    if (found !== undefined) return found
    const { reported, expected } = coverageOf(months, { from: month, to: month }, reading)
    known.set(month, expected === 0 || reported > 0)
    return expected === 0 || reported > 0
  }
  const weeks = latestWeeks(months, { span, isCounted })
  const type = filter?.activityType ?? metric.type
  const near =
    reading.scope.level === 'CENTER' ? ofCenter(months.base.weeks, reading.scope.id) : months.base.weeks
  const facts = near.filter(
    (fact) =>
      (type === undefined || fact.typeCode === type) &&
      isMemberFact(fact, reading, months.base) &&
      isOfficialRecord(months, { ...fact, hostId: fact.centerId }),
  )
  const byWeek = groupBy(facts, (fact) => fact.week)
  const counts = weeks.map(({ monday }) =>
    (byWeek.get(monday) ?? []).reduce((sum, fact) => sum + fact.events, 0),
  )
  return meanOf(weeks, counts, new Set(facts.map((fact) => fact.centerId)).size)
}

const ofCenter = groupedOnce<WeekFact>((fact) => fact.centerId)

/** Doctors' sittings of one center over some days, by the rules of its timetable. */
function sittingsIn({ base, once }: Months): (centerId: string, span: DaySpan) => number {
  const tables = once('sittings', () => groupBy(base.sittings, (line) => line.centerId))
  const exceptions = once('exceptions', () => groupBy(base.exceptions, (one) => one.centerId))
  return (centerId, span) => {
    const center = base.centers.get(centerId)
    if (!center) return 0
    const plan = {
      timetable: tables.get(centerId) ?? [],
      exceptions: exceptions.get(centerId) ?? [],
      openedOn: center.openedOn,
      closedOn: center.closedOn,
      closures: center.closures ?? [],
    }
    return sumSittingDays(span, plan, base.calendar)
  }
}

/** Centers that have a timetable; of a reading of one center that one alone. */
function seats({ base, once }: Months, { scope }: Pick<Reading, 'scope'>): string[] {
  const all = once('seats', () => [...new Set(base.sittings.map((line) => line.centerId))])
  return scope.level === 'CENTER' ? all.filter((id) => id === scope.id) : all
}

/** 每周 of doctors' sittings (E13): those of the finished weeks that count ÷ their number. */
export function weeklySittings(months: Months, { span, ...reading }: Weekly): WeeklyMeasured {
  const { base } = months
  const sittings = sittingsIn(months)
  const weeks = latestWeeks(months, { span, isCounted: () => true })
  const centers = seats(months, reading)
  const counts = weeks.map(({ monday }) =>
    centers.reduce((sum, id) => {
      const center = base.centers.get(id)
      if (!center || !isMemberOn(center, addDays(monday, 3), { ...reading, cutOff: base.cutOff })) return sum
      return sum + sittings(id, { from: monday, to: addDays(monday, 6) })
    }, 0),
  )
  const members = centers.filter((id) => {
    const center = base.centers.get(id)
    return center && isMemberOn(center, base.cutOff, { ...reading, cutOff: base.cutOff })
  })
  return meanOf(members.length === 0 ? [] : weeks, counts, members.length)
}

/** Σ of doctors' sittings over the days of a span up to the cut-off; null where no center of the reading has a timetable. */
export function sumSittings(months: Months, { span, ...reading }: Weekly): Measured {
  const { base } = months
  const sittings = sittingsIn(months)
  const earliest = base.sittings.map((line) => line.validFrom).sort()[0] ?? base.cutOff
  const first = span.from ?? monthOf(earliest)
  let sum = 0
  const found = new Set<string>()
  for (const id of seats(months, reading)) {
    const center = base.centers.get(id)
    for (const month of center ? monthRange(first, span.to) : []) {
      const days = { from: firstDay(month), to: earlier(lastDay(month), base.cutOff) }
      if (!center || !isMemberOn(center, days.to, { ...reading, cutOff: base.cutOff })) continue
      const count = sittings(id, days)
      sum += count
      if (count > 0) found.add(id)
    }
  }
  const value = found.size === 0 ? null : BigInt(sum) * 100n
  return { value, part: null, whole: null, centers: found.size }
}

/** The latest summer that is over on the cut-off: the county's 暑假, July and August where it has entered none. */
export function latestSummer(
  { base }: Months,
  countyId: string,
): { firstDay: CalendarDate; lastDay: CalendarDate } {
  const year = yearOf(base.cutOff)
  const ordinary = [year, year - 1].map((one) => ({ firstDay: `${one}-07-01`, lastDay: `${one}-08-31` }))
  const entered = base.summers.filter((one) => one.countyId === countyId)
  const candidates = [
    ...entered,
    ...ordinary.filter(({ lastDay: end }) => !entered.some((one) => yearOf(one.lastDay) === yearOf(end))),
  ].filter((one) => one.lastDay <= base.cutOff)
  const [first] = ordinary
  return (
    candidates.sort((a, b) => b.lastDay.localeCompare(a.lastDay))[0] ?? first ?? { firstDay: '', lastDay: '' }
  )
}

/** Head-counts of the holiday-care sessions that began in the latest summer, or in the months of a span (E10). */
export function sessionsOf(
  months: Months,
  { span, period, ...reading }: Weekly & { period: FigureRequest['period'] },
): WeeklyMeasured {
  const { base } = months
  const summer = period.rule === 'LAST_SUMMER' ? latestSummer(months, reading.scope.countyId) : null
  const own = base.sessions.filter(({ centerId, firstDay: day }) => {
    const center = base.centers.get(centerId)
    const isIn = summer ? summer.firstDay <= day && day <= summer.lastDay : isInSpan(monthOf(day), span)
    return isIn && center && isMemberOn(center, day, { ...reading, cutOff: base.cutOff })
  })
  return {
    value: own.length === 0 ? null : BigInt(own.reduce((sum, one) => sum + one.headCount, 0)) * 100n,
    part: null,
    whole: null,
    centers: new Set(own.map((one) => one.centerId)).size,
    minimum: null,
    from: summer ? monthOf(summer.firstDay) : span.from,
    to: summer ? monthOf(summer.lastDay) : span.to,
  }
}

import {
  addDays,
  type CalendarDate,
  firstDay,
  isInForce,
  lastDay,
  type Month,
  monthOf,
  toDbDate,
} from '@/lib/core/calendar'
import { groupBy } from '@/lib/core/group-by'
import type { VisitDay } from '@/lib/visits/types'
import type { Prisma } from '@/prisma/generated/client'
import type { VisitSource } from '@/prisma/generated/enums'

/** What a day's total needs of a count; cancelled counts are never among them. */
export type CountedRow = { zoneId: string | null; source: VisitSource; count: number }

/** Sources in the order of preference: of several, the first counts. */
export const SOURCE_ORDER = [
  'GATE',
  'CAMERA',
  'MANUAL',
  'IMPORT',
  'ESTIMATE',
] as const satisfies readonly VisitSource[]

const rank = (source: VisitSource) => SOURCE_ORDER.indexOf(source)

/** The row of the best source, never a sum of sources. */
function bestOf(rows: readonly CountedRow[]): CountedRow | null {
  return rows.reduce<CountedRow | null>(
    (best, row) => (best === null || rank(row.source) < rank(best.source) ? row : best),
    null,
  )
}

export type DayTotal = Pick<VisitDay, 'total' | 'origin' | 'source'>

/**
 * A day's total out of its counts. Rule: the center's own row if there is one, else the sum of the zones; of several
 * sources of the same place the first of 闸机, 摄像头, 人工登记, 导入, 估算. No count at all is null, never 0.
 */
export function dayTotal(rows: readonly CountedRow[]): DayTotal {
  const own = bestOf(rows.filter((row) => row.zoneId === null))
  if (own) return { total: own.count, origin: 'CENTER', source: own.source }
  const zones = [...groupBy(rows, (row) => row.zoneId).values()].flatMap((group) => bestOf(group) ?? [])
  if (zones.length === 0) return { total: null, origin: null, source: null }
  const weakest = zones.reduce((a, b) => (rank(b.source) > rank(a.source) ? b : a))
  return {
    total: zones.reduce((sum, row) => sum + row.count, 0),
    origin: 'ZONES',
    source: weakest.source,
  }
}

export type MonthInput = {
  month: Month
  today: CalendarDate
  center: { openedOn: CalendarDate | null; closedOn: CalendarDate | null }
  rows: readonly (CountedRow & { date: CalendarDate })[]
}

/** Every day of a month with its total; days that lack one are marked, never filled. */
export function visitDays({ month, today, center, rows }: MonthInput): VisitDay[] {
  const byDate = groupBy(rows, (row) => row.date)
  const days: VisitDay[] = []
  for (let date = firstDay(month); date <= lastDay(month); date = addDays(date, 1)) {
    const total = dayTotal(byDate.get(date) ?? [])
    const isOpen = date <= today && isInForce({ from: center.openedOn, to: center.closedOn }, date)
    days.push({ date, ...total, isOpen, isMissing: isOpen && total.total === null })
  }
  return days
}

/**
 * The month's figure E01 out of its days: the sum and the days that lack a count. Rule: one daily count makes the figure
 * derived; without one the total is null, the figure is typed and no day is missing.
 */
export function monthTotal(days: readonly VisitDay[]): { total: number | null; missingDays: CalendarDate[] } {
  const counted = days.flatMap((day) => (day.total === null ? [] : [day.total]))
  if (counted.length === 0) return { total: null, missingDays: [] }
  return {
    total: counted.reduce((sum, count) => sum + count, 0),
    missingDays: days.filter((day) => day.isMissing).map((day) => day.date),
  }
}

export type VisitSurroundings = {
  today: CalendarDate
  center: { openedOn: CalendarDate | null; closedOn: CalendarDate | null }
  /** The zone, if it is one of the same center. */
  zone: { openedOn: CalendarDate | null; closedOn: CalendarDate | null } | null
}

/** What forbids a count: field → message key. Rules: the day has come; center and zone exist on it. */
export function visitProblems(
  visit: { date: CalendarDate; zoneId: string | null },
  { today, center, zone }: VisitSurroundings,
): Record<string, string> {
  const problems: Record<string, string> = {}
  if (visit.date > today) problems.date = 'validation.activities.visitInFuture'
  else if (!isInForce({ from: center.openedOn, to: center.closedOn }, visit.date))
    problems.date = 'validation.activities.centerNotOpen'
  if (visit.zoneId && !zone) problems.zoneId = 'validation.activities.zoneOfCenter'
  else if (zone && !isInForce({ from: zone.openedOn, to: zone.closedOn }, visit.date))
    problems.zoneId = 'validation.activities.zoneNotActive'
  return problems
}

export type EnteredDay = { date: CalendarDate; count: number | null; version: number | null }
export type StoredDay = { id: string; date: CalendarDate; count: number; version: number }

export type MonthPlan = {
  created: { date: CalendarDate; count: number }[]
  changed: { id: string; version: number; date: CalendarDate; before: number; count: number }[]
  cancelled: { id: string; version: number; date: CalendarDate; before: number }[]
  /** Dates on which somebody else has written since the grid was opened. */
  stale: CalendarDate[]
  /** Dates that are named twice or lie outside the month. */
  misplaced: CalendarDate[]
}

/** What saving a month's grid does to the counts that are stored; days left as they are do not appear. */
export function planMonth(
  month: Month,
  entered: readonly EnteredDay[],
  stored: readonly StoredDay[],
): MonthPlan {
  const byDate = new Map(stored.map((row) => [row.date, row]))
  const plan: MonthPlan = { created: [], changed: [], cancelled: [], stale: [], misplaced: [] }
  const seen = new Set<CalendarDate>()
  for (const { date, count, version } of entered) {
    const row = byDate.get(date)
    if (monthOf(date) !== month || seen.has(date)) plan.misplaced.push(date)
    else if ((row?.version ?? null) !== version) plan.stale.push(date)
    else if (!row && count !== null) plan.created.push({ date, count })
    else if (row && count === null) plan.cancelled.push({ ...pick(row) })
    else if (row && count !== null && row.count !== count) plan.changed.push({ ...pick(row), count })
    seen.add(date)
  }
  return plan
}

const pick = ({ id, version, date, count }: StoredDay) => ({ id, version, date, before: count })

type Place = { id: string; countyId: string; townshipId: string | null }

/** The row of a new count: what a form, the interface for programs and the demonstration county insert alike. */
export function toVisitRow(
  center: Place,
  visit: CountedRow & { date: CalendarDate },
  now: Date,
): Prisma.VisitCountCreateManyInput {
  return {
    centerId: center.id,
    countyId: center.countyId,
    townshipId: center.townshipId,
    zoneId: visit.zoneId,
    date: toDbDate(visit.date),
    source: visit.source,
    count: visit.count,
    createdAt: now,
    updatedAt: now,
  }
}

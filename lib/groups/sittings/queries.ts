import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import {
  addDays,
  type CalendarDate,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  yearOf,
} from '@/lib/core/calendar'
import { finishedWeeks } from '@/lib/core/calendar-weeks'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { isWorkingDay } from '@/lib/core/working-days'
import { readableCenters } from '@/lib/groups/policy'
import { isFrozen } from '@/lib/groups/records/queries'
import { periodOf, WEEKLY_SITTINGS_TARGET } from '@/lib/groups/rules'
import { loadCalendarIn, loadPlansIn } from '@/lib/groups/sittings/plans/queries'
import {
  daysOf,
  monthsOfYear,
  sittingsOf,
  sumSittings,
  untilToday,
  weeklySittings,
} from '@/lib/groups/sittings/rules'
import type { SittingListParams } from '@/lib/groups/sittings/schema'
import type {
  SittingFigures,
  SittingMonth,
  SittingPage,
  SittingPlan,
  WeeklySittings,
} from '@/lib/groups/sittings/types'
import type { DaySpan } from '@/lib/groups/types'
import type { Prisma } from '@/prisma/generated/client'

type Limits = Pick<SittingListParams, 'townshipId' | 'centerId' | 'year' | 'month'>

/** Centers in reach where doctors sit: with a timetable, or with a 健康驿站 where none is entered yet. */
function sittingCenters(viewer: Viewer, limits: Limits): Prisma.CenterWhereInput {
  return {
    AND: [
      readableCenters(viewer, limits),
      {
        OR: [
          { sittings: { some: {} } },
          { exceptions: { some: {} } },
          { zones: { some: { type: { code: 'HEALTH_POST' }, closedOn: null } } },
        ],
      },
    ],
  }
}

/** What a list is reckoned over: its days up to today, and the weeks of its year that are over. */
function reckoning(limits: Pick<Limits, 'year' | 'month'>, on: CalendarDate) {
  const year = limits.month ? yearOf(limits.month) : (limits.year ?? yearOf(on))
  const months = limits.month ? { first: limits.month, last: limits.month } : monthsOfYear(year, on)
  const period = untilToday(periodOf({ year, month: limits.month }) ?? { from: on, to: on }, on)
  // Weeks reach a few days beyond the months that they belong to.
  const span: DaySpan = { from: `${year - 1}-12-25`, to: `${year + 1}-01-07` }
  return { months, period, span }
}

/**
 * The centers in reach where doctors sit, in the order of their codes, one page, with the sittings of the period.
 * @throws AppError FORBIDDEN
 */
export async function listSittings(viewer: Viewer, params: SittingListParams): Promise<SittingPage> {
  assertMay(viewer, 'group:read')
  const where = sittingCenters(viewer, params)
  const on = today()
  const { months, period, span } = reckoning(params, on)
  const [centers, total, calendar] = await Promise.all([
    db().center.findMany({
      where,
      orderBy: { code: 'asc' },
      ...pageWindow(params),
      select: { id: true, name: true, township: { select: { name: true } } },
    }),
    db().center.count({ where }),
    loadCalendarIn(db(), span),
  ])
  const plans = await loadPlansIn(db(), { centerIds: centers.map(({ id }) => id), ...span })
  const weeks = months ? finishedWeeks(months, calendar, on) : []
  const rows = centers.flatMap(({ id, name, township }) => {
    const plan = plans.get(id)
    if (!plan) return []
    const isIn = ({ date }: { date: CalendarDate }) =>
      period !== null && date >= period.from && date <= period.to
    return [
      {
        id,
        centerId: id,
        centerName: name,
        townshipName: township?.name ?? null,
        planned: plannedAWeek(plan, on),
        sittings: period ? sumSittings(period, plan, calendar) : 0,
        exceptions: plan.exceptions.filter(isIn).length,
        weekly: weeklySittings(weeks, plan, calendar),
      },
    ]
  })
  return { rows, total, page: params.page, perPage: params.perPage }
}

/** 班次 of an ordinary week by the timetable in force on a day. */
function plannedAWeek({ timetable }: SittingPlan, on: CalendarDate): number {
  const inForce = timetable.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo),
  )
  return inForce.reduce((sum, row) => sum + row.sittings, 0)
}

/**
 * The sittings of all centers in reach within the limits, up to today.
 * @throws AppError FORBIDDEN
 */
export async function getSittingFigures(viewer: Viewer, limits: Limits): Promise<SittingFigures> {
  assertMay(viewer, 'group:read')
  const on = today()
  const { months, period, span } = reckoning(limits, on)
  const [centers, calendar] = await Promise.all([
    db().center.findMany({
      where: { AND: [readableCenters(viewer, limits), { sittings: { some: {} } }] },
      select: { id: true },
    }),
    loadCalendarIn(db(), span),
  ])
  const plans = [...(await loadPlansIn(db(), { centerIds: centers.map(({ id }) => id), ...span })).values()]
  const weeks = months ? finishedWeeks(months, calendar, on) : []
  const seated = plans.filter((plan) => plannedAWeek(plan, on) > 0)
  const weekly = plans.map((plan) => weeklySittings(weeks, plan, calendar))
  const isBelow = (plan: SittingPlan) =>
    weeks.length > 0 && weeklySittings(weeks, plan, calendar).sittings < WEEKLY_SITTINGS_TARGET * weeks.length
  return {
    centers: seated.length,
    belowTarget: seated.filter(isBelow).length,
    sittings: weekly.reduce((sum, one) => sum + one.sittings, 0),
    weeks: weeks.length,
    total: plans.reduce((sum, plan) => sum + (period ? sumSittings(period, plan, calendar) : 0), 0),
  }
}

/**
 * One month of a center's sittings day by day, with its timetable.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getSittingMonth(
  viewer: Viewer,
  { centerId, month }: { centerId: string; month: Month },
): Promise<SittingMonth> {
  assertMay(viewer, 'group:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'group:read')] },
    select: { name: true, unitId: true, townshipId: true, countyId: true },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const on = today()
  const { months, span } = reckoning({ year: yearOf(month), month: undefined }, on)
  const [calendar, plans, frozen] = await Promise.all([
    loadCalendarIn(db(), span),
    loadPlansIn(db(), { centerIds: [centerId], ...span }),
    isFrozen(viewer, { centerId, days: [{ field: 'date', day: firstDay(month) }] }),
  ])
  const plan = plans.get(centerId)
  if (!plan) throw new AppError('NOT_FOUND')
  const days = sittingsOf(daysOf({ from: firstDay(month), to: lastDay(month) }), plan, calendar)
  return {
    centerId,
    centerName: center.name,
    month,
    days: days.map((day) => ({
      ...day,
      isWorkingDay: isWorkingDay(day.date, calendar),
      exception: plan.exceptions.find(({ date }) => date === day.date) ?? null,
    })),
    total: days.reduce((sum, day) => sum + day.sittings, 0),
    weekly: weeklySittings(months ? finishedWeeks(months, calendar, on) : [], plan, calendar),
    timetable: plan.timetable,
    isFrozen: frozen,
    can: { write: reachesPlace(viewer, 'group:write', center) },
  }
}

/**
 * Who changed what of a center's timetable and exceptions and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listSittingHistory(
  viewer: Viewer,
  { centerId, page, perPage }: { centerId: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getSittingMonth(viewer, { centerId, month: monthOf(today()) })
  return listHistoryIn(db(), { type: 'timetable', centerId, page, perPage })
}

/**
 * E13 by center: 班次 within a span of days. A center without timetable and exceptions has 0. Three statements, whatever the
 * number of centers. The caller has checked the scope.
 */
export async function sumSittingsIn(
  tx: Tx,
  { centerIds, from, to }: DaySpan & { centerIds: readonly string[] },
): Promise<Map<string, number>> {
  const plans = await loadPlansIn(tx, { centerIds, from, to })
  const calendar = await loadCalendarIn(tx, { from, to })
  return new Map([...plans].map(([id, plan]) => [id, sumSittings({ from, to }, plan, calendar)]))
}

/**
 * The weekly mean of E13 by center, as a fraction: sittings of the finished weeks of some months that count, and the number
 * of those weeks (domain.md §3). Three statements, whatever the number of centers. The caller has checked the scope.
 */
export async function weeklySittingsIn(
  tx: Tx,
  input: { centerIds: readonly string[]; first: Month; last: Month; today: CalendarDate },
): Promise<Map<string, WeeklySittings>> {
  const { centerIds, first, last } = input
  // Weeks reach up to three days beyond the months that they belong to.
  const span = { from: addDays(firstDay(first), -3), to: addDays(lastDay(last), 3) }
  const plans = await loadPlansIn(tx, { centerIds, ...span })
  const calendar = await loadCalendarIn(tx, span)
  const weeks = finishedWeeks({ first, last }, calendar, input.today)
  return new Map([...plans].map(([id, plan]) => [id, weeklySittings(weeks, plan, calendar)]))
}

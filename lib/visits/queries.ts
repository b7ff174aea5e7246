import 'server-only'
import { reachesCenter } from '@/lib/activities/policy'
import { isFrozenMonth } from '@/lib/centers/frozen/rules'
import { centerScope } from '@/lib/centers/policy'
import {
  addMonths,
  type CalendarDate,
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  type Month,
  toDbDate,
} from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { monthTotal, visitDays } from '@/lib/visits/rules'
import type { VisitCountListParams } from '@/lib/visits/schema'
import type { VisitCountDetail, VisitCountRow, VisitMonth } from '@/lib/visits/types'
import type { Prisma, VisitSource } from '@/prisma/generated/client'

/** Half-open range of a month for a date column. */
const within = (month: Month) => ({
  gte: toDbDate(firstDay(month)),
  lt: toDbDate(firstDay(addMonths(month, 1))),
})

const rowSelect = {
  id: true,
  date: true,
  source: true,
  count: true,
  centerId: true,
  zoneId: true,
  version: true,
  zone: { select: { name: true } },
  center: { select: { name: true, unitId: true, townshipId: true, countyId: true } },
} satisfies Prisma.VisitCountSelect

type FoundRow = Prisma.VisitCountGetPayload<{ select: typeof rowSelect }>

function toRow(viewer: Viewer, { zone, center, ...row }: FoundRow): VisitCountRow {
  return {
    ...row,
    date: fromDbDate(row.date),
    centerName: center.name,
    zoneName: zone?.name ?? null,
    can: { change: reachesCenter(viewer, 'visit:write', center) },
  }
}

/**
 * One page of the counts in reach, newest day first; cancelled ones are left out.
 * @throws AppError FORBIDDEN
 */
export async function listVisitCounts(
  viewer: Viewer,
  params: VisitCountListParams,
): Promise<Page<VisitCountRow>> {
  assertMay(viewer, 'visit:read')
  const { centerId, month, page, perPage } = params
  const where: Prisma.VisitCountWhereInput = {
    center: centerScope(viewer, 'visit:read'),
    cancelled: false,
    ...(centerId && { centerId }),
    ...(month && { date: within(month) }),
  }
  const [rows, total] = await Promise.all([
    db().visitCount.findMany({
      where,
      select: rowSelect,
      orderBy: [{ date: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
    }),
    db().visitCount.count({ where }),
  ])
  return { rows: rows.map((row) => toRow(viewer, row)), total, page, perPage }
}

/**
 * One count, cancelled or not.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getVisitCount(viewer: Viewer, { id }: { id: string }): Promise<VisitCountDetail> {
  assertMay(viewer, 'visit:read')
  const found = await db().visitCount.findFirst({
    where: { id, center: centerScope(viewer, 'visit:read') },
    select: { ...rowSelect, cancelled: true },
  })
  if (!found) throw new AppError('NOT_FOUND')
  return { ...toRow(viewer, found), cancelled: found.cancelled }
}

/** A center in reach with the counts of a month. */
async function loadMonth(viewer: Viewer, input: { centerId: string; month: Month }) {
  assertMay(viewer, 'visit:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: input.centerId }, centerScope(viewer, 'visit:read')] },
    select: {
      id: true,
      name: true,
      unitId: true,
      townshipId: true,
      countyId: true,
      openedOn: true,
      closedOn: true,
      visitCounts: {
        where: { cancelled: false, date: within(input.month) },
        select: rowSelect,
        orderBy: [{ date: 'asc' }, { zoneId: { sort: 'asc', nulls: 'first' } }, { source: 'asc' }],
      },
      reports: {
        where: { month: toDbDate(firstDay(input.month)) },
        select: { state: true, openRegisters: true },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return { center, days: toDays(center, input.month) }
}

type Counted = {
  openedOn: Date | null
  closedOn: Date | null
  visitCounts: readonly (Pick<FoundRow, 'zoneId' | 'source' | 'count'> & { date: Date })[]
}

const toDays = ({ openedOn, closedOn, visitCounts }: Counted, month: Month) =>
  visitDays({
    month,
    today: today(),
    center: { openedOn: fromDbDateOrNull(openedOn), closedOn: fromDbDateOrNull(closedOn) },
    rows: visitCounts.map((row) => ({ ...row, date: fromDbDate(row.date) })),
  })

/**
 * E01 of one center and month out of its daily counts; total null when there is none (then the figure is typed).
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getMonthVisits(
  viewer: Viewer,
  input: { centerId: string; month: Month },
  { tx }: { tx?: Tx } = {},
): Promise<{ total: number | null; missingDays: CalendarDate[] }> {
  assertMay(viewer, 'visit:read')
  const { centerId, month } = input
  const center = await (tx ?? db()).center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'visit:read')] },
    select: {
      openedOn: true,
      closedOn: true,
      visitCounts: {
        where: { cancelled: false, date: within(month) },
        select: { date: true, source: true, count: true, zoneId: true },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return monthTotal(toDays(center, month))
}

/**
 * The calendar of one center and month with the counts behind it.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getVisitMonth(
  viewer: Viewer,
  input: { centerId: string; month: Month },
): Promise<VisitMonth> {
  const { center, days } = await loadMonth(viewer, input)
  const isFrozen = center.reports.some((report) => isFrozenMonth(report, 'VISITS'))
  const canWrite = reachesCenter(viewer, 'visit:write', center) && !isFrozen
  return {
    centerId: center.id,
    centerName: center.name,
    month: input.month,
    days,
    ...monthTotal(days),
    rows: center.visitCounts.map((row) => ({ ...toRow(viewer, row), can: { change: canWrite } })),
    isFrozen,
    can: { change: canWrite },
  }
}

/**
 * The center's own counts of a month from one source, as the entry grid shows them.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getVisitEntry(
  viewer: Viewer,
  input: { centerId: string; month: Month; source: VisitSource },
) {
  assertMay(viewer, 'visit:write')
  const calendar = await getVisitMonth(viewer, input)
  if (!calendar.can.change && !calendar.isFrozen) throw new AppError('NOT_FOUND')
  const own = new Map(
    calendar.rows
      .filter((row) => row.zoneId === null && row.source === input.source)
      .map((row) => [row.date, row]),
  )
  return {
    ...calendar,
    source: input.source,
    entries: calendar.days.map(({ date, isOpen }) => ({
      date,
      isOpen,
      count: own.get(date)?.count ?? null,
      version: own.get(date)?.version ?? null,
    })),
  }
}

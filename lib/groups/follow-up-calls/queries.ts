import 'server-only'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { callFeeds } from '@/lib/groups/follow-up-calls/rules'
import type { CallListParams } from '@/lib/groups/follow-up-calls/schema'
import type { CallDetail, CallFigures, CallPage, CallRow, CallSums } from '@/lib/groups/follow-up-calls/types'
import { groupCan, readableCenters } from '@/lib/groups/policy'
import { isFrozen } from '@/lib/groups/records/queries'
import { periodOf } from '@/lib/groups/rules'
import type { DaySpan } from '@/lib/groups/types'
import { listHistoryIn } from '@/lib/zones/history/queries'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  centerId: true,
  date: true,
  calls: true,
  satisfied: true,
  note: true,
  cancelled: true,
  center: { select: { name: true, township: { select: { name: true } } } },
} as const satisfies Prisma.FollowUpCallSelect

function toRow({
  center,
  cancelled,
  date,
  ...call
}: Prisma.FollowUpCallGetPayload<{ select: typeof ROW }>): CallRow {
  return {
    ...call,
    date: fromDbDate(date),
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    isCancelled: cancelled,
  }
}

type Limits = Pick<CallListParams, 'townshipId' | 'centerId' | 'year' | 'month'>

function limitsWhere(viewer: Viewer, limits: Limits): Prisma.FollowUpCallWhereInput {
  const period = periodOf(limits)
  return {
    center: readableCenters(viewer, limits),
    ...(period && { date: { gte: toDbDate(period.from), lte: toDbDate(period.to) } }),
  }
}

const orderOf = ({
  key,
  direction,
}: CallListParams['sort']): Prisma.FollowUpCallOrderByWithRelationInput[] => [
  key === 'center' ? { center: { code: direction } } : { [key]: direction },
  { date: 'desc' },
  { id: 'desc' },
]

/**
 * The calls in reach, filtered, sorted, one page, with the sums of the whole list.
 * @throws AppError FORBIDDEN
 */
export async function listCalls(viewer: Viewer, params: CallListParams): Promise<CallPage> {
  assertMay(viewer, 'group:read')
  const { state, page, perPage } = params
  const where: Prisma.FollowUpCallWhereInput = {
    AND: [limitsWhere(viewer, params), state === 'ALL' ? {} : { cancelled: state === 'CANCELLED' }],
  }
  const [rows, sums] = await Promise.all([
    db().followUpCall.findMany({ where, orderBy: orderOf(params.sort), ...pageWindow(params), select: ROW }),
    db().followUpCall.aggregate({ where, _count: true, _sum: { calls: true, satisfied: true } }),
  ])
  return {
    rows: rows.map(toRow),
    total: sums._count,
    calls: sums._sum.calls ?? 0,
    satisfied: sums._sum.satisfied ?? 0,
    page,
    perPage,
  }
}

/**
 * The calls of one day with what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getCall(viewer: Viewer, { id }: { id: string }): Promise<CallDetail> {
  assertMay(viewer, 'group:read')
  const found = await db().followUpCall.findFirst({
    where: { id, center: centerScope(viewer, 'group:read') },
    select: {
      ...ROW,
      version: true,
      center: { select: { ...ROW.center.select, unitId: true, townshipId: true, countyId: true } },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { version, ...rest } = found
  const row = toRow(rest)
  const frozen = await isFrozen(viewer, { centerId: row.centerId, days: callFeeds(row) })
  return {
    ...row,
    version,
    isFrozen: frozen,
    can: groupCan(viewer, found.center, { isCancelled: row.isCancelled, isFrozen: frozen }),
  }
}

/**
 * Who changed what of a record of calls in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listCallHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getCall(viewer, { id })
  return listHistoryIn(db(), { type: 'call', id, page, perPage })
}

/**
 * Calls and satisfied answers within the limits, of the records that count.
 * @throws AppError FORBIDDEN
 */
export async function getCallFigures(viewer: Viewer, limits: Limits): Promise<CallFigures> {
  assertMay(viewer, 'group:read')
  const rows = await db().followUpCall.groupBy({
    by: ['centerId'],
    where: { AND: [limitsWhere(viewer, limits), { cancelled: false }] },
    _count: true,
    _sum: { calls: true, satisfied: true },
  })
  return {
    calls: rows.reduce((sum, row) => sum + (row._sum.calls ?? 0), 0),
    satisfied: rows.reduce((sum, row) => sum + (row._sum.satisfied ?? 0), 0),
    records: rows.reduce((sum, row) => sum + row._count, 0),
    centers: rows.length,
  }
}

/**
 * Q01a and Q01b by center within a span of days; a center without any record in it has no entry. One statement. The caller
 * has checked the scope.
 */
export async function sumCallsIn(
  tx: Tx,
  { centerIds, from, to }: DaySpan & { centerIds: readonly string[] },
): Promise<Map<string, CallSums>> {
  const rows = await tx.followUpCall.groupBy({
    by: ['centerId'],
    where: {
      centerId: { in: [...centerIds] },
      cancelled: false,
      date: { gte: toDbDate(from), lte: toDbDate(to) },
    },
    _sum: { calls: true, satisfied: true },
  })
  return new Map(
    rows.map(({ centerId, _sum }) => [centerId, { calls: _sum.calls ?? 0, satisfied: _sum.satisfied ?? 0 }]),
  )
}

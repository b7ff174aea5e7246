import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { callFeeds } from '@/lib/groups/follow-up-calls/rules'
import type { CallListParams } from '@/lib/groups/follow-up-calls/schema'
import type { CallDetail, CallFigures, CallPage, CallRow, CallSums } from '@/lib/groups/follow-up-calls/types'
import { readableCenters } from '@/lib/groups/policy'
import { daysIn, daysOf, inState, orderBy, RECORD_CENTER, RECORD_PLACE } from '@/lib/groups/records/policy'
import { getRecordState } from '@/lib/groups/records/queries'
import { addedUp, toRecordRow, zeroed } from '@/lib/groups/records/rules'
import type { DaySpan } from '@/lib/groups/types'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  centerId: true,
  date: true,
  calls: true,
  satisfied: true,
  note: true,
  cancelled: true,
  center: RECORD_CENTER,
} as const satisfies Prisma.FollowUpCallSelect

function toRow({ date, ...record }: Prisma.FollowUpCallGetPayload<{ select: typeof ROW }>): CallRow {
  return { ...toRecordRow(record), date: fromDbDate(date) }
}

/** What is added up of the records. */
const SUMS = { calls: true, satisfied: true } as const

type Limits = Pick<CallListParams, 'townshipId' | 'centerId' | 'year' | 'month'>

function limitsWhere(viewer: Viewer, limits: Limits): Prisma.FollowUpCallWhereInput {
  return { center: readableCenters(viewer, limits), date: daysOf(limits) }
}

const orderOf = (sort: CallListParams['sort']): Prisma.FollowUpCallOrderByWithRelationInput[] => [
  orderBy(sort),
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
    AND: [limitsWhere(viewer, params), inState(state)],
  }
  const [rows, sums] = await Promise.all([
    db().followUpCall.findMany({ where, orderBy: orderOf(params.sort), ...pageWindow(params), select: ROW }),
    db().followUpCall.aggregate({ where, _count: true, _sum: SUMS }),
  ])
  return {
    rows: rows.map(toRow),
    total: sums._count,
    ...zeroed(sums._sum),
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
      center: RECORD_PLACE,
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { version, ...rest } = found
  const row = toRow(rest)
  const { centerId, isCancelled } = row
  const days = callFeeds(row)
  return {
    ...row,
    ...(await getRecordState(viewer, { centerId, place: found.center, version, isCancelled, days })),
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
    _sum: SUMS,
  })
  return addedUp(rows, ['calls', 'satisfied'])
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
      date: daysIn({ from, to }),
    },
    _sum: SUMS,
  })
  return new Map(rows.map(({ centerId, _sum }) => [centerId, zeroed(_sum)]))
}

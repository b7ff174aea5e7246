import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { sessionFeeds } from '@/lib/groups/child-sessions/rules'
import type { SessionListParams } from '@/lib/groups/child-sessions/schema'
import type {
  SessionDetail,
  SessionFigures,
  SessionPage,
  SessionRow,
} from '@/lib/groups/child-sessions/types'
import { readableCenters } from '@/lib/groups/policy'
import { daysIn, daysOf, inState, orderBy, RECORD_CENTER, RECORD_PLACE } from '@/lib/groups/records/policy'
import { getRecordState } from '@/lib/groups/records/queries'
import { toRecordRow } from '@/lib/groups/records/rules'
import type { DaySpan } from '@/lib/groups/types'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  centerId: true,
  kind: true,
  name: true,
  firstDay: true,
  lastDay: true,
  capacity: true,
  headCount: true,
  volunteers: true,
  cancelled: true,
  center: RECORD_CENTER,
} as const satisfies Prisma.ChildSessionSelect

function toRow({
  firstDay,
  lastDay,
  ...record
}: Prisma.ChildSessionGetPayload<{ select: typeof ROW }>): SessionRow {
  return { ...toRecordRow(record), firstDay: fromDbDate(firstDay), lastDay: fromDbDate(lastDay) }
}

type Limits = Pick<SessionListParams, 'townshipId' | 'centerId' | 'year' | 'month'>

function limitsWhere(viewer: Viewer, limits: Limits): Prisma.ChildSessionWhereInput {
  return { center: readableCenters(viewer, limits), firstDay: daysOf(limits) }
}

const orderOf = (sort: SessionListParams['sort']): Prisma.ChildSessionOrderByWithRelationInput[] => [
  orderBy(sort),
  { firstDay: 'desc' },
  { id: 'desc' },
]

/**
 * The sessions in reach, filtered, sorted, one page, with the head-count of the whole list.
 * @throws AppError FORBIDDEN
 */
export async function listSessions(viewer: Viewer, params: SessionListParams): Promise<SessionPage> {
  assertMay(viewer, 'group:read')
  const { q, kind, state, page, perPage } = params
  const where: Prisma.ChildSessionWhereInput = {
    AND: [
      limitsWhere(viewer, params),
      q === '' ? {} : { name: { contains: likeText(q) } },
      inState(state),
      kind ? { kind } : {},
    ],
  }
  const [rows, sums] = await Promise.all([
    db().childSession.findMany({ where, orderBy: orderOf(params.sort), ...pageWindow(params), select: ROW }),
    db().childSession.aggregate({ where, _count: true, _sum: { headCount: true } }),
  ])
  return { rows: rows.map(toRow), total: sums._count, heads: sums._sum.headCount ?? 0, page, perPage }
}

/**
 * One session with what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getSession(viewer: Viewer, { id }: { id: string }): Promise<SessionDetail> {
  assertMay(viewer, 'group:read')
  const found = await db().childSession.findFirst({
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
  const days = sessionFeeds(row)
  return {
    ...row,
    ...(await getRecordState(viewer, { centerId, place: found.center, version, isCancelled, days })),
  }
}

/**
 * Who changed what of a session in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listSessionHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getSession(viewer, { id })
  return listHistoryIn(db(), { type: 'child-session', id, page, perPage })
}

/**
 * The sessions that count within the limits: their number, 人(按期), those in holiday care, and how many are overfull.
 * @throws AppError FORBIDDEN
 */
export async function getSessionFigures(viewer: Viewer, limits: Limits): Promise<SessionFigures> {
  assertMay(viewer, 'group:read')
  const where: Prisma.ChildSessionWhereInput = { AND: [limitsWhere(viewer, limits), { cancelled: false }] }
  const [byKind, centers, overfull] = await Promise.all([
    db().childSession.groupBy({ by: ['kind'], where, _count: true, _sum: { headCount: true } }),
    db().childSession.groupBy({ by: ['centerId'], where }),
    db().childSession.count({
      where: { AND: [where, { headCount: { gt: db().childSession.fields.capacity } }] },
    }),
  ])
  const heads = (rows: typeof byKind) => rows.reduce((sum, row) => sum + (row._sum.headCount ?? 0), 0)
  return {
    sessions: byKind.reduce((sum, row) => sum + row._count, 0),
    heads: heads(byKind),
    holidayHeads: heads(byKind.filter(({ kind }) => kind === 'HOLIDAY_CARE')),
    overfull,
    centers: centers.length,
  }
}

/**
 * E10 by center: 人(按期) of the holiday care that begins within a span of days. A center without any has no entry. One
 * statement. The caller has checked the scope.
 */
export async function sumHolidayHeadsIn(
  tx: Tx,
  { centerIds, from, to }: DaySpan & { centerIds: readonly string[] },
): Promise<Map<string, number>> {
  const rows = await tx.childSession.groupBy({
    by: ['centerId'],
    where: {
      centerId: { in: [...centerIds] },
      kind: 'HOLIDAY_CARE',
      cancelled: false,
      firstDay: daysIn({ from, to }),
    },
    _sum: { headCount: true },
  })
  return new Map(rows.map((row) => [row.centerId, row._sum.headCount ?? 0]))
}

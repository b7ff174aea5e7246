import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, lastDay, monthOf } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { readableCenters } from '@/lib/groups/policy'
import { daysIn, daysOf, inState, orderBy, RECORD_CENTER, RECORD_PLACE } from '@/lib/groups/records/policy'
import { getRecordState } from '@/lib/groups/records/queries'
import { addedUp, toRecordRow, zeroed } from '@/lib/groups/records/rules'
import { referralFeeds } from '@/lib/groups/referrals/rules'
import type { ReferralListParams } from '@/lib/groups/referrals/schema'
import type {
  Funnel,
  FunnelOpening,
  ReferralDetail,
  ReferralFigures,
  ReferralPage,
  ReferralRow,
  ReferralSums,
} from '@/lib/groups/referrals/types'
import type { DaySpan } from '@/lib/groups/types'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  centerId: true,
  date: true,
  informed: true,
  employed: true,
  note: true,
  cancelled: true,
  center: RECORD_CENTER,
} as const satisfies Prisma.JobReferralSelect

function toRow({ date, ...record }: Prisma.JobReferralGetPayload<{ select: typeof ROW }>): ReferralRow {
  return { ...toRecordRow(record), date: fromDbDate(date) }
}

/** What is added up of the records. */
const SUMS = { informed: true, employed: true } as const

type Limits = Pick<ReferralListParams, 'townshipId' | 'centerId' | 'year' | 'month'>

function limitsWhere(viewer: Viewer, limits: Limits): Prisma.JobReferralWhereInput {
  return { center: readableCenters(viewer, limits), date: daysOf(limits) }
}

const orderOf = (sort: ReferralListParams['sort']): Prisma.JobReferralOrderByWithRelationInput[] => [
  orderBy(sort),
  { date: 'desc' },
  { id: 'desc' },
]

/**
 * The referrals in reach, filtered, sorted, one page, with the sums of the whole list.
 * @throws AppError FORBIDDEN
 */
export async function listReferrals(viewer: Viewer, params: ReferralListParams): Promise<ReferralPage> {
  assertMay(viewer, 'group:read')
  const { state, page, perPage } = params
  const where: Prisma.JobReferralWhereInput = {
    AND: [limitsWhere(viewer, params), inState(state)],
  }
  const [rows, sums] = await Promise.all([
    db().jobReferral.findMany({ where, orderBy: orderOf(params.sort), ...pageWindow(params), select: ROW }),
    db().jobReferral.aggregate({ where, _count: true, _sum: SUMS }),
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
 * One referral with what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getReferral(viewer: Viewer, { id }: { id: string }): Promise<ReferralDetail> {
  assertMay(viewer, 'group:read')
  const found = await db().jobReferral.findFirst({
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
  const days = referralFeeds(row)
  return {
    ...row,
    ...(await getRecordState(viewer, { centerId, place: found.center, version, isCancelled, days })),
  }
}

/**
 * Who changed what of a referral in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listReferralHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getReferral(viewer, { id })
  return listHistoryIn(db(), { type: 'referral', id, page, perPage })
}

/**
 * Persons informed and employed within the limits, of the records that count.
 * @throws AppError FORBIDDEN
 */
export async function getReferralFigures(viewer: Viewer, limits: Limits): Promise<ReferralFigures> {
  assertMay(viewer, 'group:read')
  const rows = await db().jobReferral.groupBy({
    by: ['centerId'],
    where: { AND: [limitsWhere(viewer, limits), { cancelled: false }] },
    _count: true,
    _sum: SUMS,
  })
  return addedUp(rows, ['informed', 'employed'])
}

/**
 * E15 and E16 by center within a span of days; a center without any record in it has no entry. One statement. The caller
 * has checked the scope.
 */
export async function sumReferralsIn(
  tx: Tx,
  { centerIds, from, to }: DaySpan & { centerIds: readonly string[] },
): Promise<Map<string, ReferralSums>> {
  const rows = await tx.jobReferral.groupBy({
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

type TypedMonth = { centerId: string; month: Date; informed: number; employed: number }

/**
 * All that is known of informed and employed persons of some centers since the start: the register by day, months whose
 * figures were typed because they have no record, and confirmed 期初数. Three statements.
 */
export async function loadFunnelsIn(tx: Tx, centerIds: readonly string[]): Promise<Map<string, Funnel>> {
  const ids = [...centerIds]
  const days = await tx.jobReferral.groupBy({
    by: ['centerId', 'date'],
    where: { centerId: { in: ids }, cancelled: false },
    _sum: SUMS,
  })
  const typed = await tx.$queryRaw<TypedMonth[]>`
    SELECT r."centerId", r."month", coalesce((r."figures"->>'E15')::int, 0) AS "informed",
      coalesce((r."figures"->>'E16')::int, 0) AS "employed"
    FROM "MonthlyReport" r
    WHERE r."centerId" = ANY(${ids}::uuid[]) AND r."state" <> 'DRAFT' AND r."figures" ?| ARRAY['E15', 'E16']
      AND NOT EXISTS (
        SELECT FROM "JobReferral" j WHERE j."centerId" = r."centerId" AND NOT j."cancelled"
          AND j."date" >= r."month" AND j."date" < r."month" + interval '1 month')`
  const openings = await tx.openingBalance.findMany({
    where: { centerId: { in: ids }, code: { in: ['E15', 'E16'] }, state: 'CONFIRMED' },
    select: { centerId: true, code: true, upTo: true, value: true },
  })
  return new Map(
    ids.map((id) => [
      id,
      {
        openings: openings
          .filter(({ centerId }) => centerId === id)
          .map(({ code, upTo, value }): FunnelOpening => {
            return { code: code === 'E15' ? 'E15' : 'E16', upTo: monthOf(fromDbDate(upTo)), value }
          }),
        entries: [
          ...days
            .filter(({ centerId }) => centerId === id)
            .map(({ date, _sum }) => ({
              on: fromDbDate(date),
              informed: _sum.informed ?? 0,
              employed: _sum.employed ?? 0,
            })),
          ...typed
            .filter(({ centerId }) => centerId === id)
            .map(({ month, informed, employed }) => ({
              on: lastDay(monthOf(fromDbDate(month))),
              informed,
              employed,
            })),
        ],
      },
    ]),
  )
}

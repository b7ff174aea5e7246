import 'server-only'
import type { HistoryRow } from '@/lib/centers/history/types'
import { fromDbDate, lastDay, monthOf } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import type { Page } from '@/lib/core/pagination'
import type { Viewer } from '@/lib/core/viewer'
import {
  type CentersInSpan,
  type DayLimits,
  getDay,
  getDayFigures,
  listDayHistory,
  listDays,
  sumDaysIn,
} from '@/lib/groups/daily/queries'
import type { DayRegister } from '@/lib/groups/daily/types'
import { RECORD_CENTER, RECORD_PLACE } from '@/lib/groups/records/policy'
import type { ReferralListParams } from '@/lib/groups/referrals/schema'
import type {
  Funnel,
  FunnelOpening,
  ReferralDetail,
  ReferralFigures,
  ReferralPage,
  ReferralSums,
} from '@/lib/groups/referrals/types'
import type { Prisma } from '@/prisma/generated/client'

const SUMS = { informed: true, employed: true } as const
const ROW = {
  id: true,
  centerId: true,
  date: true,
  ...SUMS,
  note: true,
  cancelled: true,
  center: RECORD_CENTER,
} as const satisfies Prisma.JobReferralSelect

const register: DayRegister<keyof ReferralSums> = {
  target: 'referral',
  counts: ['informed', 'employed'],
  pageOf: (where, options) => db().jobReferral.findMany({ where, ...options, select: ROW }),
  totalOf: (where) => db().jobReferral.aggregate({ where, _count: true, _sum: SUMS }),
  find: (where) =>
    db().jobReferral.findFirst({ where, select: { ...ROW, version: true, center: RECORD_PLACE } }),
  sumsIn: async (tx, where) => {
    const groups = await tx.jobReferral.groupBy({ by: ['centerId'], where, _count: true, _sum: SUMS })
    return groups
  },
}

/** The referrals in reach, one page with its sums, as `listDays`. */
export const listReferrals = (viewer: Viewer, params: ReferralListParams): Promise<ReferralPage> =>
  listDays(viewer, { register, params })

/** The referrals of one day at a center, as `getDay`. */
export const getReferral = (viewer: Viewer, { id }: { id: string }): Promise<ReferralDetail> =>
  getDay(viewer, { register, id })

/** The history of a referral, as `listDayHistory`. */
export const listReferralHistory = (
  viewer: Viewer,
  asked: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> => listDayHistory(viewer, { register, ...asked })

/** Persons informed and employed within the limits, as `getDayFigures`. */
export const getReferralFigures = (viewer: Viewer, limits: DayLimits): Promise<ReferralFigures> =>
  getDayFigures(viewer, { register, limits })

/** E15 and E16 by center within a span of days, as `sumDaysIn`. */
export const sumReferralsIn = (tx: Tx, asked: CentersInSpan): Promise<Map<string, ReferralSums>> =>
  sumDaysIn(tx, { register, ...asked })

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

import 'server-only'
import type { HistoryRow } from '@/lib/centers/history/types'
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
import type { CallListParams } from '@/lib/groups/follow-up-calls/schema'
import type { CallDetail, CallFigures, CallPage, CallSums } from '@/lib/groups/follow-up-calls/types'
import { RECORD_CENTER, RECORD_PLACE } from '@/lib/groups/records/policy'
import type { Prisma } from '@/prisma/generated/client'

const SUMS = { calls: true, satisfied: true } as const
const ROW = {
  id: true,
  centerId: true,
  date: true,
  ...SUMS,
  note: true,
  cancelled: true,
  center: RECORD_CENTER,
} as const satisfies Prisma.FollowUpCallSelect

const register: DayRegister<keyof CallSums> = {
  target: 'call',
  counts: ['calls', 'satisfied'],
  pageOf: (where, options) => db().followUpCall.findMany({ where, ...options, select: ROW }),
  totalOf: (where) => db().followUpCall.aggregate({ where, _count: true, _sum: SUMS }),
  find: (where) =>
    db().followUpCall.findFirst({ where, select: { ...ROW, version: true, center: RECORD_PLACE } }),
  sumsIn: async (tx, where) => {
    const groups = await tx.followUpCall.groupBy({ by: ['centerId'], where, _count: true, _sum: SUMS })
    return groups
  },
}

/** The calls in reach, one page with its sums, as `listDays`. */
export const listCalls = (viewer: Viewer, params: CallListParams): Promise<CallPage> =>
  listDays(viewer, { register, params })

/** The calls of one day at a center, as `getDay`. */
export const getCall = (viewer: Viewer, { id }: { id: string }): Promise<CallDetail> =>
  getDay(viewer, { register, id })

/** The history of a record of calls, as `listDayHistory`. */
export const listCallHistory = (
  viewer: Viewer,
  asked: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> => listDayHistory(viewer, { register, ...asked })

/** Calls and satisfied answers within the limits, as `getDayFigures`. */
export const getCallFigures = (viewer: Viewer, limits: DayLimits): Promise<CallFigures> =>
  getDayFigures(viewer, { register, limits })

/** Q01a and Q01b by center within a span of days, as `sumDaysIn`. */
export const sumCallsIn = (tx: Tx, asked: CentersInSpan): Promise<Map<string, CallSums>> =>
  sumDaysIn(tx, { register, ...asked })

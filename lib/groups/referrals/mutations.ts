import 'server-only'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Viewer } from '@/lib/core/viewer'
import {
  changeRecord,
  createRecord,
  createRecordsIn,
  setRecordCancelled,
} from '@/lib/groups/records/mutations'
import type { CreatedRecord, NewRecord, RecordKind } from '@/lib/groups/records/types'
import { loadFunnelsIn } from '@/lib/groups/referrals/queries'
import { checkReferral, firstOverrun, funnelWarnings, referralFeeds } from '@/lib/groups/referrals/rules'
import type { ChangeReferralInput, CreateReferralInput } from '@/lib/groups/referrals/schema'
import type { Funnel, ReferralValues } from '@/lib/groups/referrals/types'
import type { RecordVersionInput } from '@/lib/groups/schema'
import type { GroupSaved } from '@/lib/groups/types'

/**
 * Refuses records by which a center would have more persons employed than informed since the start. The centers are held,
 * so that two writers do not each stay within the limit by themselves.
 * @throws AppError RULE naming the first such day
 */
export async function assertFunnelsIn(tx: Tx, centerIds: readonly string[]): Promise<Map<string, Funnel>> {
  await tx.$queryRaw`SELECT "id" FROM "Center" WHERE "id" = ANY(${[...centerIds]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`
  const funnels = await loadFunnelsIn(tx, centerIds)
  for (const funnel of funnels.values()) {
    const day = firstOverrun(funnel)
    if (day)
      throw new AppError('RULE', {
        reason: 'validation.groups.employedAboveInformed',
        params: { day },
        fields: { employed: 'validation.groups.employedTooMany' },
      })
  }
  return funnels
}

const REFERRALS: RecordKind<ReferralValues> = {
  target: 'referral',
  labelOf: ({ date }) => date,
  feeds: referralFeeds,
  check: checkReferral,
  store: {
    insertIn: (tx, rows, now) =>
      tx.jobReferral.createMany({
        data: rows.map(({ date, ...row }) => ({
          ...row,
          date: toDbDate(date),
          createdAt: now,
          updatedAt: now,
        })),
      }),
    findIn: async (tx, id, center) => {
      const found = await tx.jobReferral.findFirst({ where: { id, center } })
      if (!found) return null
      const { centerId, cancelled, version, date, informed, employed, note } = found
      return { centerId, cancelled, version, values: { date: fromDbDate(date), informed, employed, note } }
    },
    updateIn: (tx, where, { values, cancelled, now }) =>
      tx.jobReferral.update({
        where,
        data: {
          ...(values && { ...values, date: toDbDate(values.date) }),
          ...(cancelled !== undefined && { cancelled }),
          updatedAt: now,
          version: { increment: 1 },
        },
      }),
  },
  settleIn: async (tx, { centerIds, values }) => {
    const funnels = await assertFunnelsIn(tx, centerIds)
    const [centerId] = centerIds
    const funnel = centerIds.length === 1 ? funnels.get(centerId ?? '') : undefined
    return [...new Set(values.flatMap(({ date }) => (funnel ? funnelWarnings(funnel, date) : [])))]
  },
}

/**
 * Registers any number of referrals in centers in reach, with a constant number of statements.
 * @throws AppError NOT_FOUND (a center out of reach), RULE (fields of the first row at fault; more persons employed than
 * informed; a month is approved)
 */
export function createReferralsIn(
  tx: Tx,
  input: { viewer: Viewer; now: Date; rows: readonly NewRecord<ReferralValues>[] },
): Promise<CreatedRecord[]> {
  return createRecordsIn(tx, { kind: REFERRALS, ...input })
}

/**
 * Registers the persons of a day at a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (fields; the month is approved)
 */
export function createReferral(viewer: Viewer, input: CreateReferralInput): Promise<GroupSaved> {
  return createRecord(viewer, { kind: REFERRALS, row: input })
}

/**
 * Changes a referral in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (fields; it is cancelled; a month is approved)
 */
export function changeReferral(
  viewer: Viewer,
  { id, version, ...values }: ChangeReferralInput,
): Promise<GroupSaved> {
  return changeRecord(viewer, { kind: REFERRALS, id, version, values })
}

/**
 * Cancels a referral in reach; it stays in the register and counts nowhere.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is cancelled; a month is approved; fewer informed than employed)
 */
export function cancelReferral(viewer: Viewer, input: RecordVersionInput): Promise<GroupSaved> {
  return setRecordCancelled(viewer, { kind: REFERRALS, ...input, cancelled: true })
}

/**
 * Lets a cancelled referral count again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is not cancelled; a month is approved; fewer informed than
 * employed)
 */
export function restoreReferral(viewer: Viewer, input: RecordVersionInput): Promise<GroupSaved> {
  return setRecordCancelled(viewer, { kind: REFERRALS, ...input, cancelled: false })
}

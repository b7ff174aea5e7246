import 'server-only'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { callFeeds, checkCall } from '@/lib/groups/follow-up-calls/rules'
import type { ChangeCallInput, CreateCallInput } from '@/lib/groups/follow-up-calls/schema'
import type { CallValues } from '@/lib/groups/follow-up-calls/types'
import {
  changeRecord,
  createRecord,
  createRecordsIn,
  setRecordCancelled,
} from '@/lib/groups/records/mutations'
import type { CreatedRecord, NewRecord, RecordKind } from '@/lib/groups/records/types'
import type { RecordVersionInput } from '@/lib/groups/schema'
import type { GroupSaved } from '@/lib/groups/types'

const CALLS: RecordKind<CallValues> = {
  target: 'call',
  labelOf: ({ date }) => date,
  feeds: callFeeds,
  check: checkCall,
  store: {
    insertIn: (tx, rows, now) =>
      tx.followUpCall.createMany({
        data: rows.map(({ date, ...row }) => ({
          ...row,
          date: toDbDate(date),
          createdAt: now,
          updatedAt: now,
        })),
      }),
    findIn: async (tx, id, center) => {
      const found = await tx.followUpCall.findFirst({ where: { id, center } })
      if (!found) return null
      const { centerId, cancelled, version, date, calls, satisfied, note } = found
      return { centerId, cancelled, version, values: { date: fromDbDate(date), calls, satisfied, note } }
    },
    updateIn: (tx, where, { values, cancelled, now }) =>
      tx.followUpCall.update({
        where,
        data: {
          ...(values && { ...values, date: toDbDate(values.date) }),
          ...(cancelled !== undefined && { cancelled }),
          updatedAt: now,
          version: { increment: 1 },
        },
      }),
  },
}

/**
 * Registers any number of days of calls in centers in reach, with a constant number of statements.
 * @throws AppError NOT_FOUND (a center out of reach), RULE (fields of the first row at fault; a month is approved)
 */
export function createCallsIn(
  tx: Tx,
  input: { viewer: Viewer; now: Date; rows: readonly NewRecord<CallValues>[] },
): Promise<CreatedRecord[]> {
  return createRecordsIn(tx, { kind: CALLS, ...input })
}

/**
 * Registers the calls of a day at a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (fields; the month is approved)
 */
export function createCall(viewer: Viewer, input: CreateCallInput): Promise<GroupSaved> {
  return createRecord(viewer, { kind: CALLS, row: input })
}

/**
 * Changes a record of calls in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (fields; it is cancelled; a month is approved)
 */
export function changeCall(viewer: Viewer, { id, version, ...values }: ChangeCallInput): Promise<GroupSaved> {
  return changeRecord(viewer, { kind: CALLS, id, version, values })
}

/**
 * Cancels a record of calls in reach; it stays in the register and counts nowhere.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is cancelled; a month is approved)
 */
export function cancelCall(viewer: Viewer, input: RecordVersionInput): Promise<GroupSaved> {
  return setRecordCancelled(viewer, { kind: CALLS, ...input, cancelled: true })
}

/**
 * Lets a cancelled record of calls count again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is not cancelled; a month is approved)
 */
export function restoreCall(viewer: Viewer, input: RecordVersionInput): Promise<GroupSaved> {
  return setRecordCancelled(viewer, { kind: CALLS, ...input, cancelled: false })
}

import 'server-only'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { checkSession, sessionFeeds } from '@/lib/groups/child-sessions/rules'
import type { ChangeSessionInput, CreateSessionInput } from '@/lib/groups/child-sessions/schema'
import type { SessionValues } from '@/lib/groups/child-sessions/types'
import {
  changeRecord,
  createRecord,
  createRecordsIn,
  setRecordCancelled,
} from '@/lib/groups/records/mutations'
import type { CreatedRecord, NewRecord, RecordKind } from '@/lib/groups/records/types'
import type { RecordVersionInput } from '@/lib/groups/schema'
import type { GroupSaved } from '@/lib/groups/types'

const columns = ({ firstDay, lastDay, ...values }: SessionValues) => ({
  ...values,
  firstDay: toDbDate(firstDay),
  lastDay: toDbDate(lastDay),
})

const SESSIONS: RecordKind<SessionValues> = {
  target: 'child-session',
  labelOf: ({ name }) => name,
  feeds: sessionFeeds,
  check: checkSession,
  store: {
    insertIn: (tx, rows, now) =>
      tx.childSession.createMany({
        data: rows.map(({ id, centerId, ...values }) => ({
          id,
          centerId,
          ...columns(values),
          createdAt: now,
          updatedAt: now,
        })),
      }),
    findIn: async (tx, id, center) => {
      const found = await tx.childSession.findFirst({ where: { id, center } })
      if (!found) return null
      const { centerId, cancelled, version, kind, name, capacity, headCount, volunteers } = found
      const days = { firstDay: fromDbDate(found.firstDay), lastDay: fromDbDate(found.lastDay) }
      return {
        centerId,
        cancelled,
        version,
        values: { kind, name, ...days, capacity, headCount, volunteers },
      }
    },
    updateIn: (tx, where, { values, cancelled, now }) =>
      tx.childSession.update({
        where,
        data: {
          ...(values && columns(values)),
          ...(cancelled !== undefined && { cancelled }),
          updatedAt: now,
          version: { increment: 1 },
        },
      }),
  },
}

/**
 * Registers any number of sessions in centers in reach, with a constant number of statements.
 * @throws AppError NOT_FOUND (a center out of reach), RULE (fields of the first row at fault; a month is approved)
 */
export function createSessionsIn(
  tx: Tx,
  input: { viewer: Viewer; now: Date; rows: readonly NewRecord<SessionValues>[] },
): Promise<CreatedRecord[]> {
  return createRecordsIn(tx, { kind: SESSIONS, ...input })
}

/**
 * Registers a session of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (fields; the month in which holiday care begins is approved)
 */
export function createSession(viewer: Viewer, input: CreateSessionInput): Promise<GroupSaved> {
  return createRecord(viewer, { kind: SESSIONS, row: input })
}

/**
 * Changes a session in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (fields; it is cancelled; a month is approved)
 */
export function changeSession(
  viewer: Viewer,
  { id, version, ...values }: ChangeSessionInput,
): Promise<GroupSaved> {
  return changeRecord(viewer, { kind: SESSIONS, id, version, values })
}

/**
 * Cancels a session in reach; it stays in the register and counts nowhere.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is cancelled; a month is approved)
 */
export function cancelSession(viewer: Viewer, input: RecordVersionInput): Promise<GroupSaved> {
  return setRecordCancelled(viewer, { kind: SESSIONS, ...input, cancelled: true })
}

/**
 * Lets a cancelled session count again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is not cancelled; a month is approved)
 */
export function restoreSession(viewer: Viewer, input: RecordVersionInput): Promise<GroupSaved> {
  return setRecordCancelled(viewer, { kind: SESSIONS, ...input, cancelled: false })
}

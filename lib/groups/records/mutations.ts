import 'server-only'
import { randomUUID } from 'node:crypto'
import type { JsonObject } from '@prisma/client/runtime/client'
import { assertUnfrozenIn, type TouchedSpan } from '@/lib/centers/frozen/queries'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { type AuditRecord, changedFields } from '@/lib/core/audit'
import { addDays, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate, type Outcome } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { loadGroupCentersIn } from '@/lib/groups/records/queries'
import type {
  Checked,
  CreatedRecord,
  NewRecord,
  RecordContext,
  RecordKind,
  StoredRecord,
} from '@/lib/groups/records/types'
import type { RecordVersionInput } from '@/lib/groups/schema'
import type { GroupSaved } from '@/lib/groups/types'

/** What is unusual about values that no rule forbids. @throws AppError RULE (fields) */
function warningsOf({ faults, warnings }: Checked): string[] {
  const [reason] = Object.values(faults)
  if (reason) throw new AppError('RULE', { reason, fields: faults })
  return warnings
}

/** The days of months that a record feeds, as spans that must not be approved. */
function touched<V extends JsonObject>(kind: RecordKind<V>, centerId: string, sides: V[]): TouchedSpan[] {
  return sides.flatMap((values) =>
    kind.feeds(values).map(({ field, day }) => ({ centerId, field, from: day, to: addDays(day, 1) })),
  )
}

type Creation<V extends JsonObject> = {
  kind: RecordKind<V>
  viewer: Viewer
  now: Date
  rows: readonly NewRecord<V>[]
}

/**
 * Registers any number of records of one kind in centers in reach, with a constant number of statements.
 * @returns ids, what is unusual and audit entries in the order of the rows
 * @throws AppError NOT_FOUND (a center out of reach), RULE (fields of the first row at fault; a month is approved)
 */
export async function createRecordsIn<V extends JsonObject>(
  tx: Tx,
  { kind, viewer, now, rows }: Creation<V>,
): Promise<CreatedRecord[]> {
  if (rows.length === 0) return []
  const centers = await loadGroupCentersIn(tx, { viewer, ids: rows.map((row) => row.centerId) })
  const today = shanghaiDate(now)
  const prepared = rows.map((row) => {
    const { id = randomUUID(), centerId, ...rest } = row
    const center = centers.get(centerId)
    if (!center) throw new AppError('NOT_FOUND')
    // What is left of the row after its keys are the values that it was built of.
    const values = rest as unknown as V
    return { id, center, values, warnings: warningsOf(kind.check(values, { today, center })) }
  })
  await assertUnfrozenIn(
    tx,
    prepared.flatMap(({ center, values }) => touched(kind, center.id, [values])),
    'GROUPS',
  )
  await kind.store.insertIn(
    tx,
    prepared.map(({ id, center, values }) => ({ ...values, id, centerId: center.id })),
    now,
  )
  const settled = await kind.settleIn?.(tx, {
    centerIds: [...centers.keys()],
    values: prepared.map(({ values }) => values),
  })
  return prepared.map(({ id, center, values, warnings }) => ({
    id,
    warnings: [...warnings, ...(settled ?? [])],
    audit: {
      event: `${kind.target}.created`,
      target: { type: kind.target, id, label: kind.labelOf(values) },
      countyId: center.countyId,
      centerId: center.id,
      after: { ...values, version: 1 },
    },
  }))
}

/**
 * Registers one record.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (fields; the month is approved)
 */
export function createRecord<V extends JsonObject>(
  viewer: Viewer,
  { kind, row }: { kind: RecordKind<V>; row: NewRecord<V> },
): Promise<GroupSaved> {
  return mutate(viewer, 'group:write', async ({ tx, now }) => {
    const [created] = await createRecordsIn(tx, { kind, viewer, now, rows: [row] })
    if (!created) throw new AppError('UNEXPECTED')
    const { id, warnings, audit } = created
    return { result: { id, version: 1, warnings }, audit }
  })
}

type Loaded<V> = StoredRecord<V> & RecordContext

async function loadRecord<V extends JsonObject>(
  { tx, now }: MutationContext,
  viewer: Viewer,
  { kind, id, version }: RecordVersionInput & { kind: RecordKind<V> },
): Promise<Loaded<V>> {
  const found = await kind.store.findIn(tx, id, centerScope(viewer, 'group:write'))
  if (!found) throw new AppError('NOT_FOUND')
  await assertVersionIn(tx, { type: kind.target, id, current: found.version, opened: version, now })
  const center = (await loadGroupCentersIn(tx, { viewer, ids: [found.centerId] })).get(found.centerId)
  if (!center) throw new AppError('NOT_FOUND')
  return { ...found, center, today: shanghaiDate(now) }
}

/**
 * Changes a record in reach, every field anew; it stays with its center.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (fields; it is cancelled; a month is approved)
 */
export function changeRecord<V extends JsonObject>(
  viewer: Viewer,
  { kind, id, version, values }: RecordVersionInput & { kind: RecordKind<V>; values: V },
): Promise<GroupSaved> {
  return mutate(viewer, 'group:write', async ({ tx, now }) => {
    const before = await loadRecord({ tx, now }, viewer, { kind, id, version })
    if (before.cancelled) throw new AppError('RULE', { reason: 'validation.groups.isCancelled' })
    const warnings = warningsOf(kind.check(values, before))
    const sides = changedFields(before.values, values)
    if (Object.keys(sides.after).length === 0)
      return { result: { id, version, warnings }, unchanged: true } satisfies Outcome<GroupSaved>
    await assertUnfrozenIn(tx, touched(kind, before.centerId, [before.values, values]), 'GROUPS')
    await kind.store.updateIn(tx, { id, version }, { values, now })
    const settled = await kind.settleIn?.(tx, { centerIds: [before.centerId], values: [values] })
    return {
      result: { id, version: version + 1, warnings: [...warnings, ...(settled ?? [])] },
      audit: {
        ...auditOf(kind, before, id),
        event: `${kind.target}.changed`,
        before: sides.before,
        after: { ...sides.after, version: version + 1 },
      },
    } satisfies Outcome<GroupSaved>
  })
}

const auditOf = <V extends JsonObject>(
  kind: RecordKind<V>,
  { center, values }: Loaded<V>,
  id: string,
): Pick<AuditRecord, 'target' | 'countyId' | 'centerId'> => ({
  target: { type: kind.target, id, label: kind.labelOf(values) },
  countyId: center.countyId,
  centerId: center.id,
})

/**
 * Cancels a record in reach, so that it counts nowhere, or lets it count again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (it is so already; a month is approved; what
 * counts again breaks a rule)
 */
export function setRecordCancelled<V extends JsonObject>(
  viewer: Viewer,
  { kind, id, version, cancelled }: RecordVersionInput & { kind: RecordKind<V>; cancelled: boolean },
): Promise<GroupSaved> {
  return mutate(viewer, 'group:write', async ({ tx, now }) => {
    const before = await loadRecord({ tx, now }, viewer, { kind, id, version })
    if (before.cancelled === cancelled)
      throw new AppError('RULE', { reason: `validation.groups.${cancelled ? 'isCancelled' : 'isValid'}` })
    const warnings = cancelled ? [] : warningsOf(kind.check(before.values, before))
    await assertUnfrozenIn(tx, touched(kind, before.centerId, [before.values]), 'GROUPS')
    await kind.store.updateIn(tx, { id, version }, { cancelled, now })
    await kind.settleIn?.(tx, { centerIds: [before.centerId], values: [before.values] })
    return {
      result: { id, version: version + 1, warnings },
      audit: {
        ...auditOf(kind, before, id),
        event: `${kind.target}.${cancelled ? 'cancelled' : 'restored'}`,
        before: { cancelled: !cancelled },
        after: { cancelled, version: version + 1 },
      },
    }
  })
}

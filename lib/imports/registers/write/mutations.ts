import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AuditRecord } from '@/lib/core/audit'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { listPlaceCentersIn } from '@/lib/imports/registers/place/queries'
import type { PlaceCenter, RegisterDefinition, Values } from '@/lib/imports/registers/types'
import { insertRowsIn, replacePartsIn, updateRowsIn } from '@/lib/imports/store/mutations'
import { listRowsIn } from '@/lib/imports/store/queries'
import { STORE_RULES } from '@/lib/imports/store/rules'
import type { StoreNote, StoreRow, UndoNote } from '@/lib/imports/store/types'
import type { ImportPlan, PlanRow } from '@/lib/imports/types'

/** What a written list leaves: its audit entries, and what taking it back needs. */
export type Applied = { records: AuditRecord[]; undo: UndoNote }

export type Writing = { viewer: Viewer; now: Date; batchId: string; countyId: string; plan: ImportPlan }

type Written<V extends Values> = {
  id: string
  row: PlanRow
  values: V
  center: PlaceCenter | null
}

/**
 * Writes a plan without errors, with a handful of statements whatever its length.
 * @throws AppError CONFLICT when a record was changed since it was planned
 */
export async function writeRegisterIn<V extends Values, L>(
  tx: Tx,
  { definition, viewer, now, countyId, plan }: Writing & { definition: RegisterDefinition<V, L> },
): Promise<Applied> {
  const { permission, place, store } = definition
  const centers =
    place === 'CENTER' ? await listPlaceCentersIn(tx, { viewer, permission, countyId, on: today() }) : []
  const byId = new Map(centers.map((center) => [center.id, center]))
  const pick = (outcome: PlanRow['outcome']): Written<V>[] =>
    plan.rows
      .filter((row) => row.outcome === outcome)
      .map((row) => ({
        id: row.recordId ?? randomUUID(),
        row,
        // The plan is this definition's own, made in this transaction.
        values: row.values as V,
        center: byId.get(row.placeId ?? '') ?? null,
      }))
  const [created, changed] = [pick('NEW'), pick('CHANGED')]
  const stored = await listRowsIn(tx, { table: store.table, column: 'id', ids: changed.map(({ id }) => id) })
  const before = new Map(stored.map((row) => [row.id, row]))
  const parts = await readParts(tx, definition, changed)
  const { hasTimes } = STORE_RULES[store.table]
  const times = hasTimes ? { updatedAt: now.toISOString() } : {}
  await insertRowsIn(
    tx,
    store.table,
    created.map(({ id, values, center }) => ({
      id,
      ...store.place({ countyId, center }),
      ...store.columns(values),
      ...store.stamp?.({ userId: viewer.userId, userName: viewer.name, now }),
      ...(hasTimes && { createdAt: now.toISOString() }),
      ...times,
    })),
  )
  await updateRowsIn(
    tx,
    store.table,
    changed.map(({ id, row, values }) => ({
      id,
      version: row.version,
      ...store.columns(values),
      ...times,
    })),
  )
  await writeParts(tx, definition, [...created, ...changed])
  const note: StoreNote = {
    table: store.table,
    created: created.map(({ id }) => ({ id, version: 1 })),
    changed: changed.map(({ id, row }) => ({
      id,
      version: (row.version ?? 0) + 1,
      before: before.get(id) ?? {},
    })),
    parts,
  }
  return {
    records: [...created, ...changed].map((one) => toRecord(definition, one, countyId)),
    undo: { notes: [note], units: [] },
  }
}

async function readParts<V extends Values, L>(
  tx: Tx,
  { store }: RegisterDefinition<V, L>,
  changed: readonly Written<V>[],
): Promise<StoreNote['parts']> {
  const ids = changed.map(({ id }) => id)
  const parts: StoreNote['parts'] = []
  for (const { table, owner } of store.links ?? [])
    parts.push({ table, owner, rows: await listRowsIn(tx, { table, column: owner, ids }) })
  return parts
}

async function writeParts<V extends Values, L>(
  tx: Tx,
  { store }: RegisterDefinition<V, L>,
  written: readonly Written<V>[],
): Promise<void> {
  for (const { table, owner, rows } of store.links ?? [])
    await replacePartsIn(tx, {
      table,
      owner,
      ids: written.map(({ id }) => id),
      rows: written.flatMap(({ id, values }) =>
        rows(values).map((row): StoreRow => ({ [owner]: id, ...row })),
      ),
    })
}

function toRecord<V extends Values, L>(
  { store, fields }: RegisterDefinition<V, L>,
  { id, row, values, center }: Written<V>,
  countyId: string,
): AuditRecord {
  const rule = STORE_RULES[store.table]
  const isNew = row.outcome === 'NEW'
  const given = Object.entries(store.columns(values)).filter(([, value]) => value !== null && value !== false)
  const side = (which: 'before' | 'after') =>
    Object.fromEntries(
      row.changes
        .filter(({ field }) => fields.some(({ key }) => key === field))
        .map((c) => [c.field, c[which]]),
    )
  return {
    event: isNew ? rule.created : rule.changed,
    target: { type: rule.target, id, label: row.name },
    countyId,
    centerId: center?.id ?? null,
    ...(isNew ? { after: Object.fromEntries(given) } : { before: side('before'), after: side('after') }),
  }
}

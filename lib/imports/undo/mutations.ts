import 'server-only'
import type { JsonObject } from '@prisma/client/runtime/client'
import { assertUnfrozenIn } from '@/lib/centers/frozen/queries'
import { lockCountiesIn } from '@/lib/centers/row/queries'
import { type AuditRecord, changedFields } from '@/lib/core/audit'
import { shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { importScope } from '@/lib/imports/policy'
import { registerForm } from '@/lib/imports/registers/rules'
import type { RegisterKey } from '@/lib/imports/registers/types'
import type { UndoImportInput } from '@/lib/imports/schema'
import { deleteRowsIn, replacePartsIn, updateRowsIn } from '@/lib/imports/store/mutations'
import { STORE_RULES } from '@/lib/imports/store/rules'
import type { StoreRow, UndoNote } from '@/lib/imports/store/types'
import {
  listBlockersIn,
  listFrozenMonthsOfIn,
  listStandingsIn,
  listUsedUnitsIn,
  reachesRowsIn,
  type Standing,
} from '@/lib/imports/undo/queries'
import { Prisma } from '@/prisma/generated/client'

const NAMED = 10

/** The first names of a list, and how many there are. */
function named(names: readonly string[]): { names: string; count: number } {
  const shown = names.slice(0, NAMED).join('、')
  return { names: names.length > NAMED ? `${shown}…（${names.length}）` : shown, count: names.length }
}

/**
 * Takes a written list back, all of it or nothing: what it created is removed, what it changed is as it was.
 * @returns how many records were removed and put back
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (not written, undone already, or something was
 * changed or built on since, which is named)
 */
export function undoImport(
  viewer: Viewer,
  { id, version }: UndoImportInput,
): Promise<{ removed: number; restored: number }> {
  return mutate(viewer, 'center:import', async ({ tx, now }) => {
    const batch = await loadUndoable(tx, viewer, { id, version })
    await lockCountiesIn(tx, [batch.countyId])
    const standings = await listStandingsIn(tx, batch.undo)
    await assertUndoable(tx, { viewer, batch, standings })
    for (const { note } of standings) await deleteRowsIn(tx, note.table, note.created)
    for (const standing of standings) await restoreRows(tx, standing, now)
    await deleteUnits(tx, batch.undo.units)
    await tx.importBatch.update({
      where: { id, version },
      data: { undoneAt: now, undo: Prisma.DbNull, version: { increment: 1 } },
      select: { id: true },
    })
    const removed = standings.reduce((sum, { note }) => sum + note.created.length, 0)
    const restored = standings.reduce((sum, { note }) => sum + note.changed.length, 0)
    return {
      result: { removed, restored },
      audit: [
        {
          event: 'import.undone',
          target: { type: 'import', id, label: batch.fileName },
          countyId: batch.countyId,
          before: { removed: labelsOf(standings) },
          after: { register: batch.register, removed, restored, units: batch.undo.units.length },
        },
        ...standings.flatMap((standing) => restoredRecords(standing, batch.countyId)),
      ],
    }
  })
}

type Batch = Awaited<ReturnType<typeof loadUndoable>>

async function loadUndoable(tx: Tx, viewer: Viewer, { id, version }: UndoImportInput) {
  const batch = await tx.importBatch.findFirst({
    where: { AND: [{ id }, importScope(viewer)] },
    select: {
      countyId: true,
      fileName: true,
      register: true,
      status: true,
      version: true,
      appliedAt: true,
      undoneAt: true,
      undo: true,
    },
  })
  if (!batch) throw new AppError('NOT_FOUND')
  const form = registerForm(batch.register as RegisterKey)
  assertMay(viewer, form.permission)
  const { appliedAt, undo } = batch
  if (batch.status !== 'APPLIED' || !appliedAt)
    throw new AppError('RULE', { reason: 'validation.imports.notApplied' })
  if (batch.undoneAt) throw new AppError('RULE', { reason: 'validation.imports.undone' })
  if (!undo) throw new AppError('RULE', { reason: 'validation.imports.notUndoable' })
  if (batch.version !== version) throw new AppError('CONFLICT')
  return { ...batch, form, appliedAt, undo: undo as UndoNote }
}

/** @throws AppError RULE naming what stands in the way, NOT_FOUND when a record is out of reach by now */
async function assertUndoable(
  tx: Tx,
  { viewer, batch, standings }: { viewer: Viewer; batch: Batch; standings: Standing[] },
): Promise<void> {
  const { permission } = batch.form
  if (!(await reachesRowsIn(tx, { viewer, permission, standings })))
    throw new AppError('NOT_FOUND', { reason: 'validation.imports.notEvery' })
  const blockers = await listBlockersIn(tx, standings)
  if (blockers.length > 0)
    throw new AppError('RULE', { reason: 'validation.imports.builtOn', params: named(blockers) })
  const centerIds = standings.flatMap(({ note }) =>
    note.table === 'Center' ? note.created.map((row) => row.id) : [],
  )
  const used = await listUsedUnitsIn(tx, { units: batch.undo.units, centerIds })
  if (used.length > 0)
    throw new AppError('RULE', { reason: 'validation.imports.unitInUse', params: named(used) })
  const [month] = await listFrozenMonthsOfIn(tx, standings)
  if (month)
    throw new AppError('RULE', {
      reason: 'validation.imports.monthApproved',
      params: { month: formatMonth(month) },
    })
  await assertUnfrozenIn(tx, centerSpans(standings, batch.appliedAt))
}

/** The days of changed centers that turn back: from the day of the list on, and between two opening days. */
function centerSpans(standings: readonly Standing[], appliedAt: Date) {
  return standings.flatMap(({ note, rows }) =>
    note.table !== 'Center'
      ? []
      : note.changed.flatMap(({ id, before }) => {
          const now = rows.find((row) => row.id === id)
          const field = 'effectiveFrom'
          const since = { centerId: id, from: shanghaiDate(appliedAt), to: null, field }
          const [from, to] = [dayOf(before), dayOf(now)].sort()
          return from && to && from !== to ? [since, { centerId: id, from, to, field }] : [since]
        }),
  )
}

const dayOf = (row: StoreRow | undefined) => (typeof row?.openedOn === 'string' ? row.openedOn : '1900-01-01')

async function restoreRows(tx: Tx, { note }: Standing, now: Date): Promise<void> {
  const times = STORE_RULES[note.table].hasTimes ? { updatedAt: now.toISOString() } : {}
  await updateRowsIn(
    tx,
    note.table,
    note.changed.map(({ version, before }) => ({ ...before, ...times, version })),
  )
  const ids = note.changed.map(({ id }) => id)
  for (const { table, owner, rows } of note.parts) await replacePartsIn(tx, { table, owner, ids, rows })
}

/** Communities before their townships. */
async function deleteUnits(tx: Tx, units: string[]): Promise<void> {
  if (units.length === 0) return
  await tx.orgUnit.deleteMany({ where: { id: { in: units }, level: 'COMMUNITY' } })
  await tx.orgUnit.deleteMany({ where: { id: { in: units } } })
}

/** Labels of what is removed, for the trail. */
function labelsOf(standings: readonly Standing[]): string[] {
  return standings.flatMap(({ note, rows }) => {
    const created = new Set(note.created.map(({ id }) => id))
    return rows
      .filter((row) => created.has(String(row.id)))
      .map((row) => String(row[STORE_RULES[note.table].label]))
  })
}

const UNTOLD = ['version', 'updatedAt', 'contactPhone', 'pinyin', 'initials', 'nameKey']

/** Each record that is put back says in its own trail what it was and is again. */
function restoredRecords({ note, rows }: Standing, countyId: string): AuditRecord[] {
  const { target, changed, label } = STORE_RULES[note.table]
  const told = (row: StoreRow): JsonObject =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !UNTOLD.includes(key)))
  return note.changed.map(({ id, before }) => {
    const current = rows.find((row) => row.id === id) ?? {}
    const center = note.table === 'Center' ? id : before.centerId
    return {
      event: changed,
      target: { type: target, id, label: String(before[label] ?? '') },
      countyId,
      centerId: typeof center === 'string' ? center : null,
      ...changedFields(told(current), told(before)),
    }
  })
}

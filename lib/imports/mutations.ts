import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { changeCentersIn, createCentersIn } from '@/lib/centers/mutations'
import type { AuditRecord } from '@/lib/core/audit'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import { fileNameSafe } from '@/lib/core/text'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { fingerprintOf } from '@/lib/imports/fingerprint/rules'
import { guessMapping } from '@/lib/imports/mapping/rules'
import { importCountyId, importScope } from '@/lib/imports/policy'
import { type CheckedBatch, findCheckedIn, planImportIn } from '@/lib/imports/queries'
import { type ApplyImportInput, type CheckImportInput, MAX_FILE_BYTES } from '@/lib/imports/schema'
import type { ImportCounts, ImportPlan, ImportSummary, PlannedUnit, SourceRow } from '@/lib/imports/types'
import { insertUnitsIn } from '@/lib/org/mutations'
import { isSpreadsheetError, type SheetTable } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'

/**
 * Reads an uploaded xlsx or csv and keeps its rows for mapping. Nothing of the register is touched.
 * @throws AppError FORBIDDEN, INVALID_INPUT with the file's fault as reason
 */
export async function uploadImport(
  viewer: Viewer,
  file: { name: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  assertMay(viewer, 'center:import')
  const countyId = importCountyId(viewer)
  const { userId } = viewer
  if (!countyId || !userId) throw new AppError('FORBIDDEN')
  if (file.bytes.byteLength > MAX_FILE_BYTES)
    throw new AppError('INVALID_INPUT', { reason: 'validation.imports.fileTooLarge' })
  const table = await readFile(file)
  const fileName = fileNameSafe(file.name)
  return mutate(viewer, 'center:import', async ({ tx, now }) => {
    const batch = await tx.importBatch.create({
      data: {
        countyId,
        userId,
        fileName,
        fileHash: createHash('sha256').update(file.bytes).digest('hex'),
        status: 'UPLOADED',
        header: table.header,
        rows: table.rows.map(toSourceRow),
        mapping: guessMapping(table.header),
        createdAt: now,
      },
      select: { id: true },
    })
    return {
      result: batch,
      audit: {
        event: 'import.uploaded',
        target: { type: 'import', id: batch.id, label: fileName },
        countyId,
        after: { rows: table.rows.length },
      },
    }
  })
}

async function readFile(file: { name: string; bytes: Uint8Array }): Promise<SheetTable> {
  try {
    return await readTable(file.bytes, file.name)
  } catch (error) {
    if (!isSpreadsheetError(error)) throw error
    const { code, params } = error
    throw new AppError('INVALID_INPUT', { reason: `validation.imports.file.${code}`, params })
  }
}

function toSourceRow({ number, cells }: SheetTable['rows'][number]): SourceRow {
  const positions = (flag: 'formula' | 'error') => {
    const found = cells.flatMap((cell, column) => (cell[flag] ? [column] : []))
    return found.length > 0 ? { [`${flag}s`]: found } : {}
  }
  return {
    line: number,
    cells: cells.map((cell) => storable(cell.text)),
    ...positions('formula'),
    ...positions('error'),
  }
}

/** What jsonb cannot hold becomes U+FFFF at its place; the row's reader refuses it there. */
function storable(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFF').replaceAll('\u0000', '\uFFFF')
}

/**
 * Keeps the mapping of the columns and makes the first dry run.
 * @throws AppError NOT_FOUND, CONFLICT (stale version), RULE (already written), INVALID_INPUT (columns do not fit the file)
 */
export async function checkImport(viewer: Viewer, input: CheckImportInput): Promise<ImportCounts> {
  const { id, version, mapping, createUnits } = input
  return mutate(viewer, 'center:import', async ({ tx }) => {
    const batch = await tx.importBatch.findFirst({
      where: { AND: [{ id }, importScope(viewer)] },
      select: { countyId: true, fileName: true, status: true, header: true, rows: true },
    })
    if (!batch) throw new AppError('NOT_FOUND')
    if (batch.status === 'APPLIED')
      throw new AppError('RULE', { reason: 'validation.imports.alreadyApplied' })
    if (batch.header.length !== mapping.length)
      throw new AppError('INVALID_INPUT', { fields: { mapping: 'validation.imports.mappingLength' } })
    const rows = batch.rows as SourceRow[]
    const plan = await planImportIn(tx, { countyId: batch.countyId, rows, mapping, createUnits })
    await tx.importBatch.update({
      where: { id, version },
      data: {
        status: 'CHECKED',
        mapping,
        createUnits,
        summary: summaryOf(plan),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    return {
      result: plan.counts,
      audit: {
        event: 'import.checked',
        target: { type: 'import', id, label: batch.fileName },
        countyId: batch.countyId,
        after: { ...plan.counts, createUnits },
      },
    }
  })
}

function summaryOf(plan: ImportPlan): ImportSummary {
  return { counts: plan.counts, units: plan.units.length }
}

/**
 * Writes a checked list, all of it or nothing. The plan is made anew inside the transaction: if it differs from the dry run
 * that was shown, nothing is written. A list that changes nothing writes nothing.
 * The rows are forgotten afterwards; what they said is in the register and in the trail.
 * @throws AppError NOT_FOUND, CONFLICT (register or batch changed since the dry run), RULE (rows with errors, already
 *   written)
 */
export async function applyImport(viewer: Viewer, input: ApplyImportInput): Promise<ImportCounts> {
  return mutate(viewer, 'center:import', async ({ tx, now }) => {
    const batch = await findCheckedIn(tx, viewer, input.id)
    if (batch.version !== input.version) throw new AppError('CONFLICT')
    const plan = await planImportIn(tx, batch)
    if (fingerprintOf(plan) !== input.fingerprint)
      throw new AppError('CONFLICT', { reason: 'validation.imports.planChanged' })
    if (plan.counts.errors > 0) throw new AppError('RULE', { reason: 'validation.imports.hasErrors' })
    if (plan.counts.created + plan.counts.changed === 0) return { result: plan.counts, unchanged: true }
    const records = await writePlan({ tx, now }, { viewer, batch, plan })
    await tx.importBatch.update({
      where: { id: batch.id, version: batch.version },
      data: {
        status: 'APPLIED',
        appliedAt: now,
        rows: [],
        summary: summaryOf(plan),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    return { result: plan.counts, audit: [toRecord(batch, plan), ...records] }
  })
}

async function writePlan(
  { tx, now }: MutationContext,
  { viewer, batch, plan }: { viewer: Viewer; batch: CheckedBatch; plan: ImportPlan },
): Promise<AuditRecord[]> {
  const unitIds = await createUnits(tx, { countyId: batch.countyId, units: plan.units })
  const on = today()
  const created = await createCentersIn(tx, {
    viewer,
    now,
    today: on,
    rows: plan.rows
      .filter((row) => row.outcome === 'NEW')
      .map(({ unit, values }) => ({
        ...values,
        name: values.name ?? '',
        category: values.category ?? 'OTHER',
        status: values.status ?? 'OPEN',
        unitId: unitIds.get(unit ?? '') ?? unit ?? '',
        importId: batch.id,
      })),
  })
  const changed = await changeCentersIn(tx, {
    now,
    today: on,
    changes: plan.rows
      .filter((row) => row.outcome === 'CHANGED')
      .map(({ centerId, version, values }) => ({
        id: centerId ?? '',
        version: version ?? 0,
        effectiveFrom: on,
        values,
      })),
  })
  return [...created, ...changed].map(({ audit }) => audit)
}

/** Inserts the planned units and says which id each key became. */
async function createUnits(
  tx: Tx,
  { countyId, units }: { countyId: string; units: PlannedUnit[] },
): Promise<Map<string, string>> {
  const ids = new Map(units.map((unit) => [unit.key, randomUUID()]))
  await insertUnitsIn(tx, {
    countyId,
    units: units.map(({ key, parent, ...unit }) => ({
      ...unit,
      id: ids.get(key) ?? '',
      parentId: ids.get(parent) ?? parent,
    })),
  })
  return ids
}

function toRecord(batch: CheckedBatch, plan: ImportPlan): AuditRecord {
  return {
    event: 'import.applied',
    target: { type: 'import', id: batch.id, label: batch.fileName },
    countyId: batch.countyId,
    after: { ...plan.counts, units: plan.units.map((unit) => `${unit.code} ${unit.name}`) },
  }
}

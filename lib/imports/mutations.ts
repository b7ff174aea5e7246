import 'server-only'
import { createHash } from 'node:crypto'
import { lockCountiesIn } from '@/lib/centers/row/queries'
import type { AuditRecord } from '@/lib/core/audit'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { fileNameSafe } from '@/lib/core/text'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { fingerprintOf } from '@/lib/imports/fingerprint/rules'
import { guessMapping, mappingProblem, strangeColumns } from '@/lib/imports/mapping/rules'
import { importCountyId, importScope } from '@/lib/imports/policy'
import { type CheckedBatch, findCheckedIn } from '@/lib/imports/queries'
import { writeBatchIn } from '@/lib/imports/registers/mutations'
import { planBatchIn } from '@/lib/imports/registers/queries'
import { registerForm } from '@/lib/imports/registers/rules'
import type { RegisterForm, RegisterKey } from '@/lib/imports/registers/types'
import {
  type ApplyImportInput,
  type CheckImportInput,
  type DiscardImportInput,
  MAX_FILE_BYTES,
} from '@/lib/imports/schema'
import type { ImportCounts, ImportPlan, ImportSummary, SourceRow } from '@/lib/imports/types'
import { isSpreadsheetError, type SheetTable } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'

/**
 * Reads an uploaded xlsx or csv and keeps its rows for mapping. Nothing of the register is touched.
 * @throws AppError FORBIDDEN, INVALID_INPUT with the file's fault as reason
 */
export async function uploadImport(
  viewer: Viewer,
  file: { name: string; bytes: Uint8Array; register: RegisterKey },
): Promise<{ id: string }> {
  assertMay(viewer, 'center:import')
  const form = registerOf(viewer, file.register)
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
        register: form.key,
        fileName,
        fileHash: createHash('sha256').update(file.bytes).digest('hex'),
        status: 'UPLOADED',
        header: table.header,
        rows: table.rows.map(toSourceRow),
        mapping: guessMapping(table.header, form.fields),
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
        after: { register: form.key, rows: table.rows.length },
      },
    }
  })
}

/** @throws AppError FORBIDDEN for a register that the viewer may not write */
function registerOf(viewer: Viewer, key: RegisterKey): RegisterForm {
  const form = registerForm(key)
  assertMay(viewer, form.permission)
  return form
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
 * @throws AppError NOT_FOUND, CONFLICT (stale version), RULE (already written), INVALID_INPUT (columns do not fit the file,
 * or one is not known to a register that refuses those)
 */
export async function checkImport(viewer: Viewer, input: CheckImportInput): Promise<ImportCounts> {
  const { id, version, mapping, createUnits } = input
  return mutate(viewer, 'center:import', async ({ tx }) => {
    const batch = await tx.importBatch.findFirst({
      where: { AND: [{ id }, importScope(viewer)] },
      select: { countyId: true, register: true, fileName: true, status: true, header: true, rows: true },
    })
    if (!batch) throw new AppError('NOT_FOUND')
    if (batch.status === 'APPLIED')
      throw new AppError('RULE', { reason: 'validation.imports.alreadyApplied' })
    if (batch.header.length !== mapping.length)
      throw new AppError('INVALID_INPUT', { fields: { mapping: 'validation.imports.mappingLength' } })
    const form = registerOf(viewer, batch.register as RegisterKey)
    const problem = mappingProblem(mapping, form.fields)
    if (problem) throw new AppError('INVALID_INPUT', { fields: { mapping: `validation.imports.${problem}` } })
    const strangers = strangeColumns(batch.header, mapping, form.ignorable)
    if (strangers.length > 0)
      throw new AppError('INVALID_INPUT', {
        reason: 'validation.imports.unknownColumns',
        params: { columns: strangers.join('、') },
      })
    const rows = batch.rows as SourceRow[]
    const plan = await planBatchIn(tx, {
      viewer,
      register: form.key,
      batch: { countyId: batch.countyId, rows, mapping, createUnits },
    })
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
    const { countyId, register } = batch
    // Lists of one county are written one after the other, so that what was planned still holds when it is written.
    await lockCountiesIn(tx, [countyId])
    const plan = await planBatchIn(tx, { viewer, register, batch })
    if (fingerprintOf(plan) !== input.fingerprint)
      throw new AppError('CONFLICT', { reason: 'validation.imports.planChanged' })
    if (plan.counts.errors > 0) throw new AppError('RULE', { reason: 'validation.imports.hasErrors' })
    if (plan.counts.created + plan.counts.changed === 0) return { result: plan.counts, unchanged: true }
    const { records, undo } = await writeBatchIn(tx, {
      viewer,
      now,
      batchId: batch.id,
      countyId,
      plan,
      register,
    })
    await tx.importBatch.update({
      where: { id: batch.id, version: batch.version },
      data: {
        status: 'APPLIED',
        appliedAt: now,
        rows: [],
        undo,
        summary: summaryOf(plan),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    return { result: plan.counts, audit: [toRecord(batch, plan), ...records] }
  })
}

function toRecord(batch: CheckedBatch, plan: ImportPlan): AuditRecord {
  return {
    event: 'import.applied',
    target: { type: 'import', id: batch.id, label: batch.fileName },
    countyId: batch.countyId,
    after: {
      register: batch.register,
      ...plan.counts,
      units: plan.units.map((unit) => `${unit.code} ${unit.name}`),
    },
  }
}

/**
 * Throws away a list that was not written.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (already written)
 */
export function discardImport(viewer: Viewer, { id, version }: DiscardImportInput): Promise<{ id: string }> {
  return mutate(viewer, 'center:import', async ({ tx }) => {
    const batch = await tx.importBatch.findFirst({
      where: { AND: [{ id }, importScope(viewer)] },
      select: { countyId: true, fileName: true, status: true, register: true },
    })
    if (!batch) throw new AppError('NOT_FOUND')
    if (batch.status === 'APPLIED')
      throw new AppError('RULE', { reason: 'validation.imports.alreadyApplied' })
    await tx.importBatch.delete({ where: { id, version } })
    return {
      result: { id },
      audit: {
        event: 'import.discarded',
        target: { type: 'import', id, label: batch.fileName },
        countyId: batch.countyId,
        before: { register: batch.register, status: batch.status },
      },
    }
  })
}

import 'server-only'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { recordAudit } from '@/lib/core/mutate'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { fingerprintOf } from '@/lib/imports/fingerprint/rules'
import { type Mapping, untakenColumns } from '@/lib/imports/mapping/rules'
import { planImport } from '@/lib/imports/plan/rules'
import { importScope } from '@/lib/imports/policy'
import { listKnownCentersIn } from '@/lib/imports/register/queries'
import type { DryRunParams, ImportListParams } from '@/lib/imports/schema'
import type {
  DryRun,
  ErrorRows,
  ImportBatchDetail,
  ImportBatchRow,
  ImportPlan,
  ImportSummary,
  SourceRow,
} from '@/lib/imports/types'
import { listCountyUnitsIn } from '@/lib/org/queries'

const SAMPLES = 3
const LISTED_CENTERS = 200

const ROW = {
  id: true,
  fileName: true,
  userId: true,
  status: true,
  createdAt: true,
  appliedAt: true,
  summary: true,
} as const

/** The imports of the viewer's county, newest first. */
export async function listImports(viewer: Viewer, params: ImportListParams): Promise<Page<ImportBatchRow>> {
  assertMay(viewer, 'center:import')
  const where = importScope(viewer)
  const [batches, total] = await Promise.all([
    db().importBatch.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
      select: ROW,
    }),
    db().importBatch.count({ where }),
  ])
  const names = await userNames(batches.map((batch) => batch.userId))
  return {
    rows: batches.map((batch) => toRow(batch, names)),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}

async function userNames(ids: string[]): Promise<Map<string, string>> {
  const users = await db().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map((user) => [user.id, user.name]))
}

type StoredRow = Omit<ImportBatchRow, 'userName' | 'summary'> & { userId: string; summary: unknown }

function toRow({ userId, summary, ...batch }: StoredRow, names: Map<string, string>): ImportBatchRow {
  return { ...batch, userName: names.get(userId) ?? '', summary: summary as ImportSummary | null }
}

/**
 * One import with its columns and, once written, what it created.
 * @throws AppError NOT_FOUND outside the viewer's county
 */
export async function getImport(viewer: Viewer, { id }: { id: string }): Promise<ImportBatchDetail> {
  assertMay(viewer, 'center:import')
  const batch = await db().importBatch.findFirst({
    where: { AND: [{ id }, importScope(viewer)] },
    select: {
      ...ROW,
      version: true,
      header: true,
      rows: true,
      mapping: true,
      createUnits: true,
      countyId: true,
      fileHash: true,
      centers: {
        orderBy: { code: 'asc' },
        take: LISTED_CENTERS,
        select: { id: true, code: true, name: true, unit: { select: { name: true } } },
      },
    },
  })
  if (!batch) throw new AppError('NOT_FOUND')
  const { rows, header, mapping, version, createUnits, centers, countyId, fileHash, ...row } = batch
  const [names, earlier] = await Promise.all([
    userNames([batch.userId]),
    db().importBatch.findFirst({
      where: { countyId, fileHash, status: 'APPLIED', id: { not: id } },
      orderBy: { appliedAt: 'desc' },
      select: { appliedAt: true },
    }),
  ])
  const source = rows as SourceRow[]
  return {
    ...toRow(row, names),
    version,
    header,
    mapping: mapping as Mapping,
    createUnits,
    rowCount: source.length,
    samples: header.map((_, column) => samplesOf(source, column)),
    sameFileAppliedAt: earlier?.appliedAt ?? null,
    created: centers.map(({ unit, ...center }) => ({ ...center, unitName: unit.name })),
  }
}

function samplesOf(rows: SourceRow[], column: number): string[] {
  const samples: string[] = []
  for (const { cells } of rows) {
    const text = cells[column]?.trim()
    if (text && !samples.includes(text)) samples.push(text)
    if (samples.length === SAMPLES) break
  }
  return samples
}

/**
 * The dry run against the register as it stands now, one page of rows under a filter.
 * @throws AppError NOT_FOUND outside the viewer's county, RULE when the columns are not mapped yet or all is written
 */
export async function getDryRun(
  viewer: Viewer,
  { id, ...params }: DryRunParams & { id: string },
): Promise<DryRun> {
  assertMay(viewer, 'center:import')
  const batch = await findCheckedIn(db(), viewer, id)
  const plan = await planImportIn(db(), batch)
  const rows = plan.rows.filter((row) => params.outcome === undefined || row.outcome === params.outcome)
  const { skip, take } = pageWindow(params)
  return {
    counts: plan.counts,
    units: plan.units,
    untaken: untakenColumns(batch.header, batch.mapping),
    fingerprint: fingerprintOf(plan),
    rows: rows.slice(skip, skip + take),
    total: rows.length,
    page: params.page,
    perPage: params.perPage,
  }
}

/**
 * The refused rows of the dry run with each cause; the download is recorded.
 * @throws AppError as `getDryRun`
 */
export async function listErrorRows(viewer: Viewer, { id }: { id: string }): Promise<ErrorRows> {
  assertMay(viewer, 'center:import')
  const batch = await findCheckedIn(db(), viewer, id)
  const plan = await planImportIn(db(), batch)
  const refused = plan.rows.filter((row) => row.outcome === 'ERROR')
  const lines = new Set(refused.map((row) => row.line))
  await recordAudit(viewer, {
    event: 'table.exported',
    target: { type: 'import', id, label: batch.fileName },
    countyId: batch.countyId,
    after: { errors: refused.length },
  })
  return {
    fileName: batch.fileName,
    header: batch.header,
    rows: batch.rows.filter((row) => lines.has(row.line)),
    problems: refused.flatMap((row) =>
      row.problems.map(({ field, problem }) => ({
        line: row.line,
        column: field === null ? null : (batch.header[batch.mapping.indexOf(field)] ?? null),
        problem,
      })),
    ),
  }
}

/** A batch whose columns are mapped and that is not written yet. */
export type CheckedBatch = {
  id: string
  countyId: string
  fileName: string
  version: number
  header: string[]
  rows: SourceRow[]
  mapping: Mapping
  createUnits: boolean
}

/**
 * Loads a batch for its dry run or its writing, within the viewer's scope.
 * @throws AppError NOT_FOUND, or RULE when it is not mapped yet or already written
 */
export async function findCheckedIn(tx: Tx, viewer: Viewer, id: string): Promise<CheckedBatch> {
  const batch = await tx.importBatch.findFirst({
    where: { AND: [{ id }, importScope(viewer)] },
    select: {
      id: true,
      countyId: true,
      fileName: true,
      status: true,
      version: true,
      header: true,
      rows: true,
      mapping: true,
      createUnits: true,
    },
  })
  if (!batch) throw new AppError('NOT_FOUND')
  const { status, ...rest } = batch
  if (status === 'APPLIED') throw new AppError('RULE', { reason: 'validation.imports.alreadyApplied' })
  if (status === 'UPLOADED') throw new AppError('RULE', { reason: 'validation.imports.notChecked' })
  return { ...rest, rows: batch.rows as SourceRow[], mapping: batch.mapping as Mapping }
}

/** Plans a list against the register as `tx` sees it: three statements, whatever its length. */
export async function planImportIn(
  tx: Tx,
  batch: Pick<CheckedBatch, 'countyId' | 'rows' | 'mapping' | 'createUnits'>,
): Promise<ImportPlan> {
  const { countyId, rows, mapping, createUnits } = batch
  const on = today()
  const county = await tx.orgUnit.findUniqueOrThrow({
    where: { id: countyId },
    select: { id: true, code: true, name: true },
  })
  const units = await listCountyUnitsIn(tx, countyId)
  const centers = await listKnownCentersIn(tx, { countyId, on })
  return planImport({ rows, mapping, createUnits, county, units, centers, today: on })
}

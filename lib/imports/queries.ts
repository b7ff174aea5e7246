import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { recordAudit } from '@/lib/core/mutate'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { fingerprintOf } from '@/lib/imports/fingerprint/rules'
import { type Mapping, untakenColumns } from '@/lib/imports/mapping/rules'
import { importCountyId, importScope } from '@/lib/imports/policy'
import { planBatchIn } from '@/lib/imports/registers/queries'
import type { RegisterKey } from '@/lib/imports/registers/types'
import type { DryRunParams, ImportListParams } from '@/lib/imports/schema'
import type {
  DryRun,
  ErrorRows,
  ImportBatchDetail,
  ImportBatchRow,
  ImportSummary,
  SourceRow,
} from '@/lib/imports/types'

const SAMPLES = 3
const LISTED_CENTERS = 200

const ROW = {
  id: true,
  register: true,
  fileName: true,
  userId: true,
  status: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
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

type StoredRow = Omit<ImportBatchRow, 'userName' | 'register' | 'summary'> & {
  userId: string
  register: string
  summary: unknown
}

function toRow(
  { userId, register, summary, ...batch }: StoredRow,
  names: Map<string, string>,
): ImportBatchRow {
  return {
    ...batch,
    register: register as RegisterKey,
    userName: names.get(userId) ?? '',
    summary: summary as ImportSummary | null,
  }
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
      undo: true,
      centers: {
        orderBy: { code: 'asc' },
        take: LISTED_CENTERS,
        select: { id: true, code: true, name: true, unit: { select: { name: true } } },
      },
    },
  })
  if (!batch) throw new AppError('NOT_FOUND')
  const { rows, header, mapping, version, createUnits, centers, countyId, fileHash, undo, ...row } = batch
  const [names, earlier] = await Promise.all([
    userNames([batch.userId]),
    db().importBatch.findFirst({
      where: {
        countyId,
        fileHash,
        register: row.register,
        status: 'APPLIED',
        undoneAt: null,
        id: { not: id },
      },
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
    canUndo: undo !== null && row.undoneAt === null,
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
  const plan = await planBatchIn(db(), { viewer, register: batch.register, batch })
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
  const plan = await planBatchIn(db(), { viewer, register: batch.register, batch })
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
  register: RegisterKey
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
      register: true,
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
  return {
    ...rest,
    register: batch.register as RegisterKey,
    rows: batch.rows as SourceRow[],
    mapping: batch.mapping as Mapping,
  }
}

/**
 * What may be chosen in the columns of a register's template out of the county's dictionaries, by field. Columns that take
 * several values have no list to choose from.
 * @throws AppError FORBIDDEN
 */
export async function listChoicesOf(
  viewer: Viewer,
  { register }: { register: RegisterKey },
): Promise<Partial<Record<string, string[]>>> {
  assertMay(viewer, 'center:import')
  const countyId = importCountyId(viewer)
  if (!countyId) return {}
  const byOrder = { where: { countyId }, orderBy: { order: 'asc' }, select: { name: true } } as const
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name)
  if (register === 'zones')
    return { type: names(await db().zoneType.findMany({ ...byOrder, where: { countyId, retiredOn: null } })) }
  if (register === 'service-items') return { department: names(await db().department.findMany(byOrder)) }
  if (register === 'activities') return { type: names(await db().activityType.findMany(byOrder)) }
  return {}
}

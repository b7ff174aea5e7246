import 'server-only'
import { findLastFinal, type LastFinal, loadChanges } from '@/lib/briefings/changes/queries'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import { loadPaperData } from '@/lib/briefings/paper/queries'
import { buildPaper } from '@/lib/briefings/paper/rules'
import { documentOf } from '@/lib/briefings/paper/view'
import { loadStored, paperWhere, type StoredBriefing } from '@/lib/briefings/papers/queries'
import { compareFigures, readEdits } from '@/lib/briefings/papers/rules'
import { briefingCan } from '@/lib/briefings/policy'
import type { BriefingListParams } from '@/lib/briefings/schema'
import type {
  Approval,
  BriefingChoices,
  BriefingDetail,
  BriefingRow,
  Comparison,
  PaperScope,
  StoredFile,
} from '@/lib/briefings/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { DocumentModel } from '@/lib/documents/model'
import { unitScope } from '@/lib/org/policy'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  kind: true,
  title: true,
  unitId: true,
  centerId: true,
  cutOff: true,
  state: true,
  createdBy: true,
  updatedAt: true,
  meeting: { select: { name: true } },
} as const satisfies Prisma.BriefingSelect

type Found = Prisma.BriefingGetPayload<{ select: typeof ROW }>

/** Names of the units and centers that papers speak of. */
async function namesOf(rows: readonly Pick<Found, 'unitId' | 'centerId'>[]) {
  const [units, centers] = await Promise.all([
    db().orgUnit.findMany({
      where: { id: { in: rows.map((row) => row.unitId) } },
      select: { id: true, name: true },
    }),
    db().center.findMany({
      where: { id: { in: rows.flatMap((row) => row.centerId ?? []) } },
      select: { id: true, name: true },
    }),
  ])
  return new Map([...units, ...centers].map(({ id, name }) => [id, name]))
}

function toRow({ meeting, cutOff, ...row }: Found, names: ReadonlyMap<string, string>): BriefingRow {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    unitName: names.get(row.unitId) ?? '',
    centerName: row.centerId ? (names.get(row.centerId) ?? null) : null,
    cutOff: fromDbDate(cutOff),
    state: row.state,
    meetingName: meeting?.name ?? null,
    createdBy: row.createdBy,
    updatedAt: row.updatedAt,
  }
}

/**
 * The papers in reach, the newest first, one page.
 * @throws AppError FORBIDDEN
 */
export async function listBriefings(viewer: Viewer, params: BriefingListParams): Promise<Page<BriefingRow>> {
  assertMay(viewer, 'briefing:export')
  const { kind, state, township, page, perPage } = params
  const where: Prisma.BriefingWhereInput = {
    AND: [await paperWhere(viewer, 'briefing:export'), { kind, state, unitId: township }],
  }
  const [rows, total] = await Promise.all([
    db().briefing.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
      select: ROW,
    }),
    db().briefing.count({ where }),
  ])
  const names = await namesOf(rows)
  return { rows: rows.map((row) => toRow(row, names)), total, page, perPage }
}

/**
 * The papers made for a meeting as far as they are in reach, those of the county first.
 * @throws AppError FORBIDDEN
 */
export async function listPapersOfMeeting(viewer: Viewer, meetingId: string): Promise<BriefingRow[]> {
  assertMay(viewer, 'briefing:export')
  const rows = await db().briefing.findMany({
    where: { AND: [{ meetingId }, await paperWhere(viewer, 'briefing:export')] },
    orderBy: [{ kind: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: ROW,
  })
  const names = await namesOf(rows)
  return rows.map((row) => toRow(row, names))
}

function approvalOf({ snapshot }: StoredBriefing): Approval | null {
  if (!snapshot) return null
  const { approvedBy, approvedAt, voidedAt, voidedBy, voidReason, files } = snapshot
  return {
    approvedBy,
    approvedAt,
    files: files as Record<'docx' | 'xlsx' | 'pdf', StoredFile>,
    voided: voidedAt ? { at: voidedAt, by: voidedBy ?? '', reason: voidReason ?? '' } : null,
  }
}

type Live = Pick<BriefingDetail, 'paper' | 'document' | 'figures'>

/** The paper from the live records of its day, with what moved since the last final one. */
async function livePaper(
  viewer: Viewer,
  { stored, scope, last }: { stored: StoredBriefing; scope: PaperScope; last: LastFinal | null },
): Promise<Live & { paper: NonNullable<BriefingDetail['paper']> }> {
  const edits = readEdits(stored.edits)
  const [data, changes] = await Promise.all([
    loadPaperData(viewer, scope, edits.examples),
    last ? loadChanges(viewer, scope, last) : null,
  ])
  const paper = buildPaper({ ...data, changes }, edits, stored.title)
  const properties = {
    author: stored.createdBy,
    createdAt: stored.updatedAt.toISOString(),
    snapshotId: stored.id,
    snapshotHash: `v${stored.version}`,
  }
  return { paper, document: documentOf(paper, stored.state, properties), figures: paper.figures }
}

/** The paper as 定稿 froze it. */
function frozenPaper({ snapshot }: StoredBriefing): Live | null {
  if (!snapshot) return null
  return {
    paper: null,
    document: snapshot.document as unknown as DocumentModel,
    figures: snapshot.figures as unknown as Record<string, BoundFigure>,
  }
}

function comparisonOf(last: LastFinal | null, figures: BriefingDetail['figures']): Comparison | null {
  if (!last) return null
  const { id, title, cutOff } = last
  return { id, title, cutOff, lines: compareFigures(last.figures, figures) }
}

/**
 * A paper as its page shows it: a draft worked out from the records of its day, a final or void one as it was frozen.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getBriefing(viewer: Viewer, { id }: { id: string }): Promise<BriefingDetail> {
  assertMay(viewer, 'briefing:export')
  const { stored, scope } = await loadStored(viewer, id, 'briefing:export')
  const last = await findLastFinal(viewer, scope, stored)
  const shown = frozenPaper(stored) ?? (await livePaper(viewer, { stored, scope, last }))
  const names = new Map([
    [scope.unitId, scope.unitName],
    [scope.centerId ?? '', scope.centerName ?? ''],
  ])
  return {
    ...toRow(stored, names),
    version: stored.version,
    unitId: stored.unitId,
    centerId: stored.centerId,
    scope,
    ...shown,
    examples: readEdits(stored.edits).examples,
    comparison: comparisonOf(last, shown.figures),
    approval: approvalOf(stored),
    can: briefingCan(viewer, scope, stored.state),
  }
}

/**
 * The units and centers that the viewer may make papers of, in the order of the codes.
 * @throws AppError FORBIDDEN
 */
export async function listBriefingChoices(viewer: Viewer): Promise<BriefingChoices> {
  assertMay(viewer, 'briefing:write')
  const [units, centers] = await Promise.all([
    db().orgUnit.findMany({
      where: { AND: [unitScope(viewer, 'briefing:write'), { closedOn: null }] },
      orderBy: { code: 'asc' },
      select: { id: true, name: true, level: true },
    }),
    db().center.findMany({
      where: centerScope(viewer, 'briefing:write'),
      orderBy: { code: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  const usable = units.flatMap(({ level, ...unit }) =>
    level === 'COUNTY' || level === 'TOWNSHIP' || level === 'COMMUNITY' ? [{ ...unit, level }] : [],
  )
  return { units: usable, centers }
}

/**
 * The title of a paper in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getBriefingTitle(viewer: Viewer, { id }: { id: string }): Promise<string> {
  assertMay(viewer, 'briefing:export')
  return (await loadStored(viewer, id, 'briefing:export')).stored.title
}

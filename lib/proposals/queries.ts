import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope, inForceOn, reachesPlace } from '@/lib/centers/policy'
import { attributesOf } from '@/lib/centers/row/rules'
import { statusOn } from '@/lib/centers/rules'
import { fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { driftOf, factChanges, factsOf, proposalCan } from '@/lib/proposals/rules'
import { type ProposalListParams, storedPayload } from '@/lib/proposals/schema'
import type { Basis, ProposalBasis, ProposalDetail, ProposalRow } from '@/lib/proposals/types'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  kind: true,
  state: true,
  centerId: true,
  effectiveOn: true,
  reason: true,
  proposedBy: true,
  proposedAt: true,
  decidedBy: true,
  decidedAt: true,
  center: { select: { name: true, township: { select: { name: true } } } },
} as const satisfies Prisma.CenterProposalSelect

function toRow({
  center,
  effectiveOn,
  ...row
}: Prisma.CenterProposalGetPayload<{ select: typeof ROW }>): ProposalRow {
  return {
    ...row,
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    effectiveOn: fromDbDate(effectiveOn),
  }
}

/**
 * One page of the proposals on centers in reach, those to be decided first, then the newest.
 * @throws AppError FORBIDDEN
 */
export async function listProposals(viewer: Viewer, params: ProposalListParams): Promise<Page<ProposalRow>> {
  assertMay(viewer, 'proposal:read')
  const { state, kind, townshipId, centerId, page, perPage } = params
  const where: Prisma.CenterProposalWhereInput = {
    state,
    kind,
    centerId,
    center: { AND: [centerScope(viewer, 'proposal:read'), { townshipId }] },
  }
  const [rows, total] = await Promise.all([
    db().centerProposal.findMany({
      where,
      orderBy: [{ state: 'asc' }, { proposedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
      select: ROW,
    }),
    db().centerProposal.count({ where }),
  ])
  return { rows: rows.map(toRow), total, page, perPage }
}

/** A center as the form and the detail of a proposal need it: what holds today. */
const centerToday = () =>
  ({
    id: true,
    name: true,
    code: true,
    version: true,
    unitId: true,
    countyId: true,
    townshipId: true,
    openedOn: true,
    openedPrecision: true,
    closedOn: true,
    township: { select: { name: true } },
    periods: { where: inForceOn(today()) },
  }) as const satisfies Prisma.CenterSelect

type CenterToday = Prisma.CenterGetPayload<{ select: ReturnType<typeof centerToday> }>

/** @throws AppError NOT_FOUND for a center that is not in the register today */
function basisOf(center: CenterToday): Basis {
  const [period] = center.periods
  if (!period) throw new AppError('NOT_FOUND')
  const facts = factsOf({
    ...attributesOf(period),
    openedOn: fromDbDateOrNull(center.openedOn),
    openedPrecision: center.openedPrecision,
  })
  return { ...facts, closedOn: fromDbDateOrNull(center.closedOn) }
}

/**
 * One proposal on a center in reach, beside what the center is now.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getProposal(viewer: Viewer, { id }: { id: string }): Promise<ProposalDetail> {
  assertMay(viewer, 'proposal:read')
  const found = await db().centerProposal.findFirst({
    where: { id, center: centerScope(viewer, 'proposal:read') },
    include: { center: { select: centerToday() } },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { center, payload: stored, proposedById, decidedById: _decidedById, ...row } = found
  const payload = storedPayload.parse(stored)
  const now = basisOf(center)
  return {
    ...toRow({ ...row, center }),
    version: row.version,
    centerVersion: center.version,
    centerCode: center.code,
    centerStatus: statusOn(now, today()),
    payload,
    changes: factChanges(payload, now),
    drift: row.state === 'PENDING' ? driftOf(payload, now) : [],
    decisionNote: row.decisionNote,
    documentNo: row.documentNo,
    can: proposalCan(
      { state: row.state, proposedById },
      { userId: viewer.userId, reachesDecision: reachesPlace(viewer, 'proposal:decide', center) },
    ),
  }
}

/**
 * A center in reach for the form of a proposal on it.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getProposalBasis(
  viewer: Viewer,
  { centerId }: { centerId: string },
): Promise<ProposalBasis> {
  assertMay(viewer, 'proposal:write')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'proposal:write')] },
    select: {
      ...centerToday(),
      proposals: { where: { state: 'PENDING' }, select: { kind: true } },
    },
  })
  const [period] = center?.periods ?? []
  if (!center || !period) throw new AppError('NOT_FOUND')
  return {
    centerId,
    centerName: center.name,
    centerCode: center.code,
    version: center.version,
    facts: basisOf(center),
    attributesFrom: fromDbDate(period.effectiveFrom),
    pending: center.proposals.map((proposal) => proposal.kind),
  }
}

/**
 * The centers in reach on which the viewer may make a proposal, by name.
 * @throws AppError FORBIDDEN
 */
export async function listProposableCenters(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  assertMay(viewer, 'proposal:write')
  return db().center.findMany({
    where: centerScope(viewer, 'proposal:write'),
    orderBy: { code: 'asc' },
    take: 1000,
    select: { id: true, name: true },
  })
}

/**
 * Who did what with a proposal in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listProposalHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getProposal(viewer, { id })
  return listHistoryIn(db(), { type: 'proposal', id, page, perPage })
}

import 'server-only'
import { changeCentersIn } from '@/lib/centers/change/mutations'
import { exemptCenterIn } from '@/lib/centers/exemptions/mutations'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import type { AuditEvent, AuditRecord } from '@/lib/core/audit'
import { fromDbDate, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import { getFactsIn } from '@/lib/proposals/basis/queries'
import { isUnmoved } from '@/lib/proposals/rules'
import {
  type ApproveProposalInput,
  type RefuseProposalInput,
  storedPayload,
  type WithdrawProposalInput,
} from '@/lib/proposals/schema'
import type { Facts } from '@/lib/proposals/types'
import type { ProposalKind, ProposalState } from '@/prisma/generated/enums'

type Saved = { id: string; centerId: string; version: number }
type Target = { viewer: Viewer; id: string; version: number; permission: Permission }

/** A pending proposal on a center in reach. @throws AppError NOT_FOUND, RULE (decided already), CONFLICT (stale) */
async function loadPending({ tx, now }: MutationContext, { viewer, id, version, permission }: Target) {
  const found = await tx.centerProposal.findFirst({
    where: { id, center: centerScope(viewer, permission) },
    include: { center: { select: { name: true, countyId: true, version: true } } },
  })
  if (!found) throw new AppError('NOT_FOUND')
  await assertVersionIn(tx, { type: 'proposal', id, current: found.version, opened: version, now })
  if (found.state !== 'PENDING') throw new AppError('RULE', { reason: 'validation.centers.proposalDecided' })
  return found
}

type Pending = Awaited<ReturnType<typeof loadPending>>
type Decision = {
  state: ProposalState
  event: AuditEvent
  note: string | null
  after?: Record<string, string | null>
}

/** Marks a proposal as decided. @throws P2025, which becomes CONFLICT, when somebody was first */
async function decideIn(
  tx: Tx,
  proposal: Pending,
  { viewer, now, decision }: { viewer: Viewer; now: Date; decision: Decision },
): Promise<AuditRecord> {
  const { state, event, note, after = {} } = decision
  const { id, version, center, centerId } = proposal
  await tx.centerProposal.update({
    where: { id, version },
    data: {
      state,
      decidedById: viewer.userId,
      decidedBy: viewer.name,
      decidedAt: now,
      decisionNote: note,
      ...(after.effectiveOn && { effectiveOn: toDbDate(after.effectiveOn) }),
      ...(after.documentNo && { documentNo: after.documentNo }),
      version: { increment: 1 },
    },
  })
  return {
    event,
    target: { type: 'proposal', id, label: center.name },
    countyId: center.countyId,
    centerId,
    before: { state: 'PENDING' },
    after: { state, proposalKind: proposal.kind, decisionNote: note, ...after },
  }
}

/** What the kinds without facts of their own do to a center. */
const STEPS: Partial<Record<ProposalKind, { values: Partial<Facts>; event: AuditEvent }>> = {
  CLOSING: { values: { status: 'CLOSED' }, event: 'center.closed' },
  REOPENING: { values: { status: 'OPEN' }, event: 'center.reopened' },
}

/** Lets what was asked for hold. @throws AppError CONFLICT, RULE as the county's own change would */
async function applyIn(
  { tx, now }: MutationContext,
  proposal: Pending,
  input: ApproveProposalInput,
): Promise<AuditRecord> {
  const { kind, centerId, center } = proposal
  const { effectiveOn, effectiveTo, documentNo } = input
  const payload = storedPayload.parse(proposal.payload)
  const { basis, version } = await getFactsIn(tx, { id: centerId, now })
  if (!isUnmoved(payload, basis))
    throw new AppError('CONFLICT', { reason: 'validation.centers.proposalMoved' })
  if (kind === 'EXEMPTION') {
    if (!documentNo) throw new AppError('INVALID_INPUT', { fields: { documentNo: 'validation.required' } })
    const exemption = { documentNo, reason: proposal.reason, effectiveFrom: effectiveOn, effectiveTo }
    return exemptCenterIn(tx, { center: { id: centerId, ...center }, exemption, now })
  }
  const { values, event } = STEPS[kind] ?? { values: payload.values, event: 'center.changed' }
  const changes = [{ id: centerId, version, effectiveFrom: effectiveOn, values }]
  const [changed] = await changeCentersIn(tx, { now, today: shanghaiDate(now), changes }).catch(
    (error: unknown) => {
      throw underEffectiveOn(error)
    },
  )
  if (!changed) throw new AppError('CONFLICT', { reason: 'validation.centers.proposalMoved' })
  return { ...changed.audit, event }
}

/** The day stands under another name in the form of an approval than in that of the county's own change. */
function underEffectiveOn(error: unknown): unknown {
  if (!(error instanceof AppError) || !error.details.fields?.effectiveFrom) return error
  const { effectiveFrom, ...fields } = error.details.fields
  return new AppError(error.code, { ...error.details, fields: { ...fields, effectiveOn: effectiveFrom } })
}

/**
 * Approves a proposal on a center in reach: what it asks for holds from the day on.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (the proposal was decided, or the center changed since it was seen or since
 * the proposal was made), RULE (the day, an approved month), INVALID_INPUT (an exemption without its document)
 */
export function approveProposal(viewer: Viewer, input: ApproveProposalInput): Promise<Saved> {
  return mutate(viewer, 'proposal:decide', async ({ tx, now }) => {
    const { id, version, centerVersion, effectiveOn, documentNo, note } = input
    const target = { viewer, id, version, permission: 'proposal:decide' } as const
    const proposal = await loadPending({ tx, now }, target)
    const { centerId, center } = proposal
    await assertVersionIn(tx, {
      type: 'center',
      id: centerId,
      current: center.version,
      opened: centerVersion,
      now,
    })
    const change = await applyIn({ tx, now }, proposal, input)
    const audit = await decideIn(tx, proposal, {
      viewer,
      now,
      decision: {
        state: 'APPROVED',
        event: 'proposal.approved',
        note,
        after: {
          effectiveOn,
          proposedFor: fromDbDate(proposal.effectiveOn),
          ...(proposal.kind === 'EXEMPTION' && { documentNo, effectiveTo: input.effectiveTo }),
        },
      },
    })
    return { result: { id, centerId, version: version + 1 }, audit: [audit, change] }
  })
}

/**
 * Refuses a proposal on a center in reach, with the reason.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (decided already)
 */
export function refuseProposal(viewer: Viewer, { id, version, reason }: RefuseProposalInput): Promise<Saved> {
  return mutate(viewer, 'proposal:decide', async ({ tx, now }) => {
    const proposal = await loadPending({ tx, now }, { viewer, id, version, permission: 'proposal:decide' })
    const decision = { state: 'REFUSED', event: 'proposal.refused', note: reason } as const
    const audit = await decideIn(tx, proposal, { viewer, now, decision })
    return { result: { id, centerId: proposal.centerId, version: version + 1 }, audit }
  })
}

/**
 * Takes back a proposal that the viewer has made.
 * @throws AppError FORBIDDEN (somebody else's), NOT_FOUND, CONFLICT, RULE (decided already)
 */
export function withdrawProposal(viewer: Viewer, { id, version }: WithdrawProposalInput): Promise<Saved> {
  return mutate(viewer, 'proposal:write', async ({ tx, now }) => {
    const proposal = await loadPending({ tx, now }, { viewer, id, version, permission: 'proposal:write' })
    if (proposal.proposedById !== viewer.userId) throw new AppError('FORBIDDEN')
    const decision = { state: 'WITHDRAWN', event: 'proposal.withdrawn', note: null } as const
    const audit = await decideIn(tx, proposal, { viewer, now, decision })
    return { result: { id, centerId: proposal.centerId, version: version + 1 }, audit }
  })
}

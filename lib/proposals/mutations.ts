import 'server-only'
import { planChange } from '@/lib/centers/change/rules'
import { assertUnfrozenIn } from '@/lib/centers/frozen/queries'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { type CalendarDate, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { type CurrentFacts, getFactsIn } from '@/lib/proposals/basis/queries'
import { askedChanges, factsOf, kindFault } from '@/lib/proposals/rules'
import type { ProposeFactsInput, ProposeStepInput } from '@/lib/proposals/schema'
import type { Basis, ProposalPayload } from '@/lib/proposals/types'
import type { ProposalKind } from '@/prisma/generated/enums'

type Saved = { id: string; centerId: string; version: number }

const refuse = (fields: Record<string, string>) => {
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

type Making = {
  centerId: string
  version: number
  kind: ProposalKind
  effectiveOn: CalendarDate
  effectiveTo: CalendarDate | null
  reason: string
  ask: (basis: Basis) => ProposalPayload['values']
}

/** What would stand against the change that a proposal asks for, were it approved today. */
async function assertFeasible(
  { tx, now }: MutationContext,
  current: CurrentFacts,
  making: Making,
): Promise<void> {
  const { kind, effectiveOn, effectiveTo } = making
  const fault = kindFault(kind, current.basis)
  if (fault) throw new AppError('RULE', { reason: fault })
  if (kind === 'EXEMPTION') {
    if (effectiveTo !== null && effectiveTo <= effectiveOn)
      refuse({ effectiveTo: 'validation.centers.exemptionEndsBeforeStart' })
    return
  }
  const values =
    kind === 'FACTS'
      ? making.ask(current.basis)
      : ({ status: kind === 'CLOSING' ? 'CLOSED' : 'OPEN' } as const)
  const plan = planChange(
    {
      version: current.version,
      closedOn: current.closedOn,
      from: current.period.from,
      values: { ...current.fields, ...current.period.attributes, contactPhone: null },
    },
    { id: current.id, version: current.version, effectiveFrom: effectiveOn, values },
    shanghaiDate(now),
  )
  if (!plan.isChanged) throw new AppError('RULE', { reason: 'validation.centers.proposalNothing' })
  const { effectiveFrom, closedOn, ...fields } = plan.faults
  const day = effectiveFrom ?? closedOn
  refuse({ ...(day && { effectiveOn: day }), ...fields })
  await assertUnfrozenIn(
    tx,
    plan.touched.map(({ field, ...days }) => ({
      centerId: current.id,
      ...days,
      field: field === 'effectiveFrom' ? 'effectiveOn' : field,
    })),
  )
}

function propose(viewer: Viewer, making: Making): Promise<Saved> {
  return mutate(viewer, 'proposal:write', async ({ tx, now }) => {
    const { centerId, version, kind, effectiveOn, effectiveTo, reason } = making
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'proposal:write')] },
      select: { version: true, name: true, countyId: true },
    })
    if (!center) throw new AppError('NOT_FOUND')
    await assertVersionIn(tx, { type: 'center', id: centerId, current: center.version, opened: version, now })
    const isPending = await tx.centerProposal.count({ where: { centerId, kind, state: 'PENDING' } })
    if (isPending > 0) throw new AppError('CONFLICT', { reason: 'validation.centers.proposalPending' })
    const current = await getFactsIn(tx, { id: centerId, now })
    await assertFeasible({ tx, now }, current, making)
    const payload: ProposalPayload = {
      before: current.basis,
      values: making.ask(current.basis),
      effectiveTo: kind === 'EXEMPTION' ? effectiveTo : null,
    }
    const proposal = await tx.centerProposal.create({
      data: {
        centerId,
        kind,
        effectiveOn: toDbDate(effectiveOn),
        payload,
        reason,
        state: 'PENDING',
        proposedById: viewer.userId ?? '',
        proposedBy: viewer.name,
        proposedAt: now,
      },
      select: { id: true, version: true },
    })
    return {
      result: { ...proposal, centerId },
      audit: {
        event: 'proposal.created',
        target: { type: 'proposal', id: proposal.id, label: center.name },
        countyId: center.countyId,
        centerId,
        after: {
          proposalKind: kind,
          effectiveOn,
          reason,
          ...payload.values,
          effectiveTo: payload.effectiveTo,
        },
      },
    }
  })
}

/**
 * Asks the county for other facts (area, kind, category, status, opening day) of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (the center has changed, one is already pending), RULE (nothing asked for,
 * or what would be refused to the county as well)
 */
export function proposeFacts(
  viewer: Viewer,
  { centerId, version, effectiveOn, reason, ...asked }: ProposeFactsInput,
): Promise<Saved> {
  const ask = (basis: Basis) => askedChanges(factsOf(basis), factsOf(asked))
  return propose(viewer, {
    centerId,
    version,
    kind: 'FACTS',
    effectiveOn,
    effectiveTo: null,
    reason,
    ask,
  })
}

/**
 * Asks the county to close, reopen or exempt a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (the center has changed, one is already pending), RULE
 */
export function proposeStep(viewer: Viewer, input: ProposeStepInput): Promise<Saved> {
  return propose(viewer, { ...input, ask: () => ({}) })
}

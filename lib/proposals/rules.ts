import { ATTRIBUTES } from '@/lib/centers/change/rules'
import type { Basis, FactChange, Facts, ProposalCan, ProposalPayload } from '@/lib/proposals/types'
import type { ProposalKind, ProposalState } from '@/prisma/generated/enums'

/** The facts of a proposal in the order in which they are shown. */
export const FACTS = [
  ...ATTRIBUTES,
  'openedOn',
  'openedPrecision',
] as const satisfies readonly (keyof Facts)[]

/**
 * The facts out of a larger set of values. An opening day without a precision is one to the day, as it is stored; without
 * an opening day there is none.
 */
export function factsOf(values: Facts): Facts {
  const facts = Object.fromEntries(FACTS.map((field) => [field, values[field]])) as Facts
  return { ...facts, openedPrecision: facts.openedOn === null ? null : (facts.openedPrecision ?? 'DAY') }
}

/** Those of the asked facts that differ from what holds. */
export function askedChanges(current: Facts, asked: Facts): Partial<Facts> {
  return Object.fromEntries(
    FACTS.filter((field) => current[field] !== asked[field]).map((field) => [field, asked[field]]),
  )
}

/**
 * Whether a kind of proposal fits a center. Rule: only a closed center is reopened; a closed one is neither closed again nor
 * given other facts nor exempted. Returns the message key of what stands against it, or null.
 */
export function kindFault(kind: ProposalKind, current: Pick<Basis, 'status'>): string | null {
  const isClosed = current.status === 'CLOSED'
  if (kind === 'REOPENING') return isClosed ? null : 'validation.centers.notClosed'
  return isClosed ? 'validation.centers.closed' : null
}

/** What a proposal asks for beside the facts as they were and as they are. */
export function factChanges({ before, values }: ProposalPayload, now: Basis): FactChange[] {
  return FACTS.filter((field) => field in values).map((field) => ({
    field,
    before: before[field],
    now: now[field],
    after: values[field] ?? null,
  }))
}

/**
 * The facts on which a proposal rests and that have changed since. Rule: a proposal is decided on the facts that it was made
 * on; one whose facts have moved on is refused and made anew. What is kept without dates (address, contact …) does not
 * count.
 */
export function driftOf({ before, values }: ProposalPayload, now: Basis): FactChange[] {
  return FACTS.filter((field) => before[field] !== now[field]).map((field) => ({
    field,
    before: before[field],
    now: now[field],
    after: field in values ? (values[field] ?? null) : now[field],
  }))
}

/** Whether the facts of a center, its closing day among them, are still those on which a proposal rests. */
export function isUnmoved(payload: ProposalPayload, now: Basis): boolean {
  return driftOf(payload, now).length === 0 && payload.before.closedOn === now.closedOn
}

/** The facts of a center once a proposal is approved. */
export function factsAfter(
  kind: ProposalKind,
  { before, values }: Pick<ProposalPayload, 'before' | 'values'>,
  effectiveOn: string,
): Basis {
  if (kind === 'CLOSING') return { ...before, status: 'CLOSED', closedOn: effectiveOn }
  if (kind === 'REOPENING') return { ...before, status: 'OPEN', closedOn: null }
  return { ...before, ...values }
}

/** What may be done with a proposal: decided while it is pending, withdrawn by the person who made it. */
export function proposalCan(
  proposal: { state: ProposalState; proposedById: string },
  viewer: { userId: string | null; reachesDecision: boolean },
): ProposalCan {
  const isPending = proposal.state === 'PENDING'
  return {
    decide: isPending && viewer.reachesDecision,
    withdraw: isPending && viewer.userId !== null && proposal.proposedById === viewer.userId,
  }
}

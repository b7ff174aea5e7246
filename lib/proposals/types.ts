import type { CenterAttributes, CenterFields } from '@/lib/centers/types'
import type { CalendarDate } from '@/lib/core/calendar'
import type { CenterStatus, ProposalKind, ProposalState } from '@/prisma/generated/enums'

/** What the county alone decides of a center, and what a proposal of facts may ask to change. */
export type Facts = CenterAttributes & Pick<CenterFields, 'openedOn' | 'openedPrecision'>

/** The facts on which a proposal rests: those that can be asked for, and the closing day. */
export type Basis = Facts & { closedOn: CalendarDate | null }

/** What a proposal keeps: the facts when it was made, what it asks for, and for an exemption its end. */
export type ProposalPayload = {
  before: Basis
  values: Partial<Facts>
  effectiveTo: CalendarDate | null
}

/** A line of the list of proposals. */
export type ProposalRow = {
  id: string
  kind: ProposalKind
  state: ProposalState
  centerId: string
  centerName: string
  townshipName: string | null
  effectiveOn: CalendarDate
  reason: string
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

/** One fact of a proposal: as it was when it was made, as it is now, and as it is asked for. */
export type FactChange = {
  field: keyof Facts
  before: string | null
  now: string | null
  after: string | null
}

export type ProposalCan = { decide: boolean; withdraw: boolean }

/** One proposal with what it changes, and how far the center has moved on meanwhile. */
export type ProposalDetail = ProposalRow & {
  version: number
  centerVersion: number
  centerCode: string
  centerStatus: CenterStatus
  payload: ProposalPayload
  changes: FactChange[]
  /** Facts on which it rests and that are no longer what they were; only of one that is still to be decided. */
  drift: FactChange[]
  decisionNote: string | null
  documentNo: string | null
  can: ProposalCan
}

/** A center for the form of a proposal. */
export type ProposalBasis = {
  centerId: string
  centerName: string
  centerCode: string
  version: number
  facts: Basis
  attributesFrom: CalendarDate
  /** Kinds that somebody has already proposed and nobody decided. */
  pending: ProposalKind[]
}

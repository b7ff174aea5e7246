import { z } from 'zod'
import { checkAreas, decided } from '@/lib/centers/schema'
import { calendarDate, id, optionalDate, optionalText, text, version } from '@/lib/core/atoms'
import { optionalId as idParam, optionalChoice, pageParams } from '@/lib/core/search-params'
import {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterStatus,
  DatePrecision,
  ProposalKind,
  ProposalState,
} from '@/prisma/generated/enums'

const reason = text(300)

/** Asks for other facts of a center from a day on; `version` is that of the center. */
export const proposeFactsInput = z
  .strictObject({ centerId: id, version, effectiveOn: calendarDate, reason, ...decided })
  .superRefine(checkAreas)
export type ProposeFactsInput = z.output<typeof proposeFactsInput>
export type ProposeFactsForm = z.input<typeof proposeFactsInput>

/** Kinds of proposals that carry no facts but a day. */
export const STEP_KINDS = ['CLOSING', 'REOPENING', 'EXEMPTION'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** Asks that a center be closed, reopened or exempted from a day on; only an exemption has an end. */
export const proposeStepInput = z.strictObject({
  centerId: id,
  version,
  kind: z.enum(STEP_KINDS, { error: 'validation.choice' }),
  effectiveOn: calendarDate,
  effectiveTo: optionalDate,
  reason,
})
export type ProposeStepInput = z.output<typeof proposeStepInput>
export type ProposeStepForm = z.input<typeof proposeStepInput>

/**
 * Approves a proposal. `centerVersion` is that of the center as the person saw it; the day may be another than the one that
 * was asked for; an exemption needs the number of its document.
 */
export const approveProposalInput = z.strictObject({
  id,
  version,
  centerVersion: version,
  effectiveOn: calendarDate,
  effectiveTo: optionalDate,
  documentNo: optionalText(60),
  note: optionalText(300),
})
export type ApproveProposalInput = z.output<typeof approveProposalInput>
export type ApproveProposalForm = z.input<typeof approveProposalInput>

export const refuseProposalInput = z.strictObject({ id, version, reason })
export type RefuseProposalInput = z.output<typeof refuseProposalInput>

export const withdrawProposalInput = z.strictObject({ id, version })
export type WithdrawProposalInput = z.output<typeof withdrawProposalInput>

export const PROPOSAL_KINDS = Object.values(ProposalKind)
export const PROPOSAL_STATES = Object.values(ProposalState)

/** The address of the list of proposals. */
export const proposalListParams = z.object({
  ...pageParams,
  state: optionalChoice(PROPOSAL_STATES),
  kind: optionalChoice(PROPOSAL_KINDS),
  townshipId: idParam,
  centerId: idParam,
})
export type ProposalListParams = z.output<typeof proposalListParams>

/** The address of one proposal: the page of its history. */
export const proposalPageParams = z.object(pageParams)

/** The address of the form of a new proposal. */
export const newProposalParams = z.object({ centerId: idParam, kind: optionalChoice(PROPOSAL_KINDS) })

const decimal = z.string().nullable()

const facts = z.object({
  category: z.enum(CenterCategory),
  kind: z.enum(CenterKind).nullable(),
  status: z.enum(CenterStatus),
  floorArea: decimal,
  areaQualifier: z.enum(AreaQualifier).nullable(),
  areaAsStated: z.string().nullable(),
  usableArea: decimal,
  residentArea: decimal,
  officeArea: decimal,
  openedOn: z.string().nullable(),
  openedPrecision: z.enum(DatePrecision).nullable(),
})

/** What a stored proposal carries; anything else in its place is a damaged record. */
export const storedPayload = z.object({
  before: facts.extend({ closedOn: z.string().nullable() }),
  values: facts.partial(),
  effectiveTo: z.string().nullable(),
})

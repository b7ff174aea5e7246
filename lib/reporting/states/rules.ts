import type { Month } from '@/lib/core/calendar'
import { hasBegun, submissibleFrom } from '@/lib/reporting/calendar/rules'
import type { ReportStatus } from '@/lib/reporting/types'
import type { ReportState, Role } from '@/prisma/generated/enums'

export const REPORT_EVENTS = [
  'save',
  'submit',
  'withdraw',
  'return',
  'approve',
  'lock',
  'unlock',
  'mark',
  'correct',
] as const
export type ReportEventName = (typeof REPORT_EVENTS)[number]

export const REPORT_STATUSES = [
  'NONE',
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'LOCKED',
] as const satisfies readonly ReportStatus[]

export type TransitionContext = {
  month: Month
  now: Date
  /** When the month locks for this center. */
  lockAt: Date
  /** Whether the center reports in this month at all. */
  isExpected: boolean
  clerkMaySubmit: boolean
  /** The roles through which the person reaches this center for this event. */
  roles: readonly Role[]
  /** He or she filled in or submitted the report. */
  isAuthor: boolean
  /** The system's own job. */
  isSystem: boolean
}

/** Why an event is refused; each has its words in the messages under `validation.reports.refused`. */
export const REFUSALS = [
  'role',
  'clerk',
  'ownWork',
  'state',
  'notExpected',
  'future',
  'tooEarly',
  'notYetLockable',
] as const
export type Refusal = (typeof REFUSALS)[number]

export type TransitionResult = { ok: true; next: ReportState } | { ok: false; reason: Refusal }

/** Which states an event starts from, and to which it leads. */
const MOVES: Record<ReportEventName, Partial<Record<ReportStatus, ReportState>>> = {
  save: { NONE: 'DRAFT', DRAFT: 'DRAFT', RETURNED: 'RETURNED' },
  submit: { DRAFT: 'SUBMITTED', RETURNED: 'SUBMITTED' },
  withdraw: { SUBMITTED: 'DRAFT' },
  return: { SUBMITTED: 'RETURNED' },
  approve: { SUBMITTED: 'APPROVED' },
  lock: { APPROVED: 'LOCKED' },
  unlock: { LOCKED: 'RETURNED' },
  mark: { SUBMITTED: 'SUBMITTED', RETURNED: 'RETURNED', APPROVED: 'APPROVED', LOCKED: 'LOCKED' },
  correct: { APPROVED: 'APPROVED', LOCKED: 'LOCKED' },
}

const ROLES: Record<ReportEventName, readonly Role[]> = {
  save: ['SECRETARY', 'CLERK'],
  submit: ['SECRETARY', 'CLERK'],
  withdraw: ['SECRETARY', 'CLERK'],
  return: ['TOWNSHIP', 'COUNTY'],
  approve: ['TOWNSHIP', 'COUNTY'],
  lock: ['COUNTY'],
  unlock: ['COUNTY'],
  mark: ['TOWNSHIP', 'COUNTY'],
  correct: ['COUNTY'],
}

/** Acts of a reviewer, who may not be the one who filled in or submitted the report. */
const REVIEWING: readonly ReportEventName[] = ['return', 'approve', 'mark']

/**
 * What an event makes of a report, or why it is refused. Rules of the month: 填报 by the community's secretary or clerk; 提交
 * and 撤回 by the secretary, by the clerk where the county allows it, from the month's last day on; 退回 and 审核 by the
 * reviewer, never of a report that he or she filled in or submitted; approving after the lock locks at once; 待核实 is set and
 * cleared by the reviewer and changes no state; 锁定, 解锁 and the decision on a 更正 by the county.
 */
export function transition(
  state: ReportStatus,
  event: ReportEventName,
  context: TransitionContext,
): TransitionResult {
  const refused = refusalOf(event, context)
  if (refused) return { ok: false, reason: refused }
  const next = MOVES[event][state]
  if (!next) return { ok: false, reason: 'state' }
  const untimely = untimelinessOf(event, context)
  if (untimely) return { ok: false, reason: untimely }
  return { ok: true, next: event === 'approve' && context.now >= context.lockAt ? 'LOCKED' : next }
}

function refusalOf(event: ReportEventName, context: TransitionContext): Refusal | null {
  const { roles, isSystem, clerkMaySubmit, isAuthor } = context
  if (isSystem) return event === 'lock' ? null : 'role'
  const acting = roles.filter((role) => ROLES[event].includes(role))
  if (acting.length === 0) return 'role'
  const isSubmission = event === 'submit' || event === 'withdraw'
  if (isSubmission && !clerkMaySubmit && acting.every((role) => role === 'CLERK')) return 'clerk'
  return REVIEWING.includes(event) && isAuthor ? 'ownWork' : null
}

function untimelinessOf(event: ReportEventName, context: TransitionContext): Refusal | null {
  const { month, now, isExpected, lockAt } = context
  if (event === 'save' || event === 'submit') {
    if (!isExpected) return 'notExpected'
    if (!hasBegun(month, now)) return 'future'
    if (event === 'submit' && now < submissibleFrom(month)) return 'tooEarly'
  }
  return event === 'lock' && now < lockAt ? 'notYetLockable' : null
}

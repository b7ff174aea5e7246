import { describe, expect, it } from 'vitest'
import {
  REPORT_EVENTS,
  REPORT_STATUSES,
  type ReportEventName,
  type TransitionContext,
  transition,
} from '@/lib/reporting/states/rules'
import type { ReportStatus } from '@/lib/reporting/types'
import { Role } from '@/prisma/generated/enums'

const LOCK = new Date('2025-07-10T16:00:00Z')
const BEFORE = new Date('2025-07-10T15:59:59.999Z')

const context = (change: Partial<TransitionContext> = {}): TransitionContext => ({
  month: '2025-06',
  now: BEFORE,
  lockAt: LOCK,
  isExpected: true,
  clerkMaySubmit: false,
  roles: ['SECRETARY', 'TOWNSHIP', 'COUNTY'],
  isAuthor: false,
  isSystem: false,
  ...change,
})

const outcome = (state: ReportStatus, event: ReportEventName, change: Partial<TransitionContext> = {}) => {
  const result = transition(state, event, context(change))
  return result.ok ? result.next : result.reason
}

/** What every pair of state and event leads to for somebody with every right. */
const TABLE: Record<ReportEventName, Record<ReportStatus, string>> = {
  save: row('DRAFT', 'DRAFT', 'state', 'RETURNED', 'state', 'state'),
  submit: row('state', 'SUBMITTED', 'state', 'SUBMITTED', 'state', 'state'),
  withdraw: row('state', 'state', 'DRAFT', 'state', 'state', 'state'),
  return: row('state', 'state', 'RETURNED', 'state', 'state', 'state'),
  approve: row('state', 'state', 'APPROVED', 'state', 'state', 'state'),
  lock: row('state', 'state', 'state', 'state', 'LOCKED', 'state'),
  unlock: row('state', 'state', 'state', 'state', 'state', 'RETURNED'),
  mark: row('state', 'state', 'SUBMITTED', 'RETURNED', 'APPROVED', 'LOCKED'),
  correct: row('state', 'state', 'state', 'state', 'APPROVED', 'LOCKED'),
}

function row(...cells: [string, string, string, string, string, string]): Record<ReportStatus, string> {
  const [NONE, DRAFT, SUBMITTED, RETURNED, APPROVED, LOCKED] = cells
  return { NONE, DRAFT, SUBMITTED, RETURNED, APPROVED, LOCKED }
}

describe('every state × event', () => {
  it.each(REPORT_EVENTS.flatMap((event) => REPORT_STATUSES.map((state) => [state, event] as const)))(
    '%s %s',
    (state, event) => {
      const now = event === 'lock' ? LOCK : BEFORE
      expect(outcome(state, event, { now })).toBe(TABLE[event][state])
    },
  )
})

describe('every role × event', () => {
  const ALLOWED: Record<ReportEventName, Role[]> = {
    save: ['SECRETARY', 'CLERK'],
    submit: ['SECRETARY'],
    withdraw: ['SECRETARY'],
    return: ['TOWNSHIP', 'COUNTY'],
    approve: ['TOWNSHIP', 'COUNTY'],
    lock: ['COUNTY'],
    unlock: ['COUNTY'],
    mark: ['TOWNSHIP', 'COUNTY'],
    correct: ['COUNTY'],
  }
  const START: Record<ReportEventName, ReportStatus> = {
    save: 'DRAFT',
    submit: 'DRAFT',
    withdraw: 'SUBMITTED',
    return: 'SUBMITTED',
    approve: 'SUBMITTED',
    lock: 'APPROVED',
    unlock: 'LOCKED',
    mark: 'SUBMITTED',
    correct: 'LOCKED',
  }
  it.each(REPORT_EVENTS.flatMap((event) => Object.values(Role).map((role) => [role, event] as const)))(
    '%s %s',
    (role, event) => {
      const result = transition(START[event], event, context({ roles: [role], now: LOCK }))
      expect(result.ok).toBe(ALLOWED[event].includes(role))
    },
  )
})

describe('who and when', () => {
  it.each([
    [
      'a clerk submits where the county allows it',
      'DRAFT',
      'submit',
      { roles: ['CLERK'], clerkMaySubmit: true },
      'SUBMITTED',
    ],
    ['a clerk submits where it does not', 'DRAFT', 'submit', { roles: ['CLERK'] }, 'clerk'],
    ['somebody who is both submits', 'DRAFT', 'submit', { roles: ['CLERK', 'SECRETARY'] }, 'SUBMITTED'],
    ['a clerk withdraws', 'SUBMITTED', 'withdraw', { roles: ['CLERK'] }, 'clerk'],
    ['an author approves', 'SUBMITTED', 'approve', { isAuthor: true }, 'ownWork'],
    ['an author returns', 'SUBMITTED', 'return', { isAuthor: true }, 'ownWork'],
    ['an author marks', 'APPROVED', 'mark', { isAuthor: true }, 'ownWork'],
    ['the system corrects nothing', 'LOCKED', 'correct', { roles: [], isSystem: true }, 'role'],
    ['approving at the lock locks', 'SUBMITTED', 'approve', { now: LOCK }, 'LOCKED'],
    ['approving just before does not', 'SUBMITTED', 'approve', { now: BEFORE }, 'APPROVED'],
    ['locking before its time', 'APPROVED', 'lock', { now: BEFORE }, 'notYetLockable'],
    ['the system locks', 'APPROVED', 'lock', { roles: [], isSystem: true, now: LOCK }, 'LOCKED'],
    ['the system does nothing else', 'SUBMITTED', 'approve', { roles: [], isSystem: true }, 'role'],
    ['nobody', 'DRAFT', 'save', { roles: [] }, 'role'],
    ['a month that is not expected', 'NONE', 'save', { isExpected: false }, 'notExpected'],
    ['a month ahead', 'NONE', 'save', { month: '2025-08' }, 'future'],
    [
      'its last day has not come',
      'DRAFT',
      'submit',
      { now: new Date('2025-06-29T15:59:59.999Z') },
      'tooEarly',
    ],
    ['its last day has come', 'DRAFT', 'submit', { now: new Date('2025-06-29T16:00:00Z') }, 'SUBMITTED'],
    ['a draft of the running month', 'NONE', 'save', { now: new Date('2025-06-01T00:00:00Z') }, 'DRAFT'],
  ] as const)('%s', (_name, state, event, change, expected) => {
    expect(outcome(state, event, change)).toBe(expected)
  })
})

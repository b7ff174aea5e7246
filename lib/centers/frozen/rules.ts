import type { Register, ReportState } from '@/prisma/generated/enums'

/** States of a monthly report in which the records that fed it stand still; a correction is the way to change them. */
export const FROZEN_STATES = ['APPROVED', 'LOCKED'] as const satisfies readonly ReportState[]

/** What of a report says whether its month may still change, as the database gives it. */
export type MonthState = { state: string; openRegisters: readonly string[] }

/**
 * Whether a month keeps the records of a register as they are. Rule: an approved or locked month does, unless an approved
 * correction has opened that register; records of no register (none named) stand still in any case.
 */
export function isFrozenMonth({ state, openRegisters }: MonthState, register?: Register): boolean {
  const frozen: readonly string[] = FROZEN_STATES
  return frozen.includes(state) && !(register && openRegisters.includes(register))
}

/** The same as a condition on reports. */
export function frozenFor(register: Register) {
  return { state: { in: [...FROZEN_STATES] }, NOT: { openRegisters: { has: register } } }
}

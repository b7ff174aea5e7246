import type { DeputyState } from '@/lib/accounts/deputies/types'
import { addDays, type CalendarDate } from '@/lib/core/calendar'
import type { Role } from '@/prisma/generated/enums'

/** A deputy stands in for half a year at the most; whoever is away for longer hands over. */
const LONGEST_DAYS = 184

/** Roles that are held alone and so cannot act for a reviewer. */
export const UNFIT_ROLES: readonly Role[] = ['ADMIN', 'AUDITOR']

/** What is wrong with the time of a deputy, by field; empty when nothing is. */
export function deputyFaults(
  span: { from: CalendarDate; lastDay: CalendarDate },
  today: CalendarDate,
): Record<string, string> {
  if (span.lastDay < today) return { lastDay: 'validation.accounts.deputyPast' }
  if (span.lastDay > addDays(span.from, LONGEST_DAYS)) return { lastDay: 'validation.accounts.deputyTooLong' }
  return {}
}

/** How a deputy stands on a day. */
export function deputyState(
  deputy: { from: CalendarDate; lastDay: CalendarDate; isEnded: boolean },
  on: CalendarDate,
): DeputyState {
  if (deputy.isEnded || deputy.lastDay < on) return 'OVER'
  return deputy.from > on ? 'PLANNED' : 'ACTING'
}

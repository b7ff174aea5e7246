import { addDays, type CalendarDate, daysBetween } from '@/lib/core/calendar'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import type { StatusCell } from '@/lib/reporting/status/types'
import type { ReminderKind } from '@/prisma/generated/enums'

type AutomaticKind = Exclude<ReminderKind, 'BY_HAND'>

/** Days before the due day on which the system reminds; negative after it. */
const DAYS_BEFORE: Record<AutomaticKind, number> = {
  THREE_DAYS_BEFORE: 3,
  ONE_DAY_BEFORE: 1,
  ONE_DAY_AFTER: -1,
}

const KINDS = Object.keys(DAYS_BEFORE) as AutomaticKind[]

/**
 * The reminder that falls on a day. Rule: at T−3, T−1 and T+1 of the due day, in calendar days; the due day itself has been
 * moved by the holiday calendar or by an extension before.
 */
export function reminderOn(today: CalendarDate, dueOn: CalendarDate): AutomaticKind | null {
  const left = daysBetween(today, dueOn)
  return KINDS.find((kind) => DAYS_BEFORE[kind] === left) ?? null
}

/** The due days for which a reminder falls on a day. */
export function dueDaysReminded(today: CalendarDate): CalendarDate[] {
  return KINDS.map((kind) => addDays(today, DAYS_BEFORE[kind]))
}

/** Whether a month of a center is one that it can be reminded of. */
export function isMissing(cell: StatusCell): boolean {
  return cell.isExpected && !isSubmitted(cell.state)
}

import { type CalendarDate, isInForce } from '@/lib/core/calendar'
import type { DepartmentCan } from '@/lib/departments/types'

/** A code as it is kept: in capitals, full-width forms as half-width ones. */
export function departmentCodeOf(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase()
}

/** Whether a code is well formed. Rule: 2 to 30 capital letters, digits and underscores, so that it reads the same everywhere. */
export function isDepartmentCode(code: string): boolean {
  return /^[A-Z0-9_]{2,30}$/.test(code)
}

/** Whether there is a department on a day. Rule: date < 撤销. */
export function isActiveDepartment(
  { closedOn }: { closedOn: CalendarDate | null },
  on: CalendarDate,
): boolean {
  return isInForce({ from: null, to: closedOn }, on)
}

/** What forbids an end: field → message key. Rule: 撤销 ≤ today, so that a department without a date is one that stands. */
export function closingFaults(closedOn: CalendarDate, today: CalendarDate): Record<string, string> {
  return closedOn > today ? { closedOn: 'validation.services.dateInFuture' } : {}
}

/**
 * What somebody may do with a department who writes the dictionaries of its county, or does not. Rule: only one that was
 * abolished hands over, while it has items or windows left.
 */
export function departmentCan(
  canWrite: boolean,
  { isClosed, isLeft }: { isClosed: boolean; isLeft: boolean },
): DepartmentCan {
  return {
    change: canWrite,
    close: canWrite && !isClosed,
    reopen: canWrite && isClosed,
    handOver: canWrite && isClosed && isLeft,
  }
}

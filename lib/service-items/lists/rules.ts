import { addDays, type CalendarDate } from '@/lib/core/calendar'
import type { ListState } from '@/lib/service-items/lists/types'

type Dates = { from: CalendarDate; to: CalendarDate | null }

/** Where a version stands on a day. Rule: in force from its day (inclusive) to that of the next (exclusive). */
export function listState({ from, to }: Dates, on: CalendarDate): ListState {
  if (on < from) return 'COMING'
  return to !== null && to <= on ? 'PAST' : 'IN_FORCE'
}

/**
 * Whether day and items of a version may still be changed. Rule: while it is not yet in force, or on the day on which it
 * was made; afterwards a new version is made, so that what was judged by it stays.
 */
export function isListEditable(
  list: { from: CalendarDate; createdOn: CalendarDate | null },
  today: CalendarDate,
): boolean {
  return today < list.from || list.createdOn === today
}

/**
 * Why a version cannot begin on a day, or null. Rule: after the version before it began, and before the one after it.
 * @param before the beginning of the version before; null for none
 * @param until the day from which the version is replaced; null for open
 */
export function beginFault(
  from: CalendarDate,
  { before, until }: { before: CalendarDate | null; until: CalendarDate | null },
): string | null {
  if (before !== null && from <= before) return 'validation.services.listTooEarly'
  if (until !== null && from >= until) return 'validation.services.listTooLate'
  return null
}

/** The last day on which a version is in force, as people write a span; null while it has no end. */
export function lastDayInForce({ to }: Pick<Dates, 'to'>): CalendarDate | null {
  return to === null ? null : addDays(to, -1)
}

import { type CalendarDate, firstDay, lastDay, type Month } from '@/lib/core/calendar'
import type { DaySpan } from '@/lib/groups/types'

/** Calls below which a rate says nothing and is not shown (Q01). */
export const LEAST_CALLS_FOR_RATE = 10
/** Sittings of doctors a week that a center is to have (E13); fewer are shown in amber. */
export const WEEKLY_SITTINGS_TARGET = 2

type OpenSpan = { openedOn: CalendarDate | null; closedOn: CalendarDate | null }

/** What forbids a day: field → message key. Rule: a record lies between the opening and the closing of its center. */
export function placeFaults(
  field: string,
  day: CalendarDate,
  { openedOn, closedOn }: OpenSpan,
): Record<string, string> {
  if (openedOn !== null && day < openedOn) return { [field]: 'validation.groups.beforeOpening' }
  if (closedOn !== null && day >= closedOn) return { [field]: 'validation.groups.afterClosing' }
  return {}
}

/** `placeFaults`, and nothing is registered before it happened. */
export function dayFaults(
  field: string,
  day: CalendarDate,
  { today, center }: { today: CalendarDate; center: OpenSpan },
): Record<string, string> {
  if (day > today) return { [field]: 'validation.groups.inFuture' }
  return placeFaults(field, day, center)
}

/** The days that a list shows: those of a month, else of a year, else all. */
export function periodOf({
  year,
  month,
}: {
  year?: number | undefined
  month?: Month | undefined
}): DaySpan | null {
  if (month) return { from: firstDay(month), to: lastDay(month) }
  return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : null
}

/** Whether a rate may be shown: under ten calls it is hidden (Q01). */
export function hasRate({ calls }: { calls: number }): boolean {
  return calls >= LEAST_CALLS_FOR_RATE
}

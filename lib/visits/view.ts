import { addMonths, type Month, weekday } from '@/lib/core/calendar'
import type { VisitDay } from '@/lib/visits/types'

/** Days in rows of seven from Monday to Sunday; null pads the first and the last week. */
export function calendarWeeks<T extends Pick<VisitDay, 'date'>>(days: readonly T[]): (T | null)[][] {
  const [first] = days
  if (!first) return []
  const cells: (T | null)[] = [...Array<null>(weekday(first.date) - 1).fill(null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The latest months up to one, newest first. */
export function latestMonths(until: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(until, -index))
}

import { type CalendarDate, yearOf } from '@/lib/core/calendar'

/** Years offered before the present one. */
const YEARS_BACK = 4

/** The years that a list offers: the present one first, and one that the address names besides. */
export function yearChoices(today: CalendarDate, asked: number | undefined): number[] {
  const present = yearOf(today)
  const offered = Array.from({ length: YEARS_BACK + 1 }, (_, index) => present - index)
  return asked === undefined || offered.includes(asked) ? offered : [...offered, asked].sort((a, b) => b - a)
}

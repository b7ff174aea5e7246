import {
  addDays,
  addMonths,
  type CalendarDate,
  daysInMonth,
  firstDay,
  type Month,
  weekday,
} from '@/lib/core/calendar'
import { isWorkingDay } from '@/lib/core/working-days'
import type { CalendarYear } from '@/lib/settings/calendar/types'

export type SpecialDay = { date: CalendarDate; kind: 'HOLIDAY' | 'WORKDAY'; name: string }

/**
 * A year, month by month, with what each day is. Rule: a year counts as published when at least one holiday of it is known; until
 * then deadlines are reckoned by weekdays alone and the county is warned.
 */
export function yearOfDays(year: number, special: readonly SpecialDay[]): CalendarYear {
  const byDate = new Map(special.map((day) => [day.date, day]))
  const kinds = new Map(special.map((day) => [day.date, day.kind]))
  const first: Month = `${year}-01`
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(first, index)
    const begin = firstDay(month)
    const days = Array.from({ length: daysInMonth(month) }, (_, offset) => {
      const date = addDays(begin, offset)
      const known = byDate.get(date)
      return {
        date,
        kind: known?.kind ?? ('ORDINARY' as const),
        name: known?.name ?? '',
        isWorkingDay: isWorkingDay(date, kinds),
      }
    })
    return { month, days, blanksBefore: weekday(begin) - 1 }
  })
  const count = (kind: SpecialDay['kind']) => special.filter((day) => day.kind === kind).length
  return {
    year,
    isPublished: count('HOLIDAY') > 0,
    holidays: count('HOLIDAY'),
    workdays: count('WORKDAY'),
    months,
  }
}

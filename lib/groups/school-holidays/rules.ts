import { addDays, type CalendarDate, daysBetween, firstDay, lastDay, type Month } from '@/lib/core/calendar'
import type { SchoolHolidayValues } from '@/lib/groups/school-holidays/types'
import type { DaySpan } from '@/lib/groups/types'

/** The longest holidays that are still plausible, in days. */
const LONGEST = 100
/** A month with fewer days than this outside the holidays is one of holidays. */
const SCHOOL_DAYS = 7
/** July and August, for a year of which a county has entered no holidays. */
const ORDINARY_MONTHS = ['07', '08']

/**
 * What forbids school holidays: field → message key. Rules: they end no earlier than they begin, last at most a hundred
 * days, and do not overlap with others of the county.
 */
export function schoolHolidayFaults(
  { firstDay: from, lastDay: to }: Pick<SchoolHolidayValues, 'firstDay' | 'lastDay'>,
  others: readonly DaySpan[],
): Record<string, string> {
  if (to < from) return { lastDay: 'validation.groups.endBeforeStart' }
  if (daysBetween(from, to) >= LONGEST) return { lastDay: 'validation.groups.holidayTooLong' }
  if (others.some((other) => from <= other.to && other.from <= to))
    return { firstDay: 'validation.groups.holidayOverlap' }
  return {}
}

/** Whether every day of a span lies in school holidays. */
export function isWithinHolidays(span: DaySpan, holidays: readonly DaySpan[]): boolean {
  for (let day = span.from; day <= span.to; day = addDays(day, 1))
    if (!holidays.some((holiday) => holiday.from <= day && day <= holiday.to)) return false
  return true
}

/** Whether a county has entered school holidays of a year. */
export function hasHolidaysOf(year: number, holidays: readonly DaySpan[]): boolean {
  return holidays.some(
    (holiday) => holiday.from <= (`${year}-12-31` as CalendarDate) && holiday.to >= `${year}-01-01`,
  )
}

/**
 * Whether classes are not expected in a month (E09). Rule: fewer than seven of its days lie outside the county's school
 * holidays; for a year without any entered, July and August.
 */
export function isSchoolHolidayMonth(month: Month, holidays: readonly DaySpan[]): boolean {
  if (!hasHolidaysOf(Number(month.slice(0, 4)), holidays)) return ORDINARY_MONTHS.includes(month.slice(5))
  let outside = 0
  for (let day = firstDay(month); day <= lastDay(month); day = addDays(day, 1))
    if (!holidays.some((holiday) => holiday.from <= day && day <= holiday.to)) outside += 1
  return outside < SCHOOL_DAYS
}

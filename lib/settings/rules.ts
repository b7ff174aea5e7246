import { addMonths, type CalendarDate, type Month, monthOf } from '@/lib/core/calendar'
import type { CalendarDays } from '@/lib/core/working-days'
import { timetable } from '@/lib/reporting/calendar/rules'
import type { CountySettingsDetail } from '@/lib/settings/types'

type Days = Pick<CountySettingsDetail, 'dueDay' | 'reviewDay' | 'lockDay' | 'shiftToWorkingDay'>

/** The three days of one month, before and after a change. */
export type MonthEffect = {
  month: Month
  before: Record<Step, CalendarDate>
  after: Record<Step, CalendarDate>
}
export type Step = 'dueOn' | 'reviewOn' | 'lockOn'

/**
 * What a change of days does to the month that is being reported now and to the present one, whose reports come next.
 */
export function effectOfDays(
  days: { before: Days; after: Days },
  today: CalendarDate,
  calendar: CalendarDays,
): MonthEffect[] {
  const present = monthOf(today)
  return [addMonths(present, -1), present].map((month) => {
    const dates = (settings: Days) => {
      const { dueOn, reviewOn, lockOn } = timetable(month, settings, calendar)
      return { dueOn, reviewOn, lockOn }
    }
    return { month, before: dates(days.before), after: dates(days.after) }
  })
}

/**
 * Whether the first month may be moved. Rule: no month that has been submitted may fall out of the expected set.
 * @param firstSubmitted the earliest month with a report that was submitted, or null
 */
export function mayStartIn(startMonth: Month, firstSubmitted: Month | null): boolean {
  return firstSubmitted === null || startMonth <= firstSubmitted
}

/**
 * Whether the first month lies after everything that was taken in from before it. Rule: 历史补录 never enters the rates, so
 * none of its months may become an expected one.
 * @param lastHistorical the latest month that was taken in, or null
 */
export function startsAfterHistory(startMonth: Month, lastHistorical: Month | null): boolean {
  return lastHistorical === null || startMonth > lastHistorical
}

import {
  addDays,
  type CalendarDate,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  weekday,
} from '@/lib/core/calendar'
import { type CalendarDays, isWorkingDay } from '@/lib/core/working-days'

/** A week from Monday to Sunday, both included. */
export type Week = { from: CalendarDate; to: CalendarDate }

/** A week with fewer working days than this does not count. */
const LEAST_WORKING_DAYS = 3

/** The week in which a day lies. */
export function weekOf(day: CalendarDate): Week {
  const from = addDays(day, 1 - weekday(day))
  return { from, to: addDays(from, 6) }
}

/** The month to which a week belongs: that of its Thursday (domain.md §3). */
export function monthOfWeek({ from }: Week): Month {
  return monthOf(addDays(from, 3))
}

/** Every week that belongs to the months from `first` to `last`, both included. */
export function weeksOfMonths(first: Month, last: Month): Week[] {
  const weeks: Week[] = []
  for (let week = weekOf(firstDay(first)); week.from <= lastDay(last); week = weekOf(addDays(week.to, 1))) {
    const month = monthOfWeek(week)
    if (month >= first && month <= last) weeks.push(week)
  }
  return weeks
}

/** Whether a week counts for “every week”: it has at least three working days (domain.md §3). */
export function isCountedWeek({ from }: Week, calendar: CalendarDays): boolean {
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(from, offset))
  return days.filter((day) => isWorkingDay(day, calendar)).length >= LEAST_WORKING_DAYS
}

/**
 * The weeks that a weekly mean is reckoned over: those of the months that count and are over on `today`; the week in hand
 * is not (domain.md §3).
 */
export function finishedWeeks(
  { first, last }: { first: Month; last: Month },
  calendar: CalendarDays,
  today: CalendarDate,
): Week[] {
  return weeksOfMonths(first, last).filter((week) => week.to < today && isCountedWeek(week, calendar))
}

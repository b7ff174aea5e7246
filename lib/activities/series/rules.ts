import type { SkippedDay } from '@/lib/activities/series/types'
import {
  addDays,
  type CalendarDate,
  daysBetween,
  isInForce,
  type Month,
  monthOf,
  weekday as weekdayOf,
} from '@/lib/core/calendar'

/** A year of weeks, so that a class is thought over once a year. */
export const MAX_DAYS = 366

export type Weekly = { weekday: number; firstDay: CalendarDate; lastDay: CalendarDate }

/** Every day from the first to the last, both included, that falls on the weekday (1 Monday … 7 Sunday). */
export function weeklyDays({ weekday, firstDay, lastDay }: Weekly): CalendarDate[] {
  const days: CalendarDate[] = []
  const offset = (weekday - weekdayOf(firstDay) + 7) % 7
  for (let day = addDays(firstDay, offset); day <= lastDay; day = addDays(day, 7)) days.push(day)
  return days
}

export type SeriesSurroundings = {
  /** Public holidays by their names. */
  holidays: ReadonlyMap<CalendarDate, string>
  /** Days on which the center is shut for a while; `to` is the first day on which it is open again. */
  closures: readonly { from: CalendarDate; to: CalendarDate | null; name: string }[]
}

/** The days on which a weekly class takes place, and those that fall on a public holiday or a temporary closure. */
export function seriesDays(
  weekly: Weekly,
  { holidays, closures }: SeriesSurroundings,
): { days: CalendarDate[]; skipped: SkippedDay[] } {
  const days: CalendarDate[] = []
  const skipped: SkippedDay[] = []
  for (const date of weeklyDays(weekly)) {
    const closure = closures.find((span) => isInForce(span, date))
    const name = holidays.get(date) ?? closure?.name
    if (name === undefined) days.push(date)
    else skipped.push({ date, name })
  }
  return { days, skipped }
}

/** What forbids a class: field → message key. Rules: it ends after it began, within a year, and falls on one day at least. */
export function seriesProblems(weekly: Weekly, days: readonly CalendarDate[]): Record<string, string> {
  if (weekly.lastDay < weekly.firstDay) return { lastDay: 'validation.activities.seriesEndsBeforeStart' }
  if (daysBetween(weekly.firstDay, weekly.lastDay) > MAX_DAYS)
    return { lastDay: 'validation.activities.seriesTooLong' }
  return days.length === 0 ? { lastDay: 'validation.activities.seriesEmpty' } : {}
}

/**
 * What forbids saying of a planned occurrence how it went: a message key, or null. Rules: its day has come; a held one
 * counts 1 to 99,999 attendances (A02); it is held or fell out, not both.
 */
export function occurrenceProblem(
  mark: { attendances: number | null; cancelled: boolean },
  { date, today }: { date: CalendarDate; today: CalendarDate },
): string | null {
  if (date > today) return 'validation.activities.notYetHeld'
  if (mark.cancelled) return mark.attendances === null ? null : 'validation.activities.heldAndCancelled'
  return (mark.attendances ?? 0) < 1 ? 'validation.activities.attendances' : null
}

/** The months that days up to today fall into: those whose figures a class entered afterwards would move. */
export function pastMonths(days: readonly CalendarDate[], today: CalendarDate): Month[] {
  return [...new Set(days.filter((day) => day <= today).map(monthOf))]
}

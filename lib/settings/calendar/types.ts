import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { DayKind } from '@/lib/settings/calendar/schema'

export type CalendarCell = { date: CalendarDate; kind: DayKind; name: string; isWorkingDay: boolean }

/** One year of the calendar. `isPublished` is false while no holiday of it is known. */
export type CalendarYear = {
  year: number
  isPublished: boolean
  holidays: number
  workdays: number
  months: { month: Month; days: CalendarCell[]; blanksBefore: number }[]
}

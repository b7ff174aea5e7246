import type { CalendarDate } from '@/lib/core/calendar'

/** What a file says of the days of a month; nothing of it is stored. */
export type MonthCounts = {
  days: { date: CalendarDate; count: number }[]
  /** Rows of other months. */
  elsewhere: number
  /** Rows of single zones, which have no box among the center's totals. */
  ofZones: number
  /** Row numbers that say no day, no whole number, or a day that the file has said before. */
  unreadable: number[]
}

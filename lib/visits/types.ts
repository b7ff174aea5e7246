import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { VisitSource } from '@/prisma/generated/enums'

export type VisitCan = { change: boolean }

/** One count as it was registered; several may stand for one day. */
export type VisitCountRow = {
  id: string
  date: CalendarDate
  source: VisitSource
  /** 人次 */
  count: number
  centerId: string
  centerName: string
  /** Null: the center as a whole. */
  zoneId: string | null
  zoneName: string | null
  version: number
  can: VisitCan
}

export type VisitCountDetail = VisitCountRow & { cancelled: boolean }

/** One day of the calendar of a center. */
export type VisitDay = {
  date: CalendarDate
  /** 人次; null when nothing is registered. */
  total: number | null
  /** Where the total comes from: the center's row or the zones added up; null when nothing is registered. */
  origin: 'CENTER' | 'ZONES' | null
  /** Of the rows that count, the least exact source. */
  source: VisitSource | null
  /** The center was open on this day, the day is over or today, and nothing is registered. */
  isMissing: boolean
  /** The center was open on this day and the day has come: a count may be entered. */
  isOpen: boolean
}

export type VisitMonth = {
  centerId: string
  centerName: string
  month: Month
  days: VisitDay[]
  /** 人次 of the month; null when no day has a count. */
  total: number | null
  missingDays: CalendarDate[]
  rows: VisitCountRow[]
  /** The month's report is approved or locked, so that its counts stand still. */
  isFrozen: boolean
  can: VisitCan
}

export type VisitSaved = { id: string; version: number; date: CalendarDate; count: number }

import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Page } from '@/lib/core/pagination'

/** Sittings on one weekday: from inclusive, to exclusive, null = until further notice. */
export type TimetableValues = {
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** 班次: one doctor, half a day. */
  sittings: number
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** A day with another number of sittings than the timetable says; 停诊 is 0. */
export type ExceptionValues = { date: CalendarDate; sittings: number; reason: string }

export type TimetableRow = TimetableValues & { id: string; version: number }
export type ExceptionRow = ExceptionValues & { id: string; version: number }

/** What a center's sittings come from. */
export type SittingPlan = {
  timetable: readonly TimetableValues[]
  exceptions: readonly ExceptionValues[]
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  /** 临时闭馆: the first day closed and the first day open again. */
  closures?: readonly { from: CalendarDate; to: CalendarDate | null }[]
}

/** Why a day has the sittings that it has. HOLIDAY: the timetable would have had some; CLOSED: the center is not open. */
export type SittingSource = 'TIMETABLE' | 'EXCEPTION' | 'HOLIDAY' | 'CLOSED' | 'NONE'

export type SittingDay = {
  date: CalendarDate
  sittings: number
  source: SittingSource
  /** Of an exception. */
  reason: string | null
}

/** Sittings of finished weeks that count, and the number of those weeks. */
export type WeeklySittings = { sittings: number; weeks: number }

/** One center in the list: what the period and the year hold. */
export type SittingRow = {
  id: string
  centerId: string
  centerName: string
  townshipName: string | null
  /** 班次 a week by the timetable of today. */
  planned: number
  /** 班次 within the period of the list, up to today. */
  sittings: number
  exceptions: number
  weekly: WeeklySittings
}

export type SittingPage = Page<SittingRow>

export type SittingFigures = WeeklySittings & {
  /** Centers with sittings in the timetable of today. */
  centers: number
  /** Of those with a finished week, centers below the target. */
  belowTarget: number
  /** 班次 within the period up to today. */
  total: number
}

/** One month of one center with what makes it. */
export type SittingMonth = {
  centerId: string
  centerName: string
  month: Month
  days: (SittingDay & { isWorkingDay: boolean; exception: ExceptionRow | null })[]
  total: number
  weekly: WeeklySittings
  timetable: TimetableRow[]
  isFrozen: boolean
  can: { write: boolean }
}

export type SittingSaved = { id: string; version: number; centerId: string; warnings: string[] }

import type { CalendarDate, Month } from '@/lib/core/calendar'

/** The figures of a past month as a list gives them, by indicator code. */
export type GivenFigures = Readonly<Record<string, number | null>>

/** The codes that a total is the sum of, by the total's code. */
export type Totals = ReadonlyMap<string, readonly string[]>

export type HistoricalPlace = {
  /** The month from which the county reports here; null before it has settled that. */
  startMonth: Month | null
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
}

/** One past month of one center. */
export type HistoricalRow = {
  id: string
  centerId: string
  centerName: string
  townshipName: string | null
  month: Month
  /** Figures that it holds. */
  cells: number
  confirmedBy: string
  confirmedAt: Date
  /** How often it was changed since, by another list or by a correction. */
  corrections: number
}

export type HistoricalSummary = {
  reports: number
  centers: number
  months: number
  /** Years that hold any, the latest first. */
  years: number[]
  startMonth: Month | null
}

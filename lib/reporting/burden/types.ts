import type { Month } from '@/lib/core/calendar'

/** How long the reports of a month took to fill in; medians, never a person's own. */
export type MonthBurden = {
  month: Month
  reports: number
  /** Cells that were typed into. */
  cells: number
  minutes: number
}

/** What the form asks of the centers of a county. */
export type Burden = {
  month: Month
  centers: number
  /** Hand-filled cells of the median center; null without any center. */
  median: number | null
  /** The longest form, and whose it is. */
  most: { cells: number; centerName: string } | null
  /** The latest month first; only those in which typing was recorded. */
  months: MonthBurden[]
}

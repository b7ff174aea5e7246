import type { Month } from '@/lib/core/calendar'
import type { FormSize } from '@/lib/reporting/burden/rules'

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
  /** The longest form of a center with at most four facilities, and whose it is. */
  most: FormSize | null
  /** The longest form where there are more facilities; null without such a center. */
  mostOfMany: FormSize | null
  /** The latest month first; only those in which typing was recorded. */
  months: MonthBurden[]
}

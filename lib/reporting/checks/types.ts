import type { Month } from '@/lib/core/calendar'
import type { RowKind } from '@/lib/reporting/form/rules'

/** HARD blocks the submission, SOFT asks for an explanation, HINT is only passed on to the reviewer. */
export type FindingLevel = 'HARD' | 'SOFT' | 'HINT'

/** Every rule that a figure can break; each has its words in the messages under `reports.findings`. */
export type FindingRule =
  | 'required'
  | 'pairMissingDays'
  | 'pairMissingMeals'
  | 'daysInMonth'
  | 'canteenDays'
  | 'closedAboveAccepted'
  | 'assistedAboveAccepted'
  | 'settledAboveAccepted'
  | 'employedAboveInformed'
  | 'visitsBelowWindows'
  | 'visitsBelowActivities'
  | 'noVisitsWhileOpen'
  | 'schoolHoliday'
  | 'volunteerHours'
  | 'outlier'
  | 'seasonalOutlier'
  | 'roundNumbers'
  | 'copied'

export type Finding = {
  /** The row's code; FORM_CODE for what concerns the whole form. */
  code: string
  level: FindingLevel
  rule: FindingRule
  params: Record<string, number>
}

/** One row as the checks see it. Plain data: the browser checks with the same function. */
export type CheckRow = {
  code: string
  kind: RowKind
  parts: string[]
  /** Compared with the same month of last year instead of the history. */
  isSeasonal: boolean
  /** Values of the last 24 approved months before this one, the latest first. */
  history: number[]
  /** The approved value of the same month of last year. */
  lastYear: number | null
  /** Values of the month before and of the one before that. */
  previous: number | null
  beforePrevious: number | null
  /** The value that stands in the cell without any typing. */
  defaultValue: number | null
}

export type CheckContext = {
  month: Month
  /** Days of the month on which the center had a canteen. */
  canteenDays: number
  rows: CheckRow[]
}

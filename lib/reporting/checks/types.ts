import type { Month } from '@/lib/core/calendar'
import type { RowKind } from '@/lib/reporting/form/rules'

/** HARD blocks the submission, SOFT asks for an explanation that travels on to the reviewer. */
export type FindingLevel = 'HARD' | 'SOFT'

/** Every rule that a figure can break; each has its words in the messages under `reports.findings`. */
export type FindingRule =
  | 'required'
  | 'pairMissingDays'
  | 'pairMissingMeals'
  | 'daysInMonth'
  | 'hoursInMonth'
  | 'canteenDays'
  | 'closedAboveAccepted'
  | 'closedAboveCarried'
  | 'assistedAboveAccepted'
  | 'settledAboveAccepted'
  | 'settledAboveCarried'
  | 'employedAboveInformed'
  | 'employedAboveInformedYear'
  | 'employedAboveInformedEver'
  | 'satisfiedAboveCalls'
  | 'householdsAboveAttendances'
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
  /** Of the row of classes: the month lies in the county's school holidays. */
  isSchoolHoliday?: boolean
}

/** The rows that may exceed what was accepted this month by what was carried over from earlier ones. */
export type CarryCode = 'E03' | 'E17b'
/** The rows of which one may never exceed the other when everything since the beginning is added up. */
export type FunnelCode = 'E15' | 'E16'

/** What the months before this one leave to it; whatever is left out or null is not known. */
export type Carried = {
  /** 结转 into this month: 期初数 + Σ受理 − Σ办结 (Σ调解成功) of the earlier months. Known makes its rule hard. */
  carries?: Readonly<Record<CarryCode, number | null>>
  /** Since the beginning up to the month before: 期初数 + Σ. Known of both makes its rule hard. */
  cumulative?: Readonly<Record<FunnelCode, number | null>>
  /** Σ of the earlier months of this year, as far as they were reported. */
  yearToDate?: Readonly<Record<FunnelCode, number>>
}

export type CheckContext = Carried & {
  month: Month
  /** Days of the month on which the center had a canteen. */
  canteenDays: number
  rows: CheckRow[]
}

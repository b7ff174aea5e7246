import type { Month } from '@/lib/core/calendar'
import type { Finding } from '@/lib/reporting/checks/types'
import type { MonthRow, RowMark } from '@/lib/reporting/form/types'
import type { Refusal } from '@/lib/reporting/states/rules'
import type { ExpectedReport, TimeTag, Timetable } from '@/lib/reporting/types'
import type { ReportEventKind, ReportState } from '@/prisma/generated/enums'

/** A line of the queue. */
export type ReviewRow = {
  id: string
  version: number
  centerName: string
  unitName: string
  townshipName: string | null
  month: Month
  state: ReportState
  timeTag: TimeTag | null
  submittedAt: Date | null
  /** Figures that a check found odd, and those that carry an explanation. */
  flagged: number
  returns: number
  /** May be approved together with others: submitted, nothing flagged, not the reviewer's own. */
  isPlain: boolean
}

/** A figure as the reviewer sees it. */
export type ReviewCell = MonthRow & {
  value: number | null
  median: number | null
  explanation: string
  findings: Finding[]
  /** The mark of the last return, with the value that it had then. */
  mark: RowMark | null
  /** What stood there when it was last returned, if it has changed since. */
  changedFrom: { value: number | null } | null
  /** What the registers say now, if that differs from what was submitted. */
  registerNow: number | null
}

export type ReviewEvent = { kind: ReportEventKind; at: Date; userName: string; note: string | null }

export type ReviewDetail = {
  id: string
  version: number
  centerId: string
  centerName: string
  unitName: string
  townshipName: string | null
  month: Month
  state: ReportState
  timeTag: TimeTag | null
  timetable: Timetable
  returns: number
  submittedAt: Date | null
  sections: { key: string; cells: ReviewCell[] }[]
  /** Findings that concern the whole form. */
  hints: Finding[]
  events: ReviewEvent[]
  can: { return: boolean; approve: boolean; unlock: boolean }
  /** Why it cannot be reviewed by this person now. */
  refusal: Refusal | null
  /** The next report that waits for this reviewer. */
  nextId: string | null
}

/** How far a month has come in a reviewer's reach. */
export type ReviewSummary = {
  month: Month
  expected: number
  submitted: number
  waiting: number
  approved: number
  missing: ExpectedReport[]
}

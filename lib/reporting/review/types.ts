import type { Month } from '@/lib/core/calendar'
import type { Finding } from '@/lib/reporting/checks/types'
import type { MonthRow, RowMark } from '@/lib/reporting/form/types'
import type { Refusal } from '@/lib/reporting/states/rules'
import type { ExpectedReport, TimeTag, Timetable } from '@/lib/reporting/types'
import type { ReportEventKind, ReportState } from '@/prisma/generated/enums'

/** The oddest figure of a report, as the queue shows it. */
export type OddCell = {
  name: string
  unit: string
  value: number | null
  median: number | null
  /** The approved months before, the oldest first, and this one. */
  line: (number | null)[]
  explanation: string
  findings: Finding[]
}

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
  /** Those of them that nobody has explained. */
  unexplained: number
  /** What to look at first; null when nothing is odd or the report does not wait. */
  oddest: OddCell | null
  returns: number
  /** 待核实. */
  toVerify: string | null
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
  /** 备注 of the community. */
  remark: string | null
  /** The approved months before, the oldest first, and this one. */
  line: (number | null)[]
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
  /** What the community explains of them. */
  formNote: string
  events: ReviewEvent[]
  toVerify: string | null
  can: { return: boolean; approve: boolean; unlock: boolean; mark: boolean }
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

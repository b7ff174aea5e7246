import type { ClosureDays } from '@/lib/closures/types'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { CenterCategory, CenterStatus, ReportState } from '@/prisma/generated/enums'

/** 未填报 (nothing stored yet) and the states of a stored report. */
export type ReportStatus = ReportState | 'NONE'

/** 按时, 迟报, 逾期未报, 已延期: stands beside the state. */
export type TimeTag = 'ON_TIME' | 'LATE' | 'OVERDUE' | 'EXTENDED'

/** What a county decides about its months. */
export type MonthSettings = {
  startMonth: Month
  dueDay: number
  reviewDay: number
  lockDay: number
  shiftToWorkingDay: boolean
  reportingCategories: readonly CenterCategory[]
  clerkMaySubmit: boolean
}

/** The last days of a month's three steps, and the instants (24:00 Asia/Shanghai, exclusive) at which they end. */
export type Timetable = {
  dueOn: CalendarDate
  reviewOn: CalendarDate
  lockOn: CalendarDate
  dueAt: Date
  reviewAt: Date
  lockAt: Date
  isExtended: boolean
}

/** What decides in which months a center reports. */
export type ExpectedCenter = {
  openedOn: CalendarDate | null
  /** First day closed. */
  closedOn: CalendarDate | null
  periods: readonly {
    from: CalendarDate
    to: CalendarDate | null
    status: CenterStatus
    category: CenterCategory
  }[]
  /** Temporary closures, as far as they were asked for. */
  closures?: readonly ClosureDays[]
}

/** One center of the expected set of a month. */
export type ExpectedReport = {
  centerId: string
  code: string
  centerName: string
  unitId: string
  unitName: string
  townshipId: string | null
  townshipName: string | null
  reportId: string | null
  state: ReportStatus
  timeTag: TimeTag | null
  submittedAt: Date | null
  firstSubmittedAt: Date | null
  approvedAt: Date | null
  returns: number
  dueOn: CalendarDate
  dueAt: Date
}

/** A sum of official figures: `centers` is the number of reports that hold the figure. */
export type OfficialFigure = {
  month: Month
  code: string
  total: number
  centers: number
  /** The township of the month's facts; null when not grouped or for centers without a township. */
  townshipId: string | null
}

/** A month that somebody has to fill in, or has filled in. */
export type MyReport = {
  centerId: string
  centerName: string
  unitName: string
  month: Month
  state: ReportStatus
  timeTag: TimeTag | null
  dueOn: CalendarDate
  /** Whole days until the due day, negative after it; null once submitted. */
  daysLeft: number | null
  savedAt: Date | null
  returns: number
}

export type ReportSaved = {
  id: string
  version: number
  state: ReportStatus
  savedAt: Date
}

/** A cell that somebody else has changed otherwise since, with who did it and when. Values as text, blank as ''. */
export type CellConflict = {
  kind: 'figures' | 'explanations' | 'remarks'
  code: string
  /** What both started from. */
  was: string
  theirs: string
  mine: string
  by: string
  at: Date
}

/** What stands in a month's form on the server. */
export type StoredEntry = {
  figures: Record<string, number>
  explanations: Record<string, string>
  remarks: Record<string, string>
  zeroSections: string[]
}

/** The answer to a save. */
export type EntrySaved = ReportSaved & {
  /** Cells that were not taken, for the saver to choose. */
  conflicts: CellConflict[]
  /** What is stored now, when somebody else had saved since the version that was named. */
  stored: (StoredEntry & { savedByName: string }) | null
}

/** Somebody who acted on a report, as the history names him. */
export type Person = { id: string | null; name: string }

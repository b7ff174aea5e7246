import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { StandingRow, StandingSummary } from '@/lib/standings/types'

export type ProgressTownship = { id: string; name: string; code: string }

/** What a progress page covers: everything in the viewer's reach, or one township or community of it. */
export type ProgressScope = {
  /** Name of the unit in the title: the county, the township, or the community. */
  unitName: string
  /** The township that the page is narrowed to; null for the whole reach. */
  townshipId: string | null
  /** The townships to choose from, in code order; empty when there is nothing to choose. */
  townships: ProgressTownship[]
  /** The community that the page is narrowed to, and those of the township to choose from. */
  communityId: string | null
  communities: { id: string; name: string }[]
}

/** How one center stands with its report of the month. */
export type ReportStanding = {
  centerId: string
  centerName: string
  townshipId: string | null
  townshipName: string | null
  isSubmitted: boolean
  isOnTime: boolean
}

/** 应报、已报、按时 of one township; centers that hang on the county itself have no township. */
export type ReportingLine = {
  townshipId: string | null
  townshipName: string | null
  expected: number
  submitted: number
  onTime: number
  unreported: { centerId: string; name: string }[]
  late: { centerId: string; name: string }[]
}

export type ReportingSummary = Omit<ReportingLine, 'townshipId' | 'townshipName'> & { lines: ReportingLine[] }

/** One month of an official figure; `total` is null where no report of the month is official: a gap, never 0. */
export type MonthFigure = { month: Month; total: number | null; centers: number }

export type Progress = {
  scope: ProgressScope
  asOf: CalendarDate
  month: Month
  rows: StandingRow[]
  summary: StandingSummary
  reporting: ReportingSummary
}

/** Progress with its course: E01 of the thirteen months up to `month`. */
export type ProgressCourse = Progress & { visits: MonthFigure[] }

import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Carried, CheckRow } from '@/lib/reporting/checks/types'
import type { ReportPlace } from '@/lib/reporting/policy'
import type { Refusal } from '@/lib/reporting/states/rules'
import type {
  ExpectedCenter,
  MonthSettings,
  ReportStatus,
  StoredEntry,
  TimeTag,
  Timetable,
} from '@/lib/reporting/types'

/** What the catalogue says of a row. */
export type RowTexts = { name: string; unit: string; section: string; help: string; definition: string }

/** A row of the catalogue that a center sees in a month, with everything that the checks need. */
export type MonthRow = CheckRow & RowTexts

/** One center in one month, before anybody has filled in anything. */
export type MonthForm = Carried & {
  center: ReportPlace &
    ExpectedCenter & {
      id: string
      name: string
      unitName: string
      townshipName: string | null
      countyName: string
    }
  month: Month
  settings: MonthSettings
  timetable: Timetable
  isExpected: boolean
  rows: MonthRow[]
  canteenDays: number
}

/** A cell that the reviewer gave back in the last round. */
export type RowMark = { reason: string; value: number | null }

export type FormRow = MonthRow & {
  value: number | null
  explanation: string
  /** 备注: a small note beside the figure. */
  remark: string
  mark: RowMark | null
  /** Where the records behind a derived figure stand. */
  link: string | null
}

export type FormSection = { key: string; isZero: boolean; rows: FormRow[] }

/** The month's form as a page shows it. */
export type ReportForm = Carried & {
  reportId: string | null
  version: number | null
  centerId: string
  centerName: string
  unitName: string
  townshipName: string | null
  countyName: string
  month: Month
  state: ReportStatus
  timeTag: TimeTag | null
  timetable: Timetable
  /** Whole days until the due day, negative after it. */
  daysLeft: number
  sections: FormSection[]
  canteenDays: number
  /** What the community explains of the whole form. */
  formNote: string
  /** What the reviewer wrote to the whole form when it came back. */
  returnNote: string | null
  savedAt: Date | null
  savedByName: string | null
  submittedAt: Date | null
  submittedByName: string | null
  approvedAt: Date | null
  approvedByName: string | null
  /** Days of the month without a visit count, when daily counts are kept. */
  missingVisitDays: CalendarDate[]
  /** Planned activities of the month whose day has come, and which nobody has marked. */
  dueActivities: number
  can: { save: boolean; submit: boolean; withdraw: boolean }
  /** Why it cannot be saved or submitted now. */
  refusals: { save: Refusal | null; submit: Refusal | null }
}

/** What is stored of a month now, for whoever has met somebody else's work. */
export type ReportConflict = StoredEntry & {
  reportId: string
  version: number
  state: ReportStatus
  savedAt: Date
  savedByName: string
}

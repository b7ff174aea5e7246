import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { ReportStatus, TimeTag } from '@/lib/reporting/types'
import type { ReminderKind } from '@/prisma/generated/enums'

/** A reminder as the community sees it. */
export type ReminderRow = {
  id: string
  centerId: string
  centerName: string
  month: Month
  kind: ReminderKind
  at: Date
  userName: string
}

/** How many were sent, and how many were left out: submitted meanwhile, or reminded today already. */
export type Reminded = { sent: number; skipped: number }

/** A center that has not submitted a month, with whom to call. */
export type CallRow = {
  centerId: string
  centerName: string
  unitName: string
  townshipId: string | null
  townshipName: string | null
  state: ReportStatus
  timeTag: TimeTag | null
  dueOn: CalendarDate
  /** Whole days past the due day; 0 or less while there is time. */
  daysOver: number
  contactName: string | null
  phone: string | null
  secretaries: string[]
  /** Reminders of this month so far. */
  reminders: number
  isRemindedToday: boolean
}

export type CallList = {
  /** A part of the list. */
  rows: CallRow[]
  total: number
  /** The centers of the whole list that were not reminded today. */
  waiting: string[]
}

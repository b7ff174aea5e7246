import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { LightTone } from '@/lib/reporting/mine/view'

/** What can wait for somebody; each has its words in the messages under `workbench.tasks`. */
export const TASK_KEYS = [
  'review',
  'corrections',
  'proposals',
  'missing',
  'extensions',
  'toVerify',
  'ownCorrections',
  'ownProposals',
  'grants',
] as const
export type TaskKey = (typeof TASK_KEYS)[number]

export type Task = {
  key: TaskKey
  count: number
  href: string
  /** It waits for this person; otherwise he or she only waits for others. */
  isMine: boolean
}

/** Something that this person has done, as the trail keeps it. */
export type DoneRow = { id: string; event: string; label: string; at: Date }

/** Whole days from today until each of the month's days, negative after it. */
export type Countdown = {
  dueOn: CalendarDate
  daysToDue: number
  reviewOn: CalendarDate
  daysToReview: number
  lockOn: CalendarDate
  daysToLock: number
}

export type Workbench = {
  /** The month whose reports are being collected. */
  month: Month
  /** Null for those who have to do with no report. */
  light: LightTone | null
  countdown: Countdown | null
  tasks: Task[]
  done: DoneRow[]
}

import type { CalendarDate } from '@/lib/core/calendar'

/** Records that count, those that were cancelled, or all. */
export const RECORD_STATES = ['VALID', 'CANCELLED', 'ALL'] as const
export type RecordState = (typeof RECORD_STATES)[number]

/** What the viewer may do with one record. */
export type GroupCan = { change: boolean; cancel: boolean; restore: boolean }

/** What a saved record is answered with. */
export type GroupSaved = {
  id: string
  version: number
  /** Message keys of what is unusual and yet was saved. */
  warnings: string[]
}

/** What every record shows of its place and state. */
export type GroupRowBase = {
  id: string
  centerId: string
  centerName: string
  townshipName: string | null
  isCancelled: boolean
}

/** What a page of one record needs besides the record. */
export type GroupDetailBase = {
  version: number
  /** A month that it feeds is approved or locked, so that it stands still until that month is corrected. */
  isFrozen: boolean
  can: GroupCan
}

/** First and last day, both included. */
export type DaySpan = { from: CalendarDate; to: CalendarDate }

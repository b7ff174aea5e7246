import type { CalendarDate } from '@/lib/core/calendar'
import type { ActivityStatus } from '@/prisma/generated/enums'

/** One line of the list of weekly classes. */
export type SeriesRow = {
  id: string
  name: string
  typeName: string
  centerName: string
  zoneName: string | null
  /** 1 Monday … 7 Sunday. */
  weekday: number
  startTime: string | null
  firstDay: CalendarDate
  /** The last day on which it may take place; earlier than planned when it was ended. */
  lastDay: CalendarDate
  isEnded: boolean
  held: number
  /** Planned for days that are over: somebody has to say whether they took place. */
  unmarked: number
  ahead: number
}

export type Occurrence = {
  id: string
  version: number
  date: CalendarDate
  status: ActivityStatus
  /** 人次 of the host; null until it was held. */
  attendances: number | null
  /** Its month is approved or locked. */
  isFrozen: boolean
}

/** A day on which the class would have fallen and does not. */
export type SkippedDay = { date: CalendarDate; name: string | null }

export type SeriesDetail = SeriesRow & {
  centerId: string
  version: number
  occurrences: Occurrence[]
  skipped: SkippedDay[]
  can: { write: boolean; end: boolean }
}

export type SeriesSaved = { id: string; name: string; made: number; skipped: SkippedDay[] }

import type { CalendarDate } from '@/lib/core/calendar'
import type { Page } from '@/lib/core/pagination'
import type { GroupDetailBase, GroupRowBase } from '@/lib/groups/types'
import type { ChildSessionKind } from '@/prisma/generated/enums'

/** One session with its counts; no child is named. */
export type SessionValues = {
  kind: ChildSessionKind
  name: string
  firstDay: CalendarDate
  lastDay: CalendarDate
  /** Places. */
  capacity: number | null
  /** 人(按期): children enrolled in this session; the same child in two sessions counts twice, days do not. */
  headCount: number
  volunteers: number | null
}

export type SessionRow = SessionValues & GroupRowBase

export type SessionDetail = SessionRow & GroupDetailBase

/** One page, with the head-count of the whole list under the same filter. */
export type SessionPage = Page<SessionRow> & { heads: number }

/** Of valid sessions: how many there were, 人(按期) in all and in holiday care, and at how many centers. */
export type SessionFigures = {
  sessions: number
  heads: number
  holidayHeads: number
  overfull: number
  centers: number
}

import type { CalendarDate } from '@/lib/core/calendar'
import type { Page } from '@/lib/core/pagination'
import type { GroupDetailBase, GroupRowBase } from '@/lib/groups/types'

/** Calls of one day; nobody who was called is named. */
export type CallValues = { date: CalendarDate; calls: number; satisfied: number; note: string | null }

export type CallRow = CallValues & GroupRowBase

export type CallDetail = CallRow & GroupDetailBase

export type CallSums = { calls: number; satisfied: number }

/** One page, with the sums of the whole list under the same filter. */
export type CallPage = Page<CallRow> & CallSums

export type CallFigures = CallSums & { records: number; centers: number }

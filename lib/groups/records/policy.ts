import { toDbDate } from '@/lib/core/calendar'
import { periodOf } from '@/lib/groups/rules'
import type { DaySpan, RecordState } from '@/lib/groups/types'
import type { Prisma } from '@/prisma/generated/client'

/** What a list shows of the center of a record. */
export const RECORD_CENTER = {
  select: { name: true, township: { select: { name: true } } },
} as const satisfies Prisma.CenterDefaultArgs

/** The same, and what tells whether a viewer reaches it. */
export const RECORD_PLACE = {
  select: { ...RECORD_CENTER.select, unitId: true, townshipId: true, countyId: true },
} as const satisfies Prisma.CenterDefaultArgs

/** A column of days that lies in a span. */
export function daysIn({ from, to }: DaySpan): { gte: Date; lte: Date } {
  return { gte: toDbDate(from), lte: toDbDate(to) }
}

/** A column of days that lies in the month or year of a list, if it names one. */
export function daysOf(limits: Parameters<typeof periodOf>[0]): { gte: Date; lte: Date } | undefined {
  const period = periodOf(limits)
  return period ? daysIn(period) : undefined
}

/** Records that count, those that were cancelled, or all. */
export function inState(state: RecordState): { cancelled?: boolean } {
  return state === 'ALL' ? {} : { cancelled: state === 'CANCELLED' }
}

type Direction = 'asc' | 'desc'

/** The order by a column of the record, or by its center's code. */
export function orderBy<K extends string>({ key, direction }: { key: K; direction: Direction }) {
  return key === 'center' ? { center: { code: direction } } : { [key]: direction }
}

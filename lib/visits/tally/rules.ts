import { addDays, type CalendarDate, type Month, monthOf } from '@/lib/core/calendar'
import type { CountedRow } from '@/lib/visits/rules'
import type { TallyInput } from '@/lib/visits/tally/schema'
import type { TallyBoard } from '@/lib/visits/tally/types'

/** How long a telephone may have been without a network. */
export const DAYS_BACK = 14

export type Tally = TallyInput['tallies'][number]
export type PlaceDay = { zoneId: string | null; date: CalendarDate; count: number }

/** Whether a tally's day is one that may still be counted: today or at most a fortnight ago. */
export function isTallyDay(date: CalendarDate, today: CalendarDate): boolean {
  return date <= today && date >= addDays(today, -DAYS_BACK)
}

/** Tallies added up by place and day, in an order that is the same for everybody, so that writers never wait in a ring. */
export function sumTallies(tallies: readonly Tally[]): PlaceDay[] {
  const sums = new Map<string, PlaceDay>()
  for (const { zoneId, date, count } of tallies) {
    const key = `${date} ${zoneId ?? ''}`
    sums.set(key, { zoneId, date, count: (sums.get(key)?.count ?? 0) + count })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

/** The months of some tallies. */
export function tallyMonths(tallies: readonly Tally[]): Month[] {
  return [...new Set(tallies.map(({ date }) => monthOf(date)))]
}

const isCounter = ({ source }: CountedRow) => source === 'GATE' || source === 'CAMERA'

/**
 * What stands beside a tally by hand of a day so that it, or the tally, does not count. Rule (domain §2): the center's row
 * goes before its zones', a gate or a camera before counting by hand.
 */
export function standsBeside(rows: readonly CountedRow[], by: 'center' | 'zones'): TallyBoard['beside'] {
  const own = rows.filter((row) => row.zoneId === null)
  if (by === 'zones') {
    if (own.length > 0) return 'CENTER'
    return rows.some(isCounter) ? 'COUNTER' : null
  }
  if (own.some(isCounter)) return 'COUNTER'
  return own.length === 0 && rows.length > 0 ? 'ZONES' : null
}

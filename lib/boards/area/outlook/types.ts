import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'

/** What the planned and building centers of one township would make of its area rate. */
export type OutlookLine = {
  townshipId: string | null
  townshipName: string | null
  /** Met and judged as it stands. */
  met: number
  judged: number
  /** Planned and building centers that are counted in, those that would meet their line, and the area they would add. */
  coming: number
  comingMet: number
  area: Decimal2
  /** Met and judged once they stand as planned. */
  metThen: number
  judgedThen: number
}

export type AreaOutlook = {
  lines: OutlookLine[]
  /** Only centers that are planned to open by this day; null: all of them. */
  by: CalendarDate | null
}

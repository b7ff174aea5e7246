import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { Page } from '@/lib/core/pagination'
import type { ZoneRow } from '@/lib/zones/types'

/** A zone in the register of all centers in reach. */
export type RegisteredZone = ZoneRow & {
  centerId: string
  centerName: string
  townshipName: string | null
  canWrite: boolean
}

/** One page of zones, with the sums over the whole list under the same filter. */
export type ZoneRegister = Page<RegisteredZone> & {
  on: CalendarDate
  /** ㎡ */
  area: Decimal2
  seats: number
}

import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { Audience, FunctionDomain } from '@/prisma/generated/enums'

type Optional = {
  /** ㎡ */
  area: Decimal2 | null
  seats: number | null
  equipment: string | null
  hours: string | null
  /** What is there of the type's kit. */
  kit: string[]
  /** 可预约 */
  bookable: boolean
  /** The name under which a list stated the type, where it fits none. */
  typeAsStated: string | null
  openedOn: CalendarDate | null
  /** First day on which it is closed. */
  closedOn: CalendarDate | null
}

/** A zone to be created; what is left out is empty. */
export type NewZone = { id?: string; centerId: string; typeId: string; name: string } & Partial<Optional>

export type ZoneType = {
  id: string
  code: string
  name: string
  domain: FunctionDomain | null
  audience: Audience
  kit: string[]
  /** From this day on no new zone is of this type. */
  retiredOn: CalendarDate | null
}

/** 功能区 of a center as it is shown. */
export type ZoneRow = Optional & {
  id: string
  name: string
  version: number
  type: ZoneType
}

/** One zone with its center. */
export type ZoneDetail = ZoneRow & {
  centerId: string
  centerName: string
  unitName: string
  townshipName: string | null
  canWrite: boolean
}

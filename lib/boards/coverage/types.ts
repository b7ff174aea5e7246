import type { CalendarDate } from '@/lib/core/calendar'
import type { TargetInForce } from '@/lib/targets/types'
import type { Audience } from '@/prisma/generated/enums'

/** A count of centers or windows in one township; `townshipId` is null for those of the county itself. */
export type PlaceCount = { key: string; townshipId: string | null; count: number }

/** A facility of an open center that runs but served nobody in the months looked at. */
export type SilentFacility = {
  centerId: string
  centerName: string
  townshipName: string | null
  facility: string
  openedOn: CalendarDate | null
  /** Official reports in which it stands at 0. */
  months: number
}

export type FacilityColumn = { key: string; name: string; audience: Audience }

export type CoverageFacts = {
  items: { id: string; code: string; name: string }[]
  facilities: FacilityColumn[]
  facilityCounts: PlaceCount[]
  departments: { key: string; name: string }[]
  windowCounts: PlaceCount[]
  silent: SilentFacility[]
  targets: TargetInForce[]
}

import type { CalendarDate } from '@/lib/core/calendar'
import type { ItemHandling } from '@/prisma/generated/enums'

export type Suspension = { from: CalendarDate; to: CalendarDate | null }

/** A center offers an item from one day (inclusive) to another (exclusive), less its suspensions. */
export type OfferSpan = {
  enabledFrom: CalendarDate
  enabledTo: CalendarDate | null
  suspensions: readonly Suspension[]
}

/** An offer to be stored. */
export type NewOffer = {
  centerId: string
  itemId: string
  enabledFrom: CalendarDate
  enabledTo?: CalendarDate | null
  suspensions?: readonly (Suspension & { reason?: string | null })[]
}

/** A stored offer. */
export type StoredOffer = OfferSpan & { id: string; itemId: string }

export type CatalogueItem = {
  id: string
  code: string
  name: string
  departmentId: string
  departmentName: string
  handling: ItemHandling
  legalDays: number | null
  promisedDays: number | null
  highFrequency: boolean
  integrated: boolean
  /** From this day on nobody begins to offer it. */
  retiredOn: CalendarDate | null
  version: number
  /** On the county's list in force on the day. */
  isListed: boolean
}

/** 下沉事项清单: the version in force on a day. */
export type ListVersion = {
  version: number
  name: string
  documentNo: string | null
  /** How many items it holds. */
  items: number
  from: CalendarDate
  to: CalendarDate | null
}

export type OfferState = 'NONE' | 'OFFERED' | 'SUSPENDED'

/** One item of the catalogue as a center offers it on a day. */
export type CenterOffer = CatalogueItem & {
  state: OfferState
  enabledFrom: CalendarDate | null
  suspendedFrom: CalendarDate | null
  suspendedTo: CalendarDate | null
  reason: string | null
}

export type CenterOffers = {
  centerId: string
  centerName: string
  /** Of the center: offers are locked together with its dossier. */
  version: number
  on: CalendarDate
  canWrite: boolean
  list: ListVersion | null
  items: CenterOffer[]
}

/** One department of a county that takes over from another on a day. */
export type DepartmentHandOver = {
  countyId: string
  from: { id: string; name: string }
  to: { id: string; name: string }
  on: Date
}

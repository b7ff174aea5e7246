import type { CalendarDate } from '@/lib/core/calendar'
import type { Page } from '@/lib/core/pagination'
import type { CatalogueItem, ListVersion } from '@/lib/service-items/types'

/** An item with how many of the counted centers offer it on the day. */
export type CatalogueRow = CatalogueItem & { offering: number; canWrite: boolean }

/** One page of the catalogue as of a day. */
export type Catalogue = Page<CatalogueRow> & {
  on: CalendarDate
  list: ListVersion | null
  /** How many centers are counted: open ones of reporting categories in the viewer's reach. */
  centers: number
}

/** A counted center that does not offer an item, or has suspended it. */
export type MissingCenter = {
  id: string
  code: string
  name: string
  townshipName: string | null
  isSuspended: boolean
}

/** The share of a township in an item. */
export type TownshipShare = { id: string | null; name: string | null; centers: number; offering: number }

export type ItemDetail = CatalogueRow & {
  procedure: string | null
  materials: string | null
  on: CalendarDate
  centers: number
  missing: MissingCenter[]
  townships: TownshipShare[]
  /** The list versions that hold it, the latest first. */
  lists: { id: string; number: number; name: string }[]
}

import type { CalendarDate } from '@/lib/core/calendar'
import type { OrgLevel } from '@/prisma/generated/enums'

/** 按当期隶属: each fact where its center hung then; 按现隶属: all facts where the center hangs at present. */
export type CountingMode = 'THEN' | 'NOW'

/** A line of the statistics bureau's list of divisions: 12-digit code, name, level. */
export type Division = { code: string; name: string; level: OrgLevel }

/** A township or community of a county, as lists and matching need it. */
export type CountyUnit = {
  id: string
  code: string
  name: string
  shortName: string
  level: OrgLevel
  townshipId: string | null
  provisional: boolean
}

/** A county and what it is called. */
export type CountyDetail = { id: string; code: string; name: string }

/** A choice in a select: the townships of a county, each with its communities, in the order of the codes. */
export type TownshipOption = {
  id: string
  code: string
  name: string
  communities: { id: string; code: string; name: string }[]
}

/** A township or community to be created without an official code. */
export type ProvisionalUnit = {
  id: string
  code: string
  name: string
  level: 'TOWNSHIP' | 'COMMUNITY'
  /** The county of a township, the township of a community. */
  parentId: string
}

/** A row of OrgUnit as it is inserted. */
export type OrgUnitRow = {
  id: string
  code: string
  name: string
  shortName: string
  level: OrgLevel
  parentId: string | null
  countyId: string | null
  townshipId: string | null
  provisional: boolean
  openedOn: CalendarDate | null
}

/** A line of the tree. Centers and people of a township or county are those of all below it. */
export type OrgTreeRow = {
  id: string
  code: string
  name: string
  level: OrgLevel
  parentName: string | null
  provisional: boolean
  closedOn: CalendarDate | null
  /** Units below that exist today. */
  units: number
  /** Centers that are not closed. */
  centers: number
  /** Posts held today. */
  people: number
  isOpen: boolean
}

export type OrgTree = {
  county: CountyDetail
  rows: OrgTreeRow[]
  /** Units that exist, of the whole reach. */
  townships: number
  communities: number
  provisional: number
  /** A search found more than are shown. */
  isCut: boolean
}

export type OrgUnitCan = { change: boolean; reopen: boolean; createBelow: boolean }

export type UnitCenter = { id: string; code: string; name: string; closedOn: CalendarDate | null }

export type OrgUnitDetail = {
  id: string
  code: string
  name: string
  level: OrgLevel
  provisional: boolean
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  parent: { id: string; name: string; level: OrgLevel } | null
  countyId: string | null
  townshipId: string | null
  /** Posts held on the unit itself today. */
  people: number
  units: { id: string; code: string; name: string; closedOn: CalendarDate | null; centers: number }[]
  /** Centers that hang on the unit itself. */
  centers: UnitCenter[]
  can: OrgUnitCan
}

/** What a unit was called and what it belonged to from one day to another. */
export type UnitPeriod = {
  code: string
  name: string
  parentName: string | null
  from: CalendarDate
  to: CalendarDate | null
}

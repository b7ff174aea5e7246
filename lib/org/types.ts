import type { CalendarDate } from '@/lib/core/calendar'
import type { OrgLevel } from '@/prisma/generated/enums'

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

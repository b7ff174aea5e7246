import type { CalendarDate } from '@/lib/core/calendar'
import type { PartnerKind } from '@/prisma/generated/enums'

export type PartnerValues = {
  name: string
  kind: PartnerKind
  /** What the partner contributes. */
  contribution: string | null
  joinedOn: CalendarDate | null
  /** First day on which it is no partner any more. */
  leftOn: CalendarDate | null
}

/** A partner to be created in a county, with the centers that it works with. */
export type NewPartner = Omit<PartnerValues, 'leftOn'> & {
  id?: string
  leftOn?: CalendarDate | null
  centerIds: readonly string[]
}

/** Where a center hangs in the tree of units. */
export type CenterPlace = { unitId: string; townshipId: string | null; countyId: string }

/** One line of the register. Centers out of the viewer's reach are counted and not named. */
export type PartnerRow = PartnerValues & {
  id: string
  isActive: boolean
  /** Names of the centers in reach. */
  centerNames: string[]
  otherCenters: number
}

export type PartnerCan = { change: boolean; close: boolean; reopen: boolean; link: boolean }

export type PartnerCenter = { id: string; name: string; townshipName: string | null; canUnlink: boolean }

export type PartnerDetail = Omit<PartnerRow, 'centerNames'> & {
  version: number
  /** The centers in reach. */
  centers: PartnerCenter[]
  can: PartnerCan
}

export type PartnerSaved = { id: string; name: string; version: number }

/** Partners that are active today, each counted once however many centers it works with. */
export type PartnerFigures = {
  total: number
  kinds: Record<PartnerKind, number>
  /** Centers in reach that work with at least one of them. */
  centers: number
}

export type PartnerChoice = { id: string; name: string }

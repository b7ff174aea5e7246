import type { CalendarDate } from '@/lib/core/calendar'
import type { OrgChangeKind, Role } from '@/prisma/generated/enums'

export type ChangeLevel = 'TOWNSHIP' | 'COMMUNITY'

/** A unit as it stands before a change. */
export type UnitState = {
  id: string
  code: string
  name: string
  level: ChangeLevel
  parentId: string | null
  townshipId: string | null
  provisional: boolean
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  /** First day of the latest period that was written down; null while nothing of it ever changed. */
  lastChangeOn: CalendarDate | null
}

/** A center as it hangs before a change. */
export type CenterState = {
  id: string
  name: string
  nameKey: string
  unitId: string
  townshipId: string | null
  version: number
  isClosed: boolean
  /** First day of its latest place; null while it never moved. */
  lastPlacedOn: CalendarDate | null
}

/** A county as a change finds it. */
export type OrgState = {
  countyId: string
  countyCode: string
  /** Its townships and communities, closed ones among them. */
  units: UnitState[]
  centers: CenterState[]
  today: CalendarDate
}

/** What a unit is called and belongs to. */
export type UnitColumns = {
  code: string
  name: string
  parentId: string | null
  townshipId: string | null
  provisional: boolean
}

export type PlannedUnit = UnitColumns & { id: string; level: ChangeLevel }

/** Everything that a change writes, worked out before it is written: the dry run shows just this. */
export type OrgPlan = {
  kind: OrgChangeKind
  unit: UnitState
  effectiveOn: CalendarDate
  documentNo: string
  created: PlannedUnit[]
  changed: { unit: UnitState; after: UnitColumns }[]
  closed: UnitState[]
  centers: { center: CenterState; unitId: string; townshipId: string | null }[]
}

/** Why a change is refused: field → message key, with what the words need. */
export type PlanFault = { field: string; reason: string; params?: Record<string, string | number> }

export type PlanOutcome = { plan: OrgPlan } | { fault: PlanFault }

export type PreviewUnit = {
  /** Null for a unit that the change creates. */
  id: string | null
  name: string
  code: string
  nameAfter: string | null
  codeAfter: string | null
  parentName: string | null
  parentAfter: string | null
}

/** The dry run in words. */
export type OrgPreview = {
  kind: OrgChangeKind
  effectiveOn: CalendarDate
  documentNo: string
  created: PreviewUnit[]
  changed: PreviewUnit[]
  closed: PreviewUnit[]
  centers: { id: string; name: string; from: string; to: string }[]
  /** Posts on units that close: to be handed over. */
  people: { userId: string; name: string; role: Role; unitName: string }[]
  /** Months from the day on that are approved or locked and keep their township. */
  frozenReports: number
  /** Targets for a township that closes. */
  targets: number
}

/** A unit that took part in a change, as it is kept in the record. */
export type ChangeParty = { id: string; name: string; code: string; parentName: string | null }

/** The details of a recorded change. */
export type ChangeDetails = {
  /** Every unit that took part, for the history of each. */
  unitIds: string[]
  before: ChangeParty[]
  after: ChangeParty[]
  centers: { id: string; name: string; from: string; to: string }[]
}

/** A line of the list of changes. */
export type OrgChangeRow = {
  id: string
  kind: OrgChangeKind
  effectiveOn: CalendarDate
  documentNo: string
  unitId: string
  unitName: string
  before: ChangeParty[]
  after: ChangeParty[]
  centers: number
  createdAt: Date
  createdBy: string
}

export type ChangedOrg = { id: string; unitId: string; kind: OrgChangeKind }

/** What the form of a change offers. */
export type ChangeChoices = {
  /** How many changes the county has recorded: the version under which the form was opened. */
  version: number
  unit: {
    id: string
    name: string
    code: string
    level: ChangeLevel
    parentId: string | null
    isClosed: boolean
  }
  /** Open townships other than the unit's own. */
  townships: { id: string; name: string; code: string }[]
  /** Open units of the same level. */
  siblings: { id: string; name: string; code: string; parentName: string | null }[]
  /** What hangs directly on the unit: communities and centers. */
  items: { id: string; name: string; isUnit: boolean }[]
}

import type { AuditRecord } from '@/lib/core/audit'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterOrigin,
  CenterStatus,
  DatePrecision,
  InvestmentSource,
  Ownership,
} from '@/prisma/generated/enums'

/** What a center is from one day to another: its area, kind, category and status. */
export type CenterAttributes = {
  category: CenterCategory
  kind: CenterKind | null
  status: CenterStatus
  /** ㎡ */
  floorArea: Decimal2 | null
  areaQualifier: AreaQualifier | null
  areaAsStated: string | null
  usableArea: Decimal2 | null
  residentArea: Decimal2 | null
  officeArea: Decimal2 | null
}

/** Money put into a center from one source. */
export type Investment = { source: InvestmentSource; amountWan: Decimal2 }

/** A degree of longitude or latitude as exact text with six places: `"117.123456"`. */
export type Degree = string

/** What a center that is planned or being built is to become. */
export type CenterPlan = {
  /** ㎡ */
  plannedArea: Decimal2 | null
  plannedKind: CenterKind | null
  plannedOpenOn: CalendarDate | null
}

/** What is kept of a center without dates. */
export type CenterFields = {
  name: string
  externalRef: string | null
  openedOn: CalendarDate | null
  openedPrecision: DatePrecision | null
  address: string | null
  openingHours: string | null
  staggeredHours: string | null
  contactName: string | null
  /** Plain; it is stored encrypted. */
  contactPhone: string | null
  households: number | null
  residents: number | null
  partyMembers: number | null
  ownership: Ownership | null
  floors: number | null
  /** 万元, as stated or, where nothing was stated, the sum of the sources. */
  investmentWan: Decimal2 | null
  investmentSources: string | null
  weeklyClass: boolean
  notes: string | null
}

/** What the dossier holds beyond the lists that counties exchange. */
export type CenterDossier = CenterPlan & {
  /** How it came to be. */
  origin: CenterOrigin | null
  /** Each source once, in the order of the sources. */
  investments: Investment[]
  longitude: Degree | null
  latitude: Degree | null
}

export type CenterValues = CenterAttributes & CenterFields

/** Everything that is kept of a center. */
export type WholeCenter = CenterValues & CenterDossier

type Required = 'name' | 'category' | 'status'

/** A center to be created; what is left out is empty. */
export type NewCenter = Pick<WholeCenter, Required> &
  Partial<Omit<WholeCenter, Required>> & {
    unitId: string
    id?: string
    importId?: string | null
    /** First day on which it is closed. */
    closedOn?: CalendarDate | null
  }

/** A change of some values; those of `CenterAttributes` hold from `effectiveFrom` on. */
export type CenterChange = {
  id: string
  version: number
  effectiveFrom: CalendarDate
  values: Partial<WholeCenter>
}

export type CreatedCenter = { id: string; code: string; audit: AuditRecord }
export type ChangedCenter = { id: string; audit: AuditRecord }

/** A line of the list of centers as of a day. */
export type CenterRow = {
  id: string
  code: string
  name: string
  unitName: string
  townshipName: string | null
  category: CenterCategory
  kind: CenterKind | null
  /** The status that holds on the day. */
  status: CenterStatus
  floorArea: Decimal2 | null
  areaQualifier: AreaQualifier | null
  openedOn: CalendarDate | null
  openedPrecision: DatePrecision | null
}

/** What the viewer may do with one center. */
export type CenterCan = {
  write: boolean
  decide: boolean
  writeZones: boolean
  writeWindows: boolean
  writeOffers: boolean
  writeClosures: boolean
  propose: boolean
}

/** One span of a center's dated attributes: from inclusive, to exclusive, null = open. */
export type CenterPeriodRow = CenterAttributes & { from: CalendarDate; to: CalendarDate | null }

/** 备案 of a center by a document: from inclusive, to exclusive, null = open. */
export type ExemptionRow = {
  id: string
  documentNo: string
  reason: string
  from: CalendarDate
  to: CalendarDate | null
}

/** The dossier of one center as of a day. */
export type CenterDetail = Omit<WholeCenter, 'contactPhone'> & {
  id: string
  code: string
  version: number
  closedOn: CalendarDate | null
  unitId: string
  unitName: string
  townshipName: string | null
  /** Masked. */
  contactPhone: string | null
  createdAt: Date
  updatedAt: Date
  /** Every span of the dated attributes, the latest first. */
  periods: CenterPeriodRow[]
  /** The latest first. */
  exemptions: ExemptionRow[]
  can: CenterCan
}

/** What the edit form of a center starts from; only those who may write it get the telephone in plain. */
export type CenterForEdit = WholeCenter & {
  id: string
  code: string
  version: number
  closedOn: CalendarDate | null
  /** The day from which the current attributes hold. */
  attributesFrom: CalendarDate
  canDecide: boolean
}

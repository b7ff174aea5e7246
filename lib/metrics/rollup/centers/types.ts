import type { NamedPlace } from '@/lib/centers/places/types'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { StandingRow } from '@/lib/standings/types'
import type {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterStatus,
  FunctionDomain,
} from '@/prisma/generated/enums'

/** One center in the roll-up of a month, as the database keeps it. */
export type KeptCenter = {
  month: Month
  id: string
  code: string
  name: string
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  /** Where it hung on the day, and where it hangs at present. */
  place: KeptPlace
  present: KeptPlace
  /** Null for one that was not in the register on the day. */
  period: {
    category: CenterCategory
    kind: CenterKind | null
    status: CenterStatus
    floorArea: Decimal2 | null
    qualifier: AreaQualifier | null
    isExempted: boolean
  } | null
  domains: FunctionDomain[]
  missingItems: string[]
  isExpected: boolean
  isSubmitted: boolean
  isOnTime: boolean
}

export type KeptPlace = Pick<NamedPlace, 'unitId' | 'townshipId'>

/** Name and code of a unit on a day. */
export type UnitName = { name: string; code: string }

/** How one center stands with its report of a month. */
export type KeptReport = {
  centerId: string
  centerName: string
  townshipId: string | null
  townshipName: string | null
  isSubmitted: boolean
  isOnTime: boolean
}

/** Standings on a day and reports of a month, out of the roll-up. */
export type KeptProgress = { rows: StandingRow[]; reports: KeptReport[] }

import type { NamedPlace } from '@/lib/centers/places/types'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { StandingRow } from '@/lib/standings/types'
import type {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterStatus,
  FunctionDomain,
} from '@/prisma/generated/enums'

/** One center as the roll-up keeps it: its standing in one month, its report in another. */
export type KeptCenter = {
  id: string
  code: string
  name: string
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  plannedOpenOn: CalendarDate | null
  present: KeptPlace
  /** What it was on the day of the standings; null for one that was not in the register then. */
  standing:
    | (KeptPlace & {
        category: CenterCategory
        kind: CenterKind | null
        status: CenterStatus
        floorArea: Decimal2 | null
        qualifier: AreaQualifier | null
        isExempted: boolean
        domains: FunctionDomain[]
        missingItems: string[]
      })
    | null
  /** How it stands with its report; null for one that is not to report the month. */
  report: (KeptPlace & { isSubmitted: boolean; isOnTime: boolean }) | null
}

export type KeptPlace = Pick<NamedPlace, 'unitId' | 'townshipId'>

/** Name and code of a unit on a day. */
export type UnitName = { name: string; code: string }

/** How one center stands with its report of a month. */
export type KeptReport = {
  centerId: string
  centerName: string
  unitId: string
  townshipId: string | null
  townshipName: string | null
  isSubmitted: boolean
  isOnTime: boolean
}

/** Standings on a day and reports of a month, out of the roll-up. */
export type KeptProgress = { rows: StandingRow[]; reports: KeptReport[] }

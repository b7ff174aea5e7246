import type { Balance } from '@/lib/balances/types'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { CalendarDays } from '@/lib/core/working-days'
import type { ExceptionValues, TimetableValues } from '@/lib/groups/sittings/types'
import type { ExpectedCenter, MonthSettings } from '@/lib/reporting/types'
import type { StandingRow } from '@/lib/standings/types'
import type { TargetInForce } from '@/lib/targets/types'
import type { InvestmentSource, OrgLevel, ReportState } from '@/prisma/generated/enums'

/** A unit or center whose figure is asked for, once it is known to be in reach. */
export type ResolvedScope = {
  level: Extract<OrgLevel, 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY'> | 'CENTER'
  id: string
  name: string
  countyId: string
}

export type PlaceSpan = {
  unitId: string
  townshipId: string | null
  from: CalendarDate
  to: CalendarDate | null
}

/** A center as every rule of the figures needs it. */
export type CenterFact = ExpectedCenter & {
  id: string
  code: string
  name: string
  countyId: string
  unitId: string
  townshipId: string | null
  places: readonly PlaceSpan[]
  households: number | null
  residents: number | null
  /** 万元, in hundredths; null where nothing is stated. */
  investment: bigint | null
  investments: Readonly<Partial<Record<InvestmentSource, bigint>>>
  /** Hundredths of a ㎡ by the first day on which they hold. */
  areas: readonly {
    from: CalendarDate
    to: CalendarDate | null
    floor: bigint | null
    resident: bigint | null
  }[]
  /** Due day of an extension, by month. */
  extensions: ReadonlyMap<Month, CalendarDate>
}

export type ZoneFact = {
  centerId: string
  typeCode: string
  /** The kit of its type is complete. */
  isComplete: boolean
  from: CalendarDate | null
  to: CalendarDate | null
}

export type DatedFact = { centerId: string; from: CalendarDate | null; to: CalendarDate | null }
export type StaffFact = DatedFact & { isCertified: boolean }

export type ReportFact = {
  centerId: string
  townshipId: string | null
  month: Month
  state: ReportState
  isHistorical: boolean
  firstSubmittedAt: Date | null
  approvedAt: Date | null
  returns: number
  figures: Readonly<Record<string, number>>
}

/** Held activities of one center, month, type and zone type; the parts of co-hosts are facts of their own. */
export type ActivityFact = {
  centerId: string
  hostId: string
  /** As carried by the activity; undefined for a co-host's part, which goes by the place of its center. */
  townshipId: string | null | undefined
  month: Month
  typeCode: string
  zoneType: string | null
  activityId: string | null
  /** Null but for the days that were asked for one by one. */
  day: CalendarDate | null
  /** State of the host's report of the month; null without one. */
  hostState: ReportState | null
  events: number
  attendances: number
  households: number
  volunteers: number
  /** Hundredths of an hour. */
  hours: bigint
  partnerIds: readonly string[]
}

/** Held activities of one type in one week (named by its Monday). */
export type WeekFact = {
  centerId: string
  townshipId: string | null
  week: CalendarDate
  month: Month
  typeCode: string
  hostState: ReportState | null
  events: number
}

/** An amount of one center on one day or in one month, in hundredths. */
export type FlowFact = {
  centerId: string
  /** As carried by the record; undefined where the record carries none. */
  townshipId: string | null | undefined
  month: Month
  amount: bigint
}

export type SessionFact = { centerId: string; firstDay: CalendarDate; headCount: number }
export type SittingFact = TimetableValues & { centerId: string }
export type ExceptionFact = ExceptionValues & { centerId: string }
export type DonationFact = FlowFact & { kind: 'CASH' | 'GOODS' }
export type CallFact = Omit<FlowFact, 'amount'> & { calls: number; satisfied: number }
/** A confirmed 期初数; without a center it is the county's, 未分解到中心. */
export type BalanceFact = Balance & { countyId: string }

export type CommunityFact = {
  id: string
  countyId: string
  townshipId: string | null
  from: CalendarDate | null
  to: CalendarDate | null
}

/** Everything that the asked figures are worked out from; what none of them needs is empty. */
export type FactBase = {
  cutOff: CalendarDate
  now: Date
  states: readonly ReportState[]
  settings: ReadonlyMap<string, MonthSettings>
  calendar: CalendarDays
  centers: ReadonlyMap<string, CenterFact>
  /** By day. */
  standings: ReadonlyMap<CalendarDate, readonly StandingRow[]>
  zones: readonly ZoneFact[]
  windows: readonly DatedFact[]
  /** Integrated items (一窗集成) that centers offer, suspensions taken out. */
  integrated: readonly DatedFact[]
  staff: readonly StaffFact[]
  reports: readonly ReportFact[]
  activities: readonly ActivityFact[]
  weeks: readonly WeekFact[]
  sessions: readonly SessionFact[]
  summers: readonly { countyId: string; firstDay: CalendarDate; lastDay: CalendarDate }[]
  sittings: readonly SittingFact[]
  exceptions: readonly ExceptionFact[]
  donations: readonly DonationFact[]
  calls: readonly CallFact[]
  balances: readonly BalanceFact[]
  targets: readonly TargetInForce[]
  communities: readonly CommunityFact[]
}

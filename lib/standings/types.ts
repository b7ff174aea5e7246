import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterStatus,
  FunctionDomain,
} from '@/prisma/generated/enums'

/** 面积达标 of one center on one day. */
export type AreaStatus = 'MET' | 'SHORT' | 'EXEMPTED' | 'TO_MEASURE' | 'NOT_APPLICABLE'

/** Why a center is outside the area target; of several reasons the first in this order holds. */
export const AREA_REASONS = [
  'CLOSED',
  'CATEGORY',
  'STATUS',
  'UNKNOWN_KIND',
  'UNRENOVATED',
  'NO_TARGET',
  'NO_AREA',
] as const
export type AreaReason = (typeof AREA_REASONS)[number]

/** How firmly a gap is known: exact, 至多, 至少 or 约. */
export type GapBound = 'EXACT' | 'AT_MOST' | 'AT_LEAST' | 'ABOUT'

export type AreaStanding = {
  status: AreaStatus
  reason: AreaReason | null
  /** The line that applies, ㎡; null when none does. */
  target: Decimal2 | null
  /** The stated floor area, ㎡. */
  actual: Decimal2 | null
  qualifier: AreaQualifier | null
  /** ㎡ below the line, positive; null unless short of it (0.00 with 近 on the line itself). */
  gap: Decimal2 | null
  gapBound: GapBound | null
  /** Met by a figure that is itself an approximation (约数). */
  isApproximate: boolean
}

export type CoverageStatus = 'MET' | 'PARTIAL' | 'NOT_APPLICABLE'

export type NamedItem = { id: string; name: string }

/** 服务达标 of one center on one day. */
export type CoverageStanding = {
  status: CoverageStatus
  domainsPresent: FunctionDomain[]
  missingDomains: FunctionDomain[]
  itemsAvailable: number
  itemsRequired: number
  missingItems: NamedItem[]
}

/** A center with its standings on a day. Centers that hang on the county itself have no township. */
export type StandingRow = {
  centerId: string
  code: string
  name: string
  unitId: string
  unitName: string
  townshipId: string | null
  townshipName: string | null
  townshipCode: string | null
  category: CenterCategory
  kind: CenterKind | null
  /** The status that holds on the day: planned, in building, open or closed. */
  status: CenterStatus
  openedOn: CalendarDate | null
  /** The day on which it was or is to open. */
  plannedOpenOn: CalendarDate | null
  area: AreaStanding
  coverage: CoverageStanding
  /** null when the question does not apply. */
  isDoubleMet: boolean | null
}

/** A rate as its two counts; it is divided only when it is shown. */
export type Rate = { part: number; whole: number }

export type StandingSummary = {
  centers: number
  byStatus: Record<CenterStatus, number>
  area: Record<AreaStatus, number>
  reasons: Record<AreaReason, number>
  coverage: Record<CoverageStatus, number>
  /** 达标 ÷ 达标、未达标、已备案. */
  areaRate: Rate
  /** 服务达标 ÷ 适用. */
  coverageRate: Rate
  /** 双达标 ÷ centers that both questions apply to. */
  doubleRate: Rate
  /** Σ gaps of the centers that are short, ㎡. */
  gapSum: Decimal2
  /** null when no center is short. */
  gapBound: GapBound | null
  /** How many open centers have each function domain. */
  domains: Record<FunctionDomain, number>
}

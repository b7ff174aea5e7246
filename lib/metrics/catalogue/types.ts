import type { ActivityFact } from '@/lib/metrics/facts/types'
import type { StandingRow } from '@/lib/standings/types'
import type { InvestmentSource } from '@/prisma/generated/enums'

/** A figure before it is written down: hundredths, cut off towards zero, never rounded up. */
export type Measured = {
  value: bigint | null
  part: number | null
  whole: number | null
  centers: number
}

type Common = {
  code: string
  name: string
  unit: string
  places: 0 | 1 | 2
  formula: string
  timeRule: string
  orgRule: string
  /** 责任部门: whoever reads for a department reads only its own. */
  department?: string
}

/** One center on the day of the stocks. */
export type StockCenter = {
  standing: StandingRow
  households: number | null
  residents: number | null
  /** Hundredths of a ㎡. */
  floorArea: bigint | null
  residentArea: bigint | null
  /** Hundredths of 万元. */
  investment: bigint | null
  investments: Readonly<Partial<Record<InvestmentSource, bigint>>>
  zones: readonly { typeCode: string; isComplete: boolean }[]
  windows: number
  integrated: number
  fullTime: number
  certified: number
}

export type StockContext = {
  /** Communities and villages of the scope on the day, by id. */
  communities: ReadonlySet<string>
  /** Community on which each center hangs on the day. */
  communityOf: ReadonlyMap<string, string>
  /** The county-wide area line of a kind, hundredths of a ㎡; null while none is in force. */
  areaLine: (kind: 'NEW_BUILD' | 'RENOVATED') => bigint | null
}

export type StockNeed = 'STANDINGS' | 'ZONES' | 'WINDOWS' | 'INTEGRATED' | 'STAFF' | 'COMMUNITIES' | 'TARGETS'

/** As of a day, out of the dated registers. */
export type StockMetric = Common & {
  source: 'STOCK'
  needs: readonly StockNeed[]
  measure: (centers: readonly StockCenter[], context: StockContext) => Measured
}

/** Out of the figures of the official monthly reports. */
export type ReportMetric = Common & {
  source: 'REPORT'
  indicators: readonly string[]
  /** Zone type without which a center has no such row. */
  facility?: string
  kind: 'SUM' | 'SHARE' | 'DAILY'
}

/** Out of held activities whose host's month is official. */
export type ActivityMetric = Common & {
  source: 'ACTIVITY'
  /** Activity type that counts; every type without. */
  type?: string
  kind: 'SUM' | 'PARTNERS'
  amount: (fact: ActivityFact) => bigint
}

/** Out of a register that is not reported month by month. */
export type RegisterMetric = Common & {
  source: 'SESSION' | 'SITTING' | 'DONATION' | 'CALL'
  kind: 'SUM' | 'CASH' | 'GOODS' | 'CALLS' | 'SATISFIED' | 'SATISFACTION'
}

/** Rates of the reports themselves. */
export type ReportingMetric = Common & {
  source: 'REPORTING'
  kind: 'SUBMITTED' | 'ON_TIME' | 'FIRST_PASS'
}

export type Metric = StockMetric | ReportMetric | ActivityMetric | RegisterMetric | ReportingMetric

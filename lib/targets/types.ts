import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { CenterCategory, CenterKind, TargetMetric, TargetOperator } from '@/prisma/generated/enums'

/** Which centers a target applies to; null: all of them. */
export type TargetApplicability = {
  metric: TargetMetric
  category: CenterCategory | null
  kind: CenterKind | null
  /** Code of a zone type, for the share of centers that have one. */
  facility: string | null
  townshipId: string | null
}

/** What a target asks for, from which day (inclusive) to which (exclusive). */
export type TargetValues = TargetApplicability & {
  operator: TargetOperator
  value: Decimal2
  effectiveFrom: CalendarDate
  effectiveTo: CalendarDate | null
  basis: string
}

/** In force on the day, ended by it, or still to come. */
export type TargetStateName = 'IN_FORCE' | 'ENDED' | 'COMING'

export type TargetRow = TargetValues & {
  id: string
  version: number
  state: TargetStateName
  townshipName: string | null
  /** Name of the facility's zone type. */
  facilityName: string | null
}

export type TargetDetail = TargetRow & { canWrite: boolean }

export type TargetSaved = { id: string; version: number }

/** What the figures are compared with: a target of one county in force on a day. */
export type TargetInForce = TargetValues & { countyId: string }

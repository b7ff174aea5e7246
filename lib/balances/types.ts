import type { Month } from '@/lib/core/calendar'
import type { BalanceState } from '@/prisma/generated/enums'

/** The figures that have a starting value: cumulative ones, and (E03, E17) what is carried over from month to month. */
export const BALANCE_CODES = ['E11', 'E15', 'E16', 'E03', 'E17'] as const
export type BalanceCode = (typeof BALANCE_CODES)[number]

/** The indicators of the form that build on the balance of a code. */
export const BALANCE_FIGURES: Readonly<Record<BalanceCode, readonly string[]>> = {
  E11: ['E11'],
  E15: ['E15'],
  E16: ['E16'],
  E03: ['E02', 'E03'],
  E17: ['E17a', 'E17b'],
}

/** CUMULATIVE: 截至该月的累计数; CARRY: 该月末尚未办结的件数. */
export type BalanceKind = 'CUMULATIVE' | 'CARRY'

/** A starting value: months up to and with `upTo` are never added to it. */
export type Opening = { upTo: Month; value: number }

/** A confirmed balance as other figures build on it; without a center it is the county's, 未分解到中心. */
export type Balance = Opening & { centerId: string | null; code: BalanceCode }

/** What a month reported of one figure: null for a report that does not hold it; a month without a report is left out. */
export type MonthFigure = { month: Month; value: number | null }

/** A sum since the beginning, with the months after the balance that nobody reported. */
export type Cumulative = { value: number; gaps: Month[] }

/** What a month took in and what it finished. */
export type MonthFlow = { month: Month; accepted: number | null; done: number | null }

/** What the months before one leave to a center; null where it is not known. Shaped as the checks of the form read it. */
export type CarriedFigures = {
  carries: { E03: number | null; E17b: number | null }
  cumulative: { E15: number | null; E16: number | null }
}

/** What is asked for: the values of a balance. */
export type BalanceValues = {
  code: BalanceCode
  upTo: Month
  value: number
  /** Where the number comes from, in words. */
  source: string
}

/** One line of the list. */
export type BalanceRow = BalanceValues & {
  id: string
  version: number
  centerId: string | null
  centerName: string | null
  townshipName: string | null
  /** The center does not run any more; its balance stays in the sums. */
  isCenterClosed: boolean
  state: BalanceState
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  /** Confirming it replaces a confirmed one, and asks for a reason. */
  isReplacement: boolean
  canDecide: boolean
}

export type BalanceDetail = Omit<BalanceRow, 'canDecide' | 'isReplacement'> & {
  decisionReason: string | null
  /** Of a proposal, the confirmed balance that it would replace. */
  current: { id: string; upTo: Month; value: number; source: string } | null
  can: { decide: boolean; propose: boolean }
}

export type BalanceSaved = { id: string; version: number; state: BalanceState }

/** What has been registered of one code. */
export type BalanceSum = {
  code: BalanceCode
  /** Σ of the confirmed ones, those of closed centers and of the county included. */
  confirmed: number
  count: number
  /** The part of the sum that is 未分解到中心. */
  undivided: number
  proposed: number
}

/** A center to which a balance may be proposed. */
export type BalanceCenter = { id: string; name: string; isClosed: boolean }

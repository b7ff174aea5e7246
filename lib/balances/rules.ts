import type {
  BalanceCode,
  BalanceKind,
  BalanceValues,
  Cumulative,
  MonthFigure,
  MonthFlow,
  Opening,
} from '@/lib/balances/types'
import {
  addMonths,
  type CalendarDate,
  firstDay,
  type Month,
  monthOf,
  monthRange,
  toDbDate,
} from '@/lib/core/calendar'
import type { Prisma } from '@/prisma/generated/client'

/** The largest starting value. */
export const MAX_BALANCE = 99_999_999

const CARRIES: readonly BalanceCode[] = ['E03', 'E17']

/** Whether a code's balance is a cumulative figure or what was not finished. */
export function kindOf(code: BalanceCode): BalanceKind {
  return CARRIES.includes(code) ? 'CARRY' : 'CUMULATIVE'
}

/**
 * 累计 = 期初数 + Σ of the reported months after it. Rule (domain.md §2): months up to the balance's own are never added.
 * @param months one entry a reported month, in any order
 * @param until the last month that counts; the last reported one unless given
 * @returns the sum, and the months between that nobody reported; without a balance they begin at the first report
 */
export function cumulative(
  balance: Opening | null,
  months: readonly MonthFigure[],
  until?: Month,
): Cumulative {
  const counted = months.filter(
    ({ month }) => (!balance || month > balance.upTo) && (until === undefined || month <= until),
  )
  const reported = new Set(counted.map(({ month }) => month))
  const sorted = [...reported].sort()
  const first = balance ? addMonths(balance.upTo, 1) : sorted[0]
  const last = until ?? sorted.at(-1)
  return {
    value: counted.reduce((sum, { value }) => sum + (value ?? 0), balance?.value ?? 0),
    gaps: first && last ? monthRange(first, last).filter((month) => !reported.has(month)) : [],
  }
}

/**
 * 结转 into a month = 期初数 + Σ受理 − Σ办结 of the months after the balance and before this one.
 * @returns null where it is not known: no balance, one that begins later, a month missing or without the figures, or
 * months that contradict the balance because they finished more than there was
 */
export function carryOf(balance: Opening | null, months: readonly MonthFlow[], month: Month): number | null {
  if (!balance || balance.upTo >= month) return null
  const byMonth = new Map(months.map((flow) => [flow.month, flow]))
  let carry = balance.value
  for (const earlier of monthRange(addMonths(balance.upTo, 1), addMonths(month, -1))) {
    const flow = byMonth.get(earlier)
    if (!flow || flow.accepted === null || flow.done === null) return null
    carry += flow.accepted - flow.done
  }
  return carry < 0 ? null : carry
}

/**
 * Where a center's figures begin: its confirmed balance; else nothing before its opening, if it opened when the county was
 * already reporting; null where earlier figures may exist that nobody registered.
 */
export function openingOf(
  balance: Opening | null,
  center: { openedOn: CalendarDate | null; startMonth: Month },
): Opening | null {
  if (balance) return balance
  const opened = center.openedOn === null ? null : monthOf(center.openedOn)
  return opened !== null && opened >= center.startMonth ? { upTo: addMonths(opened, -1), value: 0 } : null
}

export type BalancePlace = {
  /** Null for the county's own row. */
  center: { openedOn: CalendarDate | null } | null
  today: CalendarDate
}

/**
 * What forbids a balance: field → message key. Rules: its month is over; a center has nothing to carry before it opened;
 * what is carried over hangs on a center, for the checks of its months need it there.
 */
export function balanceFaults(
  { code, upTo, value }: Pick<BalanceValues, 'code' | 'upTo' | 'value'>,
  { center, today }: BalancePlace,
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (upTo >= monthOf(today)) faults.upTo = 'validation.reporting.balanceNotOver'
  else if (center?.openedOn && value > 0 && upTo < monthOf(center.openedOn))
    faults.upTo = 'validation.reporting.balanceBeforeOpening'
  if (center === null && kindOf(code) === 'CARRY') faults.centerId = 'validation.reporting.carryNeedsCenter'
  return faults
}

/**
 * Whether a balance contradicts the other one of the same center. Rule: of those who were informed by a month, no more
 * than all found work.
 */
export function contradicts(own: Opening & { code: BalanceCode }, other: Opening & { code: BalanceCode }) {
  if (own.upTo !== other.upTo) return false
  if (own.code === 'E16' && other.code === 'E15') return own.value > other.value
  return own.code === 'E15' && other.code === 'E16' && own.value < other.value
}

/** How the trail names a balance; a county's own row is 未分解到中心. */
export function balanceLabel(centerName: string | null, code: BalanceCode): string {
  return `${centerName ?? '未分解到中心'} ${code}`
}

export type BalanceStamp = { userId: string | null; userName: string; now: Date }

/** The columns that say who proposed a balance and when. */
export function toBalanceStamp({ userId, userName, now }: BalanceStamp) {
  return {
    state: 'PROPOSED',
    proposedById: userId,
    proposedBy: userName,
    proposedAt: now,
  } as const
}

/** The row of a new proposal: what a form and the demonstration county insert alike. */
export function toBalanceRow(
  place: { id: string; countyId: string; centerId: string | null },
  { upTo, ...values }: BalanceValues,
  by: BalanceStamp,
) {
  return {
    ...place,
    ...values,
    ...toBalanceStamp(by),
    upTo: toDbDate(firstDay(upTo)),
  } satisfies Prisma.OpeningBalanceCreateManyInput
}

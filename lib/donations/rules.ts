import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import { compareDecimal, sumDecimal } from '@/lib/core/decimal'
import type {
  DonationGroup,
  DonationPeriod,
  DonationSums,
  DonationValues,
  PeriodSums,
} from '@/lib/donations/types'
import type { Prisma } from '@/prisma/generated/client'

/**
 * What forbids a donation whatever the day: field → message key. Rules: worth more than nothing; goods are named, and
 * money has none; somebody gave it.
 */
export function donationFaults({
  partnerId,
  donor,
  kind,
  amount,
  goods,
}: Pick<DonationValues, 'partnerId' | 'kind' | 'amount' | 'goods'> & { donor: string | null }): Record<
  string,
  string
> {
  const faults: Record<string, string> = {}
  if (donor === null && partnerId === null) faults.donor = 'validation.people.donorMissing'
  if (compareDecimal(amount, '0') <= 0) faults.amount = 'validation.people.amountZero'
  if (kind === 'GOODS' && goods === null) faults.goods = 'validation.people.goodsMissing'
  if (kind === 'CASH' && goods !== null) faults.goods = 'validation.people.goodsWithCash'
  return faults
}

/** What forbids the day of a donation. Rule: nothing is registered before it was given. */
export function donationDateFaults(
  { date }: { date: CalendarDate },
  today: CalendarDate,
): Record<string, string> {
  return date > today ? { date: 'validation.people.donatedInFuture' } : {}
}

/** What is unusual about a donation and may yet be right: message keys. Rule E19: a donation has a receipt number. */
export function donationWarnings({ receiptNo }: Pick<DonationValues, 'receiptNo'>): string[] {
  return receiptNo === null ? ['validation.people.receiptMissing'] : []
}

/** The sums of some groups: money, goods and both, exact. */
export function donationSums(groups: readonly DonationGroup[]): DonationSums {
  const amountsOf = (kind: DonationGroup['kind']) =>
    groups.filter((group) => group.kind === kind).map((group) => group.amount)
  const cash = sumDecimal(amountsOf('CASH'))
  const goods = sumDecimal(amountsOf('GOODS'))
  return {
    count: groups.reduce((sum, group) => sum + group.count, 0),
    cash,
    goods,
    total: sumDecimal([cash, goods]),
  }
}

/** The year, quarter or month of a date: `2025`, `2025Q3`, `2025-07`. */
export function periodOf(date: CalendarDate, period: DonationPeriod): string {
  if (period === 'MONTH') return date.slice(0, 7)
  const year = date.slice(0, 4)
  return period === 'YEAR' ? year : `${year}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** The sums of the days that fall into each period, the latest period first; periods without donations are left out. */
export function sumByPeriod(
  days: readonly (DonationGroup & { date: CalendarDate })[],
  period: DonationPeriod,
): PeriodSums[] {
  const named = days.map((day) => ({ ...day, name: periodOf(day.date, period) }))
  const names = [...new Set(named.map((day) => day.name))].sort().reverse()
  return names.map((name) => ({
    period: name,
    ...donationSums(named.filter((day) => day.name === name)),
  }))
}

/** The columns that the fields of a donation fill. */
export function toDonationColumns({ date, ...columns }: DonationValues) {
  return { ...columns, date: toDbDate(date) }
}

export type DonationPlace = { id: string; countyId: string; townshipId: string | null }

/** The row of a new donation: what a form, an import and the demonstration county insert alike. */
export function toDonationRow(
  center: DonationPlace,
  donation: DonationValues & { id: string },
  now: Date,
): Prisma.DonationCreateManyInput {
  const { id, ...values } = donation
  return {
    id,
    centerId: center.id,
    countyId: center.countyId,
    townshipId: center.townshipId,
    ...toDonationColumns(values),
    createdAt: now,
    updatedAt: now,
  }
}

import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { Page } from '@/lib/core/pagination'
import type { DonationKind } from '@/prisma/generated/enums'

export type DonationValues = {
  partnerId: string | null
  donor: string
  kind: DonationKind
  /** 元: the money, or what the goods are worth. */
  amount: Decimal2
  /** What was given; null for money. */
  goods: string | null
  receiptNo: string | null
  date: CalendarDate
}

/** A donation to be created in a center. Without a donor it is the partner who gives. */
export type NewDonation = Omit<DonationValues, 'donor'> & {
  centerId: string
  id?: string
  donor: string | null
}

/** One line of the register. */
export type DonationRow = DonationValues & {
  id: string
  centerId: string
  centerName: string
  townshipName: string | null
  partnerName: string | null
  isCancelled: boolean
}

/** One page, with the exact sum of the whole list under the same filter. */
export type DonationPage = Page<DonationRow> & { amount: Decimal2 }

export type DonationCan = { change: boolean; cancel: boolean; restore: boolean }

export type DonationDetail = DonationRow & { version: number; can: DonationCan }

export type DonationSaved = {
  id: string
  donor: string
  version: number
  /** Message keys of what is unusual and yet was saved. */
  warnings: string[]
}

export const DONATION_PERIODS = ['YEAR', 'QUARTER', 'MONTH'] as const
export type DonationPeriod = (typeof DONATION_PERIODS)[number]

/** The sum of some donations of one kind, as the database adds it. */
export type DonationGroup = { kind: DonationKind; count: number; amount: Decimal2 }

/** 元, exact. */
export type DonationSums = { count: number; cash: Decimal2; goods: Decimal2; total: Decimal2 }

/** `period` is `2025`, `2025Q3` or `2025-07`. */
export type PeriodSums = DonationSums & { period: string }

export type TownshipSums = DonationSums & { townshipId: string | null; townshipName: string | null }

export type DonationFigures = DonationSums & {
  withoutReceipt: number
  /** The latest first. */
  periods: PeriodSums[]
  townships: TownshipSums[]
}

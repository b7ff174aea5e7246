import { z } from 'zod'
import { calendarDate, decimal, id, optionalText, version } from '@/lib/core/atoms'
import {
  choice,
  optionalDate as dateParam,
  optionalChoice,
  optionalId,
  pageParams,
  searchText,
  sortParam,
} from '@/lib/core/search-params'
import { donationFaults } from '@/lib/donations/rules'
import { DONATION_PERIODS } from '@/lib/donations/types'
import { DonationKind } from '@/prisma/generated/enums'

/** What the column holds: twelve digits and two places. */
const LARGEST_AMOUNT = 999_999_999_999.99

const fields = {
  partnerId: z
    .union([id, z.literal('').transform(() => null), z.null()], { error: 'validation.choice' })
    .default(null),
  donor: optionalText(80),
  kind: z.enum(DonationKind, { error: 'validation.choice' }),
  amount: decimal(LARGEST_AMOUNT),
  goods: optionalText(200),
  receiptNo: optionalText(60),
  date: calendarDate,
}

type Checked = Parameters<typeof donationFaults>[0]
type Report = (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void

/** The rules speak of exact amounts, so they are asked only once every field by itself is well. */
const checked = <T extends Checked>(donation: T, context: { addIssue: Report }): T => {
  for (const [field, message] of Object.entries(donationFaults(donation)))
    context.addIssue({ code: 'custom', path: [field], message, input: donation })
  return donation
}

/** A new donation to a center. */
export const createDonationInput = z.strictObject({ centerId: id, ...fields }).transform(checked)
export type CreateDonationInput = z.output<typeof createDonationInput>
/** What the form holds while it is filled in, before it is read. */
export type DonationForm = z.input<typeof createDonationInput>

/** Every field anew; a donation stays with its center. */
export const changeDonationInput = z.strictObject({ id, version, ...fields }).transform(checked)
export type ChangeDonationInput = z.output<typeof changeDonationInput>

/** Cancels a donation, or takes that back. */
export const donationVersionInput = z.strictObject({ id, version })
export type DonationVersionInput = z.output<typeof donationVersionInput>

export const DONATION_SORT_KEYS = ['date', 'donor', 'amount', 'center'] as const

/** Donations that count, those that were cancelled, or all. */
export const DONATION_STATES = ['VALID', 'CANCELLED', 'ALL'] as const

/** Under the township of a donation's day (按当期隶属), or under that where its center stands now (按现隶属). */
export const DONATION_COUNTINGS = ['THEN', 'NOW'] as const

/** The address of the list of donations; `from` and `to` are both included. */
export const donationListParams = z.object({
  ...pageParams,
  q: searchText,
  kind: optionalChoice(Object.values(DonationKind)),
  townshipId: optionalId,
  centerId: optionalId,
  partnerId: optionalId,
  from: dateParam,
  to: dateParam,
  receipt: optionalChoice(['MISSING']),
  state: choice(DONATION_STATES, 'VALID'),
  /** How the sums are divided. */
  by: choice(DONATION_PERIODS, 'YEAR'),
  counting: choice(DONATION_COUNTINGS, 'THEN'),
  sort: sortParam(DONATION_SORT_KEYS, { key: 'date', direction: 'desc' }),
})
export type DonationListParams = z.output<typeof donationListParams>

/** The address of one donation: the page of the history. */
export const donationPageParams = z.object(pageParams)

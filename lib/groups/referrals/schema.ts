import { z } from 'zod'
import { calendarDate, count, id, optionalText, version } from '@/lib/core/atoms'
import { sortParam } from '@/lib/core/search-params'
import { referralFaults } from '@/lib/groups/referrals/rules'
import { recordListParams } from '@/lib/groups/schema'

/** The largest count of a day. */
export const MAX_PERSONS = 99_999

const fields = {
  date: calendarDate,
  informed: count(MAX_PERSONS),
  employed: count(MAX_PERSONS),
  note: optionalText(200),
}

type Report = (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void

const checked = <T extends Parameters<typeof referralFaults>[0]>(
  referral: T,
  context: { addIssue: Report },
): T => {
  for (const [field, message] of Object.entries(referralFaults(referral)))
    context.addIssue({ code: 'custom', path: [field], message, input: referral })
  return referral
}

export const createReferralInput = z.strictObject({ centerId: id, ...fields }).transform(checked)
export type CreateReferralInput = z.output<typeof createReferralInput>

/** Every field anew; a record stays with its center. */
export const changeReferralInput = z.strictObject({ id, version, ...fields }).transform(checked)
export type ChangeReferralInput = z.output<typeof changeReferralInput>

export const REFERRAL_SORT_KEYS = ['date', 'informed', 'employed', 'center'] as const

/** The address of the list of referrals. */
export const referralListParams = z.object({
  ...recordListParams,
  sort: sortParam(REFERRAL_SORT_KEYS, { key: 'date', direction: 'desc' }),
})
export type ReferralListParams = z.output<typeof referralListParams>

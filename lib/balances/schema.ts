import { z } from 'zod'
import { MAX_BALANCE } from '@/lib/balances/rules'
import { BALANCE_CODES } from '@/lib/balances/types'
import { count, id, month, optionalText, text, version } from '@/lib/core/atoms'
import { optionalChoice, optionalId, pageParams, searchText, sortParam } from '@/lib/core/search-params'
import { BalanceState } from '@/prisma/generated/enums'

/** What the form says instead of a center for the county's own row. */
export const COUNTY_ROW = 'COUNTY'

/** A new balance, or another value for a confirmed one. Without a center it is the county's, 未分解到中心. */
export const proposeBalanceInput = z.strictObject({
  centerId: z.union([id, z.literal(COUNTY_ROW).transform(() => null), z.null()], {
    error: 'validation.choice',
  }),
  code: z.enum(BALANCE_CODES, { error: 'validation.choice' }),
  upTo: month,
  value: count(MAX_BALANCE),
  source: text(200),
})
export type ProposeBalanceInput = z.output<typeof proposeBalanceInput>
export type ProposeBalanceForm = z.input<typeof proposeBalanceInput>

/** Confirms a proposal; the reason is asked for where it replaces a confirmed balance. */
export const confirmBalanceInput = z.strictObject({ id, version, reason: optionalText(300) })
export type ConfirmBalanceInput = z.output<typeof confirmBalanceInput>

/** Confirms several proposals none of which replaces a confirmed balance. */
export const confirmBalancesInput = z.strictObject({
  balances: z
    .array(z.strictObject({ id, version }))
    .min(1, { error: 'validation.required' })
    .max(100, { error: 'validation.tooLarge' }),
})
export type ConfirmBalancesInput = z.output<typeof confirmBalancesInput>

export const refuseBalanceInput = z.strictObject({ id, version, reason: text(300) })
export type RefuseBalanceInput = z.output<typeof refuseBalanceInput>

export const BALANCE_STATES = Object.values(BalanceState)
export const BALANCE_SORT_KEYS = ['proposedAt', 'upTo', 'value', 'center'] as const

/** The address of the list of balances. */
export const balanceListParams = z.object({
  ...pageParams,
  q: searchText,
  code: optionalChoice(BALANCE_CODES),
  state: optionalChoice(BALANCE_STATES),
  townshipId: optionalId,
  centerId: optionalId,
  /** The county's own rows only. */
  undivided: optionalChoice(['YES']),
  sort: sortParam(BALANCE_SORT_KEYS, { key: 'proposedAt', direction: 'desc' }),
})
export type BalanceListParams = z.output<typeof balanceListParams>

/** The address of the form of a proposal. */
export const newBalanceParams = z.object({ centerId: optionalId, code: optionalChoice(BALANCE_CODES) })

/** The address of one balance: the page of its history. */
export const balancePageParams = z.object(pageParams)

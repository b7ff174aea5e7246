import { z } from 'zod'
import { calendarDate, id, optionalDate, optionalText, text, version } from '@/lib/core/atoms'
import {
  choice,
  optionalChoice,
  optionalId,
  pageParams,
  searchText,
  sortParam,
} from '@/lib/core/search-params'
import { PartnerKind } from '@/prisma/generated/enums'

const fields = {
  name: text(80),
  kind: z.enum(PartnerKind, { error: 'validation.choice' }),
  contribution: optionalText(500),
  joinedOn: optionalDate,
}

const optionalCenter = z
  .union([id, z.literal('').transform(() => null), z.null()], { error: 'validation.invalid' })
  .default(null)

/** A new partner, with the first center that it works with; further ones are linked one by one. */
export const createPartnerInput = z.strictObject({ centerId: optionalCenter, ...fields })
export type CreatePartnerInput = z.output<typeof createPartnerInput>

export const changePartnerInput = z.strictObject({ id, version, ...fields })
export type ChangePartnerInput = z.output<typeof changePartnerInput>

/** The partnership ends; `leftOn` is the first day without it. */
export const closePartnerInput = z.strictObject({ id, version, leftOn: calendarDate })
export type ClosePartnerInput = z.output<typeof closePartnerInput>

/** Takes the end of a partnership back. */
export const reopenPartnerInput = z.strictObject({ id, version })
export type ReopenPartnerInput = z.output<typeof reopenPartnerInput>

/** A partner begins or ends to work with a center. */
export const partnerCenterInput = z.strictObject({ id, centerId: z.uuid({ error: 'validation.choice' }) })
export type PartnerCenterInput = z.output<typeof partnerCenterInput>

export const PARTNER_SORT_KEYS = ['name', 'kind', 'joinedOn'] as const

/** Partners that are active today, those that have left, or all. */
export const PARTNER_STATES = ['ACTIVE', 'LEFT', 'ALL'] as const

/** Partners of the centers in reach, or all of the county; without one it depends on the viewer. */
export const PARTNER_REACHES = ['MINE', 'ALL'] as const

/** The address of the list of partners. */
export const partnerListParams = z.object({
  ...pageParams,
  q: searchText,
  kind: optionalChoice(Object.values(PartnerKind)),
  townshipId: optionalId,
  centerId: optionalId,
  state: choice(PARTNER_STATES, 'ACTIVE'),
  reach: optionalChoice(PARTNER_REACHES),
  sort: sortParam(PARTNER_SORT_KEYS, { key: 'name', direction: 'asc' }),
})
export type PartnerListParams = z.output<typeof partnerListParams>

/** The address of one partner: the page of the history. */
export const partnerPageParams = z.object(pageParams)

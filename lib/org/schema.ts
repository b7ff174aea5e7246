import { z } from 'zod'
import { id, optionalDate, text } from '@/lib/core/atoms'
import { choice, optionalId, pageParams, searchText } from '@/lib/core/search-params'

/** A code as it is typed; that it fits its place is a rule. Empty: a provisional one is given. */
export const unitCode = z
  .string({ error: 'validation.org.code' })
  .max(40, { error: 'validation.org.code' })
  .transform((value) => value.normalize('NFKC').trim())
  .refine((value) => value === '' || /^\d{12}$/.test(value), { error: 'validation.org.code' })
  .transform((value) => value || null)

export const unitName = text(60)

/** 补建: a unit that the list of divisions does not have. */
export const createUnitInput = z.strictObject({
  parentId: id,
  name: unitName,
  code: unitCode.default(null),
  openedOn: optionalDate,
})
export type CreateUnitInput = z.output<typeof createUnitInput>

/** Units that exist, those that were closed, or all. */
export const UNIT_STATES = ['OPEN', 'CLOSED', 'ALL'] as const

/** The address of the tree: the township that is unfolded, or a search over all units. */
export const orgTreeParams = z.object({
  q: searchText,
  state: choice(UNIT_STATES, 'OPEN'),
  open: optionalId,
})
export type OrgTreeParams = z.output<typeof orgTreeParams>

/** The address of one unit: the page of its history. */
export const unitPageParams = z.object(pageParams)

/** The address of the form of a new unit. */
export const newUnitParams = z.object({ parentId: optionalId })

import { z } from 'zod'
import { id, optionalCount, optionalText, text, version } from '@/lib/core/atoms'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalId,
  pageParams,
  searchText,
} from '@/lib/core/search-params'
import { ItemHandling } from '@/prisma/generated/enums'

const CODE = /^[A-Za-z0-9-]{1,20}$/
const LONGEST_DAYS = 999

const fields = {
  code: text(20).refine((code) => CODE.test(code), { error: 'validation.services.itemCode' }),
  name: text(80),
  departmentId: z.uuid({ error: 'validation.choice' }),
  handling: z.enum(Object.values(ItemHandling), { error: 'validation.choice' }),
  procedure: optionalText(2000),
  legalDays: optionalCount(LONGEST_DAYS),
  promisedDays: optionalCount(LONGEST_DAYS),
  materials: optionalText(2000),
  highFrequency: z.boolean({ error: 'validation.invalid' }).default(false),
  integrated: z.boolean({ error: 'validation.invalid' }).default(false),
}

/** A new item of the county's catalogue. */
export const createItemInput = z.strictObject(fields)
export type CreateItemInput = z.output<typeof createItemInput>
export type ItemForm = z.input<typeof createItemInput>

/** Every field of an item anew. */
export const changeItemInput = z.strictObject({ id, version, ...fields })
export type ChangeItemInput = z.output<typeof changeItemInput>

/** Retires an item from today on, or restores a retired one. */
export const itemVersionInput = z.strictObject({ id, version })
export type ItemVersionInput = z.output<typeof itemVersionInput>

export const ITEM_STATES = ['ACTIVE', 'RETIRED', 'ALL'] as const

/** The address of the catalogue. */
export const catalogueParams = z.object({
  ...pageParams,
  q: searchText,
  on: optionalDate,
  departmentId: optionalId,
  handling: optionalChoice(Object.values(ItemHandling)),
  listed: optionalChoice(['YES', 'NO']),
  state: choice(ITEM_STATES, 'ACTIVE'),
})
export type CatalogueParams = z.output<typeof catalogueParams>

/** The address of one item: the day as of which it is shown, and the page of its history. */
export const itemPageParams = z.object({ ...pageParams, on: optionalDate })

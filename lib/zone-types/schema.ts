import { z } from 'zod'
import { count, id, text, version } from '@/lib/core/atoms'
import { choice, pageParams, searchText } from '@/lib/core/search-params'
import { Audience, FunctionDomain } from '@/prisma/generated/enums'

const LONGEST_KIT = 30

const fields = {
  name: text(20),
  domain: z
    .union([z.literal('').transform(() => null), z.enum(Object.values(FunctionDomain)), z.null()], {
      error: 'validation.choice',
    })
    .default(null),
  audience: z.enum(Object.values(Audience), { error: 'validation.choice' }),
  kit: z
    .array(text(40))
    .max(LONGEST_KIT, { error: 'validation.services.kitTooLong' })
    .refine((items) => new Set(items).size === items.length, { error: 'validation.services.kitRepeats' })
    .default([]),
  order: count(9999),
}

/** A new zone type of the county; its code is given by the server. */
export const createZoneTypeInput = z.strictObject(fields)
export type CreateZoneTypeInput = z.output<typeof createZoneTypeInput>
export type ZoneTypeForm = z.input<typeof createZoneTypeInput>

/** Every field of a zone type anew. */
export const changeZoneTypeInput = z.strictObject({ id, version, ...fields })
export type ChangeZoneTypeInput = z.output<typeof changeZoneTypeInput>

/** Retires a zone type from today on, or restores a retired one. */
export const zoneTypeVersionInput = z.strictObject({ id, version })
export type ZoneTypeVersionInput = z.output<typeof zoneTypeVersionInput>

export const TYPE_STATES = ['ACTIVE', 'RETIRED', 'ALL'] as const

/** The address of the dictionary. */
export const zoneTypeListParams = z.object({
  ...pageParams,
  q: searchText,
  state: choice(TYPE_STATES, 'ACTIVE'),
})
export type ZoneTypeListParams = z.output<typeof zoneTypeListParams>

/** The address of one zone type: the page of its history. */
export const zoneTypePageParams = z.object(pageParams)

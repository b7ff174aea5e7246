import { z } from 'zod'
import { calendarDate, id, text } from '@/lib/core/atoms'
import { optionalChoice, optionalDate, pageParams } from '@/lib/core/search-params'
import { unitCode, unitName } from '@/lib/org/schema'
import { OrgChangeKind } from '@/prisma/generated/enums'

/** The most units that one change merges or makes. */
const MOST_UNITS = 20
export const MOST_PARTS = 5
/** Communities and centers of one township. */
const MOST_ITEMS = 500

const base = {
  unitId: id,
  /** The number of changes of the county when the form was opened. */
  version: z.int({ error: 'validation.invalid' }).min(0).max(2_147_483_647),
  effectiveOn: calendarDate,
  documentNo: text(60),
}

const rename = z.strictObject({ kind: z.literal('RENAME'), ...base, name: unitName, code: unitCode })

const move = z.strictObject({ kind: z.literal('MOVE'), ...base, townshipId: id, code: unitCode })

/** Several units become one: the one from which the form was opened, or a new one. */
const merge = z.strictObject({
  kind: z.literal('MERGE'),
  ...base,
  otherIds: z.array(id).min(1, { error: 'validation.org.chooseUnits' }).max(MOST_UNITS),
  into: z.enum(['THIS', 'NEW'], { error: 'validation.choice' }),
  name: z.union([unitName, z.literal('')]).default(''),
  code: unitCode,
})

/** What stays with the old unit, or the number of the new one. */
export const SHARES = ['KEEP', '0', '1', '2', '3', '4'] as const

/** One unit becomes several; what hangs on it is shared out. */
const split = z.strictObject({
  kind: z.literal('SPLIT'),
  ...base,
  parts: z
    .array(z.strictObject({ name: unitName, code: unitCode }))
    .min(1)
    .max(MOST_PARTS),
  keepsOld: z.boolean({ error: 'validation.choice' }),
  /** By the id of a community or center. */
  shares: z
    .record(id, z.enum(SHARES, { error: 'validation.choice' }))
    .refine((shares) => Object.keys(shares).length <= MOST_ITEMS, { error: 'validation.tooLarge' }),
})

const close = z.strictObject({ kind: z.literal('CLOSE'), ...base })

const reopen = z.strictObject({ kind: z.literal('REOPEN'), ...base })

/** 区划调整: what happens to a unit, from which day and by which document. */
export const orgChangeInput = z.discriminatedUnion('kind', [rename, move, merge, split, close, reopen], {
  error: 'validation.choice',
})
export type OrgChangeInput = z.output<typeof orgChangeInput>
/** What a form holds while it is filled in. */
export type OrgChangeForm = z.input<typeof orgChangeInput>

export const renameInput = rename
export const moveInput = move
export const mergeInput = merge
export const splitInput = split
export const closeInput = close
export const reopenInput = reopen

/** The address of the form: what is to happen. */
export const changeParams = z.object({ kind: optionalChoice(Object.values(OrgChangeKind)) })

/** The address of the list of changes. */
export const orgChangeListParams = z.object({
  ...pageParams,
  kind: optionalChoice(Object.values(OrgChangeKind)),
  from: optionalDate,
  to: optionalDate,
})
export type OrgChangeListParams = z.output<typeof orgChangeListParams>

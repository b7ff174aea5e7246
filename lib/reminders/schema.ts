import { z } from 'zod'
import { id, month } from '@/lib/core/atoms'
import { optionalId } from '@/lib/core/search-params'

/** As many centers as one reach has at most. */
const MAX_CENTERS = 1_000

const ids = z
  .array(id)
  .min(1, { error: 'validation.required' })
  .max(MAX_CENTERS)
  .transform((list) => [...new Set(list)])

export const remindReportsInput = z.strictObject({ month, centerIds: ids })
export type RemindReportsInput = z.output<typeof remindReportsInput>

export const readRemindersInput = z.strictObject({ ids })
export type ReadRemindersInput = z.output<typeof readRemindersInput>

/** The list of a month, of one township or of everything in reach. */
export const callListInput = z.object({ month, township: optionalId })
export type CallListInput = z.output<typeof callListInput>

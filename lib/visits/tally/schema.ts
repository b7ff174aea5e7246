import { z } from 'zod'
import { optionalRecord } from '@/lib/activities/schema'
import { calendarDate, id } from '@/lib/core/atoms'
import { choice, optionalId } from '@/lib/core/search-params'

/** The most tallies of one request; a telephone that was long without a network sends several. */
export const MAX_TALLIES = 100

/** What one telephone has counted; each under the number of its attempt, so that sending it again adds nothing. */
export const tallyInput = z.strictObject({
  centerId: id,
  tallies: z
    .array(
      z.strictObject({
        requestId: id,
        zoneId: optionalRecord,
        date: calendarDate,
        count: z
          .int({ error: 'validation.integer' })
          .min(-999, { error: 'validation.integer' })
          .max(9999, { error: 'validation.tooBig' })
          .refine((value) => value !== 0, { error: 'validation.integer' }),
      }),
    )
    .min(1)
    .max(MAX_TALLIES),
})
export type TallyInput = z.output<typeof tallyInput>

export const TALLY_PLACES = ['center', 'zones'] as const

/** The address of the tally page. */
export const tallyParams = z.object({ centerId: optionalId, by: choice(TALLY_PLACES, 'center') })

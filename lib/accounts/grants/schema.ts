import { z } from 'zod'
import { id } from '@/lib/core/atoms'
import { choice, pageParams } from '@/lib/core/search-params'

export const decideGrantInput = z.strictObject({
  id,
  decision: z.enum(['CONFIRMED', 'REFUSED'], { error: 'validation.choice' }),
})
export type DecideGrantInput = z.output<typeof decideGrantInput>

/** The address of the list of requests; those that wait stand first to be seen. */
export const grantListParams = z.object({
  ...pageParams,
  state: choice(['PENDING', 'CONFIRMED', 'REFUSED'], 'PENDING'),
})
export type GrantListParams = z.output<typeof grantListParams>

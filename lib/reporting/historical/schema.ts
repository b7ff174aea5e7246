import { z } from 'zod'
import { optionalId, pageParams } from '@/lib/core/search-params'

const year = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.unknown())
  .transform((value) => (typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : undefined))

/** The address of the list of past months. */
export const historicalListParams = z.object({
  ...pageParams,
  year,
  townshipId: optionalId,
  centerId: optionalId,
})
export type HistoricalListParams = z.output<typeof historicalListParams>

import { z } from 'zod'
import { month } from '@/lib/core/atoms'
import { choice, optionalId, optionalMonth } from '@/lib/core/search-params'

export const STATUS_SPANS = ['6', '12', '24'] as const

/** Search parameters of the matrix: the month in hand, the number of months up to it, and a township. */
export const reportStatusParams = z.object({
  month: optionalMonth,
  months: choice(STATUS_SPANS, '12'),
  township: optionalId,
})
export type ReportStatusParams = z.output<typeof reportStatusParams>

export const statusTableInput = z.object({ ...reportStatusParams.shape, month })
export type StatusTableInput = z.output<typeof statusTableInput>

import { z } from 'zod'
import { month } from '@/lib/core/atoms'
import { choice, optionalId, optionalMonth, pageParams, perPageParam } from '@/lib/core/search-params'

export const STATUS_SPANS = ['6', '12', '24'] as const

/** What the matrix is narrowed by: the month in hand, the number of months up to it, and a township. */
const narrowing = { month: optionalMonth, months: choice(STATUS_SPANS, '12'), township: optionalId }

export const reportStatusParams = z.object({
  ...narrowing,
  page: pageParams.page,
  perPage: perPageParam(50),
  /** The page of the list of calls. */
  calls: pageParams.page,
})
export type ReportStatusParams = z.output<typeof reportStatusParams>

export const statusTableInput = z.object({ ...narrowing, month })
export type StatusTableInput = z.output<typeof statusTableInput>

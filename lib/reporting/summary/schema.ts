import { z } from 'zod'
import { month } from '@/lib/core/atoms'
import { choice, optionalId, optionalMonth } from '@/lib/core/search-params'

/** OFFICIAL: approved or locked; ALL: those that wait for the review as well. */
export const SUMMARY_STATES = ['OFFICIAL', 'ALL'] as const
export const PAPERS = ['A3', 'A4'] as const

/** Search parameters of the 汇总表. */
export const monthSummaryParams = z.object({
  month: optionalMonth,
  township: optionalId,
  states: choice(SUMMARY_STATES, 'OFFICIAL'),
  paper: choice(PAPERS, 'A3'),
})
export type MonthSummaryParams = z.output<typeof monthSummaryParams>

export const summaryTableInput = z.object({ ...monthSummaryParams.shape, month })
export type SummaryTableInput = z.output<typeof summaryTableInput>

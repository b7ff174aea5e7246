import { z } from 'zod'
import { id, optionalText, text, version } from '@/lib/core/atoms'
import { optionalChoice, optionalId, optionalMonth, pageParams } from '@/lib/core/search-params'

/** States in which a reviewer meets a report. */
export const REVIEW_STATES = ['SUBMITTED', 'RETURNED', 'APPROVED', 'LOCKED'] as const

/** Search parameters of the queue. */
export const reviewListParams = z.object({
  ...pageParams,
  month: optionalMonth,
  state: optionalChoice(REVIEW_STATES),
  township: optionalId,
  /** Only reports that carry 待核实. */
  marked: optionalChoice(['1']),
})
export type ReviewListParams = z.output<typeof reviewListParams>

const REASON_LENGTH = 200
const MAX_MARKS = 100
/** As many as a page of the queue shows at most. */
const MAX_BATCH = 100

const mark = z.strictObject({
  code: z.string().regex(/^[A-Z]{1,4}\d{0,2}[a-z]?$/, { error: 'validation.invalid' }),
  reason: text(REASON_LENGTH),
})

/** A return names cells with a reason each, or says something to the whole form. */
export const returnReportInput = z
  .strictObject({
    id,
    version,
    marks: z.array(mark).max(MAX_MARKS),
    note: optionalText(REASON_LENGTH),
  })
  .refine((input) => input.marks.length > 0 || input.note !== null, {
    path: ['note'],
    error: 'validation.reports.returnEmpty',
  })
  .refine((input) => new Set(input.marks.map((item) => item.code)).size === input.marks.length, {
    path: ['marks'],
    error: 'validation.duplicate',
  })
export type ReturnReportInput = z.output<typeof returnReportInput>

export const approveReportInput = z.strictObject({ id, version })
export type ApproveReportInput = z.output<typeof approveReportInput>

export const approveReportsInput = z.strictObject({
  reports: z.array(approveReportInput).min(1, { error: 'validation.required' }).max(MAX_BATCH),
})
export type ApproveReportsInput = z.output<typeof approveReportsInput>

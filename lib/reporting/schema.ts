import { z } from 'zod'
import { id, month, optionalCount, text, version } from '@/lib/core/atoms'
import { optionalChoice, optionalId, optionalMonth, pageParams } from '@/lib/core/search-params'
import { MAX_EXPLANATION, MAX_FIGURE } from '@/lib/reporting/checks/rules'

/** More rows than any form has. */
const MAX_ROWS = 100

const code = z.string({ error: 'validation.invalid' }).regex(/^[A-Z]{1,4}\d{0,2}[a-z]?$/, {
  error: 'validation.invalid',
})

const atMost = (record: Record<string, unknown>) => Object.keys(record).length <= MAX_ROWS
const tooMany = { error: 'validation.tooLarge' }

/** Figures by code as typed; an empty cell is null and stays blank. */
const figures = z.record(code, optionalCount(MAX_FIGURE)).refine(atMost, tooMany)

const explanation = z.union([z.literal(''), text(MAX_EXPLANATION)], { error: 'validation.tooLong' })
const explanations = z.record(code, explanation).refine(atMost, tooMany)

/** One center's month, as the address names it. */
export const reportKey = z.strictObject({ centerId: id, month })
export type ReportKey = z.output<typeof reportKey>

export const saveReportInput = z.strictObject({
  centerId: id,
  month,
  /** Null for a month of which nothing is stored yet. */
  version: version.nullable(),
  figures,
  explanations,
  zeroSections: z.array(z.string().regex(/^[A-Z_]{1,20}$/, { error: 'validation.invalid' })).max(20),
  /** Made by the browser for each attempt, so that a repeated one is answered and not repeated. */
  requestId: id,
})
export type SaveReportInput = z.output<typeof saveReportInput>

export const submitReportInput = z.strictObject({ id, version, requestId: id })
export type SubmitReportInput = z.output<typeof submitReportInput>

export const withdrawReportInput = z.strictObject({ id, version })
export type WithdrawReportInput = z.output<typeof withdrawReportInput>

/** What the list of one's own months can be narrowed to. */
export const MY_REPORT_STATES = ['TODO', 'DONE'] as const

/** Search parameters of the list of one's own months. */
export const myReportParams = z.object({
  ...pageParams,
  show: optionalChoice(MY_REPORT_STATES),
  month: optionalMonth,
  centerId: optionalId,
})
export type MyReportParams = z.output<typeof myReportParams>

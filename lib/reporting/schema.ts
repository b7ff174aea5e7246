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

const words = z.union([z.literal(''), text(MAX_EXPLANATION)], { error: 'validation.tooLong' })
const texts = z.record(code, words).refine(atMost, tooMany)
const sections = z.array(z.string().regex(/^[A-Z_]{1,20}$/, { error: 'validation.invalid' })).max(20)

/** One center's month, as the address names it. */
export const reportKey = z.strictObject({ centerId: id, month })
export type ReportKey = z.output<typeof reportKey>

/** The most that one save may add to the burden of a form; more is a clock gone wrong. */
const MOST_CELLS = 100
const MOST_SECONDS = 3_600
const upTo = (most: number) =>
  z
    .int({ error: 'validation.integer' })
    .min(0)
    .transform((value) => Math.min(value, most))

/** Cells, explanations and remarks by code; a cell that is left out stays as it is, an empty one becomes blank. */
const entryChange = {
  figures,
  explanations: texts,
  remarks: texts.default({}),
  /** All sections under a zero return. */
  zeroSections: sections,
}
const base = z.strictObject(entryChange)
export type EntryChange = z.output<typeof base>

export const saveReportInput = z.strictObject({
  centerId: id,
  month,
  /** The version that was last seen; null for a month of which nothing is stored yet. */
  version: version.nullable(),
  ...entryChange,
  /**
   * What the changed cells held when the person began: then cells are compared one by one. Without it the whole form is
   * guarded by its version.
   */
  base: base.optional(),
  /** Who typed, as the browser knows it: a window that outlives its session never saves in another person's name. */
  userId: id.optional(),
  /** Cells typed and seconds of typing since the last save: the burden of the form. */
  effort: z.strictObject({ cells: upTo(MOST_CELLS), seconds: upTo(MOST_SECONDS) }).optional(),
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

import { z } from 'zod'
import { count, id, month, optionalCount, optionalText, text, version } from '@/lib/core/atoms'
import { optionalChoice, optionalId, pageParams } from '@/lib/core/search-params'
import { MAX_FIGURE } from '@/lib/reporting/checks/rules'

export const CORRECTION_STATES = ['REQUESTED', 'PASSED_ON', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const

/** Search parameters of the list. */
export const correctionListParams = z.object({
  ...pageParams,
  state: optionalChoice(CORRECTION_STATES),
  townshipId: optionalId,
})
export type CorrectionListParams = z.output<typeof correctionListParams>

const REASON_LENGTH = 500
/** More cells than any form has. */
const MAX_CELLS = 100

const code = z.string({ error: 'validation.invalid' }).regex(/^[A-Z]{1,4}\d{0,2}[a-z]?$/, {
  error: 'validation.invalid',
})

/** One center's month, as the address of the form names it. */
export const correctionKey = z.strictObject({ centerId: id, month })
export type CorrectionKey = z.output<typeof correctionKey>

/** New values by code; cells left empty stay as they are. */
export const requestCorrectionInput = z.strictObject({
  reportId: id,
  /** The version of the report that the requester has seen. */
  version,
  reason: text(REASON_LENGTH),
  changes: z
    .record(code, optionalCount(MAX_FIGURE))
    .refine((changes) => Object.keys(changes).length <= MAX_CELLS, { error: 'validation.tooLarge' })
    .transform((changes) =>
      Object.fromEntries(
        Object.entries(changes).filter((entry): entry is [string, number] => entry[1] !== null),
      ),
    )
    .refine((changes) => Object.keys(changes).length > 0, {
      error: 'validation.reports.corrections.nothing',
    }),
})
export type RequestCorrectionInput = z.output<typeof requestCorrectionInput>

export const correctionStep = z.strictObject({ id, version })
export type CorrectionStep = z.output<typeof correctionStep>

export const decideCorrectionInput = z.strictObject({ id, version, note: optionalText(REASON_LENGTH) })
export type DecideCorrectionInput = z.output<typeof decideCorrectionInput>

export const refuseCorrectionInput = z.strictObject({ id, version, note: text(REASON_LENGTH) })
export type RefuseCorrectionInput = z.output<typeof refuseCorrectionInput>

/** The changes as they are stored: what stood there, and what is to stand there. */
export const storedChanges = z.record(
  code,
  z.strictObject({ from: z.int().nullable(), to: count(MAX_FIGURE) }),
)
export type StoredChanges = z.output<typeof storedChanges>

/** What the registers said when a correction opened them, by code. */
export const storedFigures = z.record(code, z.int())

import { z } from 'zod'
import { id, version } from '@/lib/core/atoms'
import { optionalChoice, pageParams } from '@/lib/core/search-params'
import { IMPORT_FIELDS, mappingProblem } from '@/lib/imports/mapping/rules'
import type { PlanOutcome } from '@/lib/imports/types'

/** The largest file, in bytes. */
export const MAX_FILE_BYTES = 10 * 1_048_576
export const MAX_COLUMNS = 60

const OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'ERROR'] as const satisfies readonly PlanOutcome[]

/** One batch, by its id. */
export const importIdInput = z.strictObject({ id })

/** Nothing but the route itself. */
export const noInput = z.strictObject({})

/** Step two: which column holds what. */
export const checkImportInput = z.strictObject({
  id,
  version,
  mapping: z
    .array(z.enum(IMPORT_FIELDS, { error: 'validation.choice' }).nullable())
    .max(MAX_COLUMNS, { error: 'validation.imports.mappingLength' })
    .superRefine((mapping, context) => {
      const problem = mappingProblem(mapping)
      if (problem) context.addIssue({ code: 'custom', message: `validation.imports.${problem}` })
    }),
  createUnits: z.boolean({ error: 'validation.invalid' }),
})

export type CheckImportInput = z.output<typeof checkImportInput>

/** Step three: write what the dry run showed; `fingerprint` says which dry run that was. */
export const applyImportInput = z.strictObject({
  id,
  version,
  fingerprint: z
    .string({ error: 'validation.invalid' })
    .regex(/^[0-9a-f]{64}$/, { error: 'validation.invalid' }),
})

export type ApplyImportInput = z.output<typeof applyImportInput>

/** Search parameters of the list of imports. */
export const importListParams = z.object(pageParams)

export type ImportListParams = z.output<typeof importListParams>

/** Search parameters of a dry run. */
export const dryRunParams = z.object({ ...pageParams, outcome: optionalChoice(OUTCOMES) })

export type DryRunParams = z.output<typeof dryRunParams>

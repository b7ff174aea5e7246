import { z } from 'zod'
import { id, version } from '@/lib/core/atoms'
import { choice, optionalChoice, pageParams } from '@/lib/core/search-params'
import { REGISTER_KEYS } from '@/lib/imports/registers/types'
import type { PlanOutcome } from '@/lib/imports/types'

/** The largest file, in bytes. */
export const MAX_FILE_BYTES = 10 * 1_048_576
export const MAX_COLUMNS = 60

const OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'ERROR'] as const satisfies readonly PlanOutcome[]

/** One batch, by its id. */
export const importIdInput = z.strictObject({ id })

/** The register that a list is for; centers unless said otherwise. */
export const registerParams = z.object({ register: choice(REGISTER_KEYS, 'centers') })

/** A list that is not to be written, by its id and version. */
export const discardImportInput = z.strictObject({ id, version })
export type DiscardImportInput = z.output<typeof discardImportInput>

/** A written list that is to be taken back. */
export const undoImportInput = z.strictObject({ id, version })
export type UndoImportInput = z.output<typeof undoImportInput>

/** Step two: which column holds what; the fields are those of the list's register. */
export const checkImportInput = z.strictObject({
  id,
  version,
  mapping: z
    .array(z.string({ error: 'validation.choice' }).max(40, { error: 'validation.choice' }).nullable())
    .max(MAX_COLUMNS, { error: 'validation.imports.mappingLength' }),
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

import { z } from 'zod'
import { id, text } from '@/lib/core/atoms'
import { choice, optionalChoice, optionalId, optionalMonth } from '@/lib/core/search-params'
import { QUERY_ROWS, QUERY_STEPS } from '@/lib/saved-queries/types'
import { CenterKind } from '@/prisma/generated/enums'

/** Figures of one query, and cells of its table. */
export const MAX_METRICS = 20
export const MAX_CELLS = 6_000
/** Queries that one person may keep. */
export const MAX_SAVED = 50

const CODE = /^[A-Z]\d{2}[a-z]?$/

/** `metrics=A01,E01`, or the name repeated as a form sends it; what is no code is left out. */
const codes = z.preprocess(
  (value) => (Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : ''),
  z
    .string()
    .transform((value) => [...new Set(value.slice(0, 400).split(','))].filter((code) => CODE.test(code))),
)

/** Search parameters of 数据查询; without a metric nothing is asked yet. */
export const queryParams = z.object({
  rows: choice(QUERY_ROWS, 'TOWNSHIPS'),
  township: optionalId,
  metrics: codes.transform((list) => list.slice(0, MAX_METRICS)),
  from: optionalMonth,
  to: optionalMonth,
  by: choice(QUERY_STEPS, 'MONTH'),
  counting: choice(['THEN', 'NOW'], 'THEN'),
  /** Only what belongs to centers of one kind. */
  kind: optionalChoice(Object.values(CenterKind)),
  pending: choice(['1', '0'], '0').transform((value) => value === '1'),
})
export type QueryParams = z.output<typeof queryParams>

export const exportQueryInput = z.object({
  ...queryParams.shape,
  format: z.enum(['xlsx', 'csv'], { error: 'validation.choice' }).default('xlsx'),
})
export type ExportQueryInput = z.output<typeof exportQueryInput>

const address = z.string({ error: 'validation.invalid' }).max(1000, { error: 'validation.tooLong' })

/** A query under a name of one's own: the search parameters that make it. */
export const saveQueryInput = z.strictObject({ name: text(40), query: address })
export type SaveQueryInput = z.output<typeof saveQueryInput>

export const removeQueryInput = z.strictObject({ id })
export type RemoveQueryInput = z.output<typeof removeQueryInput>

import { z } from 'zod'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalId,
  optionalMonth,
  pageParams,
} from '@/lib/core/search-params'
import type { FigurePeriod } from '@/lib/metrics/types'
import { CenterKind } from '@/prisma/generated/enums'

export const LIST_RULES = [
  'AS_OF',
  'MONTHS',
  'LAST_YEAR',
  'YEAR_TO_DATE',
  'YEARLY_MEAN',
  'DAILY_MEAN',
  'WEEKLY_MEAN',
  'CUMULATIVE',
  'LAST_SUMMER',
] as const satisfies readonly FigurePeriod['rule'][]

const code = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.unknown())
  .transform((value) =>
    typeof value === 'string' && /^[A-Z][A-Za-z0-9_]{0,39}$/.test(value) ? value : undefined,
  )

const filters = {
  metric: code,
  unit: optionalId,
  center: optionalId,
  rule: choice(LIST_RULES, 'AS_OF'),
  from: optionalMonth,
  to: optionalMonth,
  year: z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.unknown())
    .transform((value) => (typeof value === 'string' && /^20\d\d$/.test(value) ? Number(value) : undefined)),
  zoneType: code,
  activityType: code,
  activity: optionalId,
  on: optionalDate,
  kind: optionalChoice(Object.values(CenterKind)),
  counting: choice(['THEN', 'NOW'], 'THEN'),
  pending: optionalChoice(['1']),
  /** The centers that count, or all that were asked. */
  show: choice(['COUNTED', 'ALL'], 'COUNTED'),
}

/** The address of the list behind a figure, as the figure names it. */
export const figureListParams = z.object({
  ...filters,
  page: pageParams.page,
  perPage: choice(['20', '50', '100'], '50').transform(Number),
})
export type FigureListParams = z.output<typeof figureListParams>

/** The whole list as a file. */
export const exportFigureListInput = z.object({
  ...filters,
  format: z.enum(['xlsx', 'csv'], { error: 'validation.choice' }).default('xlsx'),
})
export type ExportFigureListInput = z.output<typeof exportFigureListInput>

/** What the list asks for, on the screen or as a file. */
export type FigureListFilters = Omit<ExportFigureListInput, 'format'>

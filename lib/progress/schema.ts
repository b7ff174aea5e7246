import { z } from 'zod'
import { calendarDate, id, month } from '@/lib/core/atoms'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalId,
  optionalMonth,
  pageParams,
} from '@/lib/core/search-params'
import { AREA_REASONS } from '@/lib/standings/types'
import { CenterCategory, CenterKind, CenterStatus, FunctionDomain } from '@/prisma/generated/enums'

export const AREA_CHOICES = ['JUDGED', 'MET', 'SHORT', 'EXEMPTED', 'TO_MEASURE', 'NOT_APPLICABLE'] as const
export const COVERAGE_CHOICES = ['APPLICABLE', 'MET', 'PARTIAL', 'NOT_APPLICABLE'] as const
export const DOUBLE_CHOICES = ['APPLICABLE', 'MET', 'NOT_MET'] as const
export const REPORT_CHOICES = ['EXPECTED', 'SUBMITTED', 'ON_TIME', 'LATE', 'UNREPORTED'] as const

const unitAndTime = {
  township: optionalId,
  community: optionalId,
  on: optionalDate,
  month: optionalMonth,
  counting: choice(['THEN', 'NOW'], 'THEN'),
}

const narrowing = {
  area: optionalChoice(AREA_CHOICES),
  reason: optionalChoice(AREA_REASONS),
  coverage: optionalChoice(COVERAGE_CHOICES),
  double: optionalChoice(DOUBLE_CHOICES),
  domain: optionalChoice(Object.values(FunctionDomain)),
  lacks: optionalChoice(Object.values(FunctionDomain)),
  report: optionalChoice(REPORT_CHOICES),
  status: optionalChoice(Object.values(CenterStatus)),
  category: optionalChoice(Object.values(CenterCategory)),
  kind: optionalChoice(Object.values(CenterKind)),
}

/** Search parameters of the dashboard and of the list behind each of its figures. */
export const progressParams = z.object({
  ...unitAndTime,
  ...narrowing,
  page: pageParams.page,
  perPage: choice(['20', '50', '100'], '100').transform(Number),
})
export type ProgressParams = z.output<typeof progressParams>

/** The dashboard shows the beginning of the table; the whole of it is one step away. */
export const dashboardParams = progressParams.extend({
  perPage: choice(['20', '50', '100'], '20').transform(Number),
})

/** What the figures of the overview are made of beside what every page of progress knows: 含待审核. */
export const overviewParams = z.object({
  pending: optionalChoice(['1']),
})
export type OverviewParams = z.output<typeof overviewParams>

/** What narrows the table of centers. */
export type StandingNarrowing = Partial<Pick<ProgressParams, keyof typeof narrowing>>

const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

/** The table as a file: the same narrowing as on the screen; unknown keys are refused. */
export const exportTableInput = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  township: optional(id),
  community: optional(id),
  counting: z.enum(['THEN', 'NOW']).optional(),
  on: optional(calendarDate),
  month: optional(month),
  area: optional(z.enum(AREA_CHOICES)),
  reason: optional(z.enum(AREA_REASONS)),
  coverage: optional(z.enum(COVERAGE_CHOICES)),
  double: optional(z.enum(DOUBLE_CHOICES)),
  domain: optional(z.enum(FunctionDomain)),
  lacks: optional(z.enum(FunctionDomain)),
  report: optional(z.enum(REPORT_CHOICES)),
  status: optional(z.enum(CenterStatus)),
  category: optional(z.enum(CenterCategory)),
  kind: optional(z.enum(CenterKind)),
})
export type ExportTableInput = z.output<typeof exportTableInput>

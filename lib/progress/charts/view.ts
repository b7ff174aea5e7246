import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { StandingRow } from '@/lib/standings/types'
import { areaStatusText, areaText } from '@/lib/standings/view'

/** Bars of the floor areas that have a line to be compared with, in the order of the rows; texts carry the standing. */
export function areaBars(rows: readonly StandingRow[]): {
  labels: string[]
  values: number[]
  texts: string[]
} {
  const judged = rows.filter((row) => row.area.status !== 'NOT_APPLICABLE' && row.area.actual !== null)
  return {
    labels: judged.map((row) => row.name),
    values: judged.map((row) => Number(row.area.actual)),
    texts: judged.map((row) => `${areaText(row.area)} ㎡ ${areaStatusText(row.area)}`),
  }
}

/** Search parameters that narrow the table; the page of it does not belong to the file. */
const NARROWING = [
  'township',
  'area',
  'reason',
  'coverage',
  'double',
  'domain',
  'lacks',
  'report',
  'status',
  'category',
  'kind',
]

/** Address of the table as a file, narrowed as on the screen, on the day and month that the screen shows. */
export function tableExportHref(
  format: 'xlsx' | 'csv',
  params: RawSearchParams,
  shown: { on: string; month: string },
): string {
  const kept = Object.fromEntries(Object.entries(params).filter(([key]) => NARROWING.includes(key)))
  return withParams('/api/progress/table', kept, { ...shown, format })
}

/** Address of the centers behind a figure: unit, day and month of the page, narrowed by the figure. */
export function centerListHref(
  shown: { on: string; month: string; township: string | null },
  narrowing: Record<string, string>,
): string {
  return withParams(
    '/dashboard/centers',
    {},
    { ...shown, township: shown.township ?? undefined, ...narrowing },
  )
}

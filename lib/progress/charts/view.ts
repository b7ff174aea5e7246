import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { CountingMode } from '@/lib/metrics/types'
import type { StandingRow } from '@/lib/standings/types'
import { areaText } from '@/lib/standings/view'
import { CenterKind } from '@/prisma/generated/enums'

/** Only new-built and renovated centers have an area target. */
const BAR_KINDS = [CenterKind.NEW_BUILD, CenterKind.RENOVATED]

export type AreaBars = {
  labels: string[]
  /** One series a kind that occurs; a center has a value in the series of its kind only. */
  series: { kind: CenterKind; values: (number | null)[]; texts: string[] }[]
}

/**
 * Bars of the floor areas that have a line to be compared with, in the order of the rows. Labels are unique, as a chart
 * needs them: of centers of one name each carries its code.
 */
export function areaBars(rows: readonly StandingRow[]): AreaBars {
  const judged = rows.filter((row) => row.area.status !== 'NOT_APPLICABLE' && row.area.actual !== null)
  const isAlone = ({ name }: StandingRow) => judged.filter((row) => row.name === name).length === 1
  const kinds = BAR_KINDS.filter((kind) => judged.some((row) => row.kind === kind))
  return {
    labels: judged.map((row) => (isAlone(row) ? row.name : `${row.name} ${row.code}`)),
    series: kinds.map((kind) => ({
      kind,
      values: judged.map((row) => (row.kind === kind ? Number(row.area.actual) : null)),
      texts: judged.map((row) => areaText(row.area)),
    })),
  }
}

/** Search parameters that narrow the table; the page of it does not belong to the file. */
const NARROWING = [
  'township',
  'community',
  'counting',
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
  shown: {
    on: string
    month: string
    township: string | null
    community?: string | null
    counting?: CountingMode
    kind?: CenterKind | undefined
  },
  narrowing: Record<string, string>,
): string {
  const { township, community, counting, ...rest } = shown
  const unit = { township: township ?? undefined, community: community ?? undefined }
  const mode = { counting: counting === 'NOW' ? counting : undefined }
  return withParams('/dashboard/centers', {}, { ...rest, ...unit, ...mode, ...narrowing })
}

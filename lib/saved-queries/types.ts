import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { ProgressScope } from '@/lib/progress/types'
import type { SheetModel } from '@/lib/spreadsheets/model'

/** What the rows of a query are: the whole reach, its townships, its communities, or its centers. */
export const QUERY_ROWS = ['COUNTY', 'TOWNSHIPS', 'COMMUNITIES', 'CENTERS'] as const
export type QueryRows = (typeof QUERY_ROWS)[number]

/** How the months are put together: one column a month, quarter, half-year or year, or all in one. */
export const QUERY_STEPS = ['MONTH', 'QUARTER', 'HALF', 'YEAR', 'WHOLE'] as const
export type QueryStep = (typeof QUERY_STEPS)[number]

/** A column of time: its months, both included. */
export type QueryPeriod = { key: string; label: string; from: Month; to: Month }

export type QueryUnit = {
  id: string
  name: string
  kind: 'UNIT' | 'CENTER'
  townshipName: string | null
  /** The whole, below its parts: worked out by itself, since rates and means do not add up. */
  isTotal?: true
}

/** A figure that can be asked for. */
export type QueryMetric = { code: string; name: string; unit: string }
export type QueryMetricGroup = { key: string; metrics: QueryMetric[] }

export type QueryTable = {
  scope: ProgressScope
  cutOff: CalendarDate
  sheet: SheetModel
  hrefs: (string | null)[]
  /** What every column means, for the sheet 口径. */
  definitions: { name: string; unit: string; formula: string; timeRule: string; orgRule: string }[]
}

export type SavedQueryRow = { id: string; name: string; href: string }

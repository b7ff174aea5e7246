import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Figure } from '@/lib/metrics/types'
import type { Change, ChangeKind } from '@/lib/progress/change/rules'
import type { Light } from '@/lib/progress/lights/rules'

/** The twelve key figures in their order: what stands, whether it meets the lines, what the month brought. */
export const TILE_CODES = [
  'M01',
  'M03a',
  'M14a',
  'M14b',
  'M07b',
  'M09',
  'M10a',
  'Q03a',
  'E01',
  'A01',
  'A02',
  'E02',
] as const
export type TileCode = (typeof TILE_CODES)[number]

/** One key figure with everything that its tile shows. */
export type OverviewTile = {
  code: TileCode
  figure: Figure
  /** How its changes are said. */
  changeKind: ChangeKind
  light: Light
  /** Exact hundredths as text; null without a target. */
  target: string | null
  /** The target is the most that may be, not the least. */
  isCeiling: boolean
  /** Actual − target, signed. */
  difference: string | null
  monthChange: Change
  yearChange: Change
  /** Thirteen months, oldest first; a month without a figure is a gap. */
  trend: (number | null)[]
}

/** Figures of the table of townships. */
export const ROW_CODES = ['M01', 'M03a', 'M14a', 'Q03a', 'E01', 'A01', 'E02'] as const

/** One township beside the others, in code order. */
export type OverviewRow = {
  unitId: string
  name: string
  /** The county's own row, which closes the table. */
  isTotal: boolean
  figures: Figure[]
  light: Light
}

/** What asks for somebody's attention today, as far as the standings of the centers do not say it. */
export type Attention = { returned: number; pending: number }

export type Overview = {
  unitId: string
  unitName: string
  month: Month
  asOf: CalendarDate
  tiles: OverviewTile[]
  /** Columns of the table of townships: codes of the catalogue. */
  rows: OverviewRow[]
  trend: {
    months: Month[]
    series: { code: string; name: string; unit: string; values: (string | null)[] }[]
  }
  attention: Attention
  isPending: boolean
  mayIncludePending: boolean
}

import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { ProgressScope } from '@/lib/progress/types'
import type { SheetModel } from '@/lib/spreadsheets/model'

/** The pages beside the overview. */
export const BOARD_KEYS = ['area', 'coverage', 'services', 'weekly', 'projects', 'facts'] as const
export type BoardKey = (typeof BOARD_KEYS)[number]

/** One table of a board: what the screen shows and the workbook holds is the same sheet. */
export type BoardTable = {
  key: string
  sheet: SheetModel
  /** Where each row leads, in the order of the rows; null leads nowhere. */
  hrefs: readonly (string | null)[]
  /** The rule behind the table in one sentence. */
  note: string
  /** The months that it sums up; without them it stands as of the day. */
  period?: string
  /** Where the records behind it stand. */
  source?: string
  /** A column whose words have a light: its values by tone. */
  light?: { column: string; tones: Readonly<Record<string, 'green' | 'amber' | 'red' | 'grey'>> }
}

export type BoardChart = {
  key: string
  shape: 'LINE' | 'BAR' | 'LYING_BAR'
  title: string
  unit: string
  /** The rule behind the chart in one sentence. */
  note: string
  /** Where the records behind it stand. */
  source?: string
  labels: string[]
  /** A null is a gap, never zero. */
  series: { key: string; name: string; values: (number | null)[]; texts?: string[] }[]
  referenceLines?: { value: number; label: string }[]
  /** Places in the palette by series; in their order otherwise. */
  colors?: number[]
}

/** Days of a year by how much happened on each. */
export type BoardHeat = {
  title: string
  unit: string
  year: number
  days: Readonly<Record<CalendarDate, number>>
}

export type Board = {
  key: BoardKey
  title: string
  scope: ProgressScope
  asOf: CalendarDate
  month: Month
  /** Stands under the title: cut-off and 应报/已报. */
  coverage: string
  charts: BoardChart[]
  heat?: BoardHeat
  tables: BoardTable[]
}

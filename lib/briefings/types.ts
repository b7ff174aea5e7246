import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Progress } from '@/lib/progress/types'

/** An official figure of the month with what it is compared with; `total` is null where nothing is official. */
export type FigureLine = {
  code: string
  month: number | null
  /** Centers whose approved or locked report carries the figure. */
  centers: number
  previous: number | null
  previousCenters: number
  /** Sum of the official months of the year up to the month. */
  yearToDate: number | null
}

/** Everything that the circular says, before it is put into words. */
export type CircularData = {
  progress: Progress
  figures: FigureLine[]
  /** Who signs: the county's organisation department or the township's committee. */
  issuer: string
  /** To whom it goes, without the colon. */
  addressee: string
  /** Words for the whole of the reach in sentences: 全县, or the unit's name. */
  whole: string
  issuedOn: CalendarDate
}

export type CircularBlock = { kind: 'heading1' | 'heading2' | 'body'; text: string }

export type AnnexColumn = {
  /** Upper head over neighbours of the same group; null for a column of its own. */
  group: string | null
  label: string
  /** In characters of a cell. */
  width: number
  align: 'left' | 'center' | 'right'
}

export type Annex = {
  title: string
  /** Day and coverage of the table, above it. */
  note: string
  unit: string
  isLandscape: boolean
  columns: AnnexColumn[]
  rows: string[][]
  total: string[]
}

/** 通报 as the screen previews it and Word prints it. */
export type Circular = {
  title: string
  fileName: string
  addressee: string
  month: Month
  asOf: CalendarDate
  blocks: CircularBlock[]
  annexes: Annex[]
  issuer: string
  issuedOn: CalendarDate
}

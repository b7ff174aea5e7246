import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { DocumentModel } from '@/lib/documents/model'
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
  /** Reports of those months that carry the figure. */
  yearReports: number
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

/** 通报: the document that the screen previews and Word prints, and the name of its file. */
export type Circular = {
  document: DocumentModel
  fileName: string
  month: Month
  asOf: CalendarDate
  scope: Progress['scope']
  /** Centers that have not reported the month. */
  unreported: number
}

import type { Page } from '@/lib/core/pagination'
import type { Figure } from '@/lib/metrics/types'

/** One center behind a figure, or one month of one center, with its own part of it. */
export type FigureRow = {
  /** Id of the center, or the month of its own list. */
  key: string
  centerId: string
  code: string
  name: string
  townshipName: string | null
  figure: Figure
  /** Where the records of the center stand that it was counted from; null where there are none to be shown. */
  href: string | null
}

export type FigureList = {
  /** The figure of the whole unit or center. */
  figure: Figure
  unitName: string
  page: Page<FigureRow>
  /** The rows are months of one center. */
  isByMonth: boolean
}

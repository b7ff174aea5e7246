import type { Page } from '@/lib/core/pagination'
import type { Figure } from '@/lib/metrics/types'

/** One center behind a figure, with its own part of it. */
export type FigureRow = {
  centerId: string
  code: string
  name: string
  townshipName: string | null
  figure: Figure
  /** Where the records of the center stand that it was counted from; null where its page is all there is. */
  href: string | null
}

export type FigureList = {
  /** The figure of the whole unit or center. */
  figure: Figure
  unitName: string
  page: Page<FigureRow>
}

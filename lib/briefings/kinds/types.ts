import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import type { Annex } from '@/lib/documents/model'

/** What a kind of paper makes of its data: its parts and annexes, and the figures that they name. */
export type KindDraft = {
  subtitle?: string
  addressee?: string
  /** The issuer stands under the title instead of a signature at the end. */
  isUnsigned?: boolean
  parts: DraftPart[]
  annexes: Annex[]
  figures: Record<string, BoundFigure>
}

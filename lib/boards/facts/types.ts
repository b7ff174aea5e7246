import type { BoundFigure } from '@/lib/briefings/figures/types'

/** One of the figures that a leader names: whose it is, and its exact value beside the words in which it is said. */
export type KeyFact = {
  slot: string
  /** The unit, center or event that it speaks of. */
  subject: string
  /** Null where the records do not have it. */
  figure: BoundFigure | null
}

export type FactGroup = { key: string; title: string; slots: readonly string[] }

import type { FigureStyle } from '@/lib/briefings/wording/types'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'

/** What stands in a slot of a paper, with everything that explains it. Frozen as it is by 定稿. */
export type BoundFigure = {
  slot: string
  /** As it is printed, unit included. */
  text: string
  /** The exact value for the eye, without its unit: 3,217; the text itself where the slot holds words. */
  exact: string
  /** The exact value; null where the slot holds words. */
  value: Decimal2 | null
  unit: string
  name: string
  formula: string
  timeRule: string
  orgRule: string
  metric: string | null
  style: FigureStyle
  asOf: CalendarDate
  from: Month | null
  to: Month | null
  coverage: { reported: number; expected: number } | null
  /** The list that the figure comes from. */
  href: string | null
}

/** What a figure of the registers or the month says of itself. */
export type Fact = { name: string; formula?: string; href?: string | null }

/**
 * Collects the figures of a paper while its sentences are put together. Each call binds a value to a slot and answers the
 * token that stands for it in the sentence.
 */
export type Book = {
  figures: Record<string, BoundFigure>
  /** A whole number with its unit. */
  count: (slot: string, value: number, unit: string, fact: Fact) => string
  /** An exact decimal with its unit. */
  decimal: (slot: string, value: Decimal2, unit: string, fact: Fact) => string
  /** A share of two counts with one place. */
  share: (slot: string, rate: { part: number; whole: number }, fact: Fact) => string
  /** Words that carry numbers of their own: lists of names, phrases. */
  words: (slot: string, text: string, fact: Fact) => string
}

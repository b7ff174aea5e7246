import type { SentenceSpec } from '@/lib/briefings/sentences/types'
import type { FigureStyle } from '@/lib/briefings/wording/types'
import type { FigurePeriod, FigureRequest } from '@/lib/metrics/types'

/**
 * 例举: the unit, center or event that a paper tells of as an example. Proposed from the records when the paper is made, kept
 * with it, changed by whoever edits it.
 */
export const EXAMPLE_KEYS = ['MODEL', 'HEALTH', 'CARE', 'STREET', 'EVENT', 'JOBS'] as const
export type ExampleKey = (typeof EXAMPLE_KEYS)[number]

/** Which number of a figure stands in the slot: its value, the counts of a rate, or 每周都 where no week is empty. */
export type SlotPart = 'VALUE' | 'PART' | 'WHOLE' | 'EVERY_WEEK'

/** A figure slot: what is counted, for whom, over which time, and how it is said. */
export type SlotSpec = {
  metric: string
  /** The paper's own unit or center unless said. */
  scope?: ExampleKey
  period: FigurePeriod
  style?: FigureStyle
  /** As printed, where the sentence asks for another word than the catalogue: 名 for 人. */
  unit?: string
  part?: SlotPart
  filter?: FigureRequest['filter']
}

export type SectionSpec = { level: 1 | 2; title: string; sentences: readonly SentenceSpec[] }

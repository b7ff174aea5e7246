import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { SectionSpec } from '@/lib/briefings/outlines/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { heading, sentence } from '@/lib/briefings/rules'
import { composeSentence, slotsOf } from '@/lib/briefings/sentences/rules'

/** The slots that sections name, each once. */
export function slotsOfSections(sections: readonly SectionSpec[]): string[] {
  return [
    ...new Set(
      sections.flatMap(({ sentences }) =>
        sentences.flatMap(({ lead = '', clauses }) => [lead, ...clauses].flatMap(slotsOf)),
      ),
    ),
  ]
}

/** Whether a heading of the first level has anything below it before the next of its level. */
const hasBelow = (sections: readonly { level: 1 | 2; parts: readonly DraftPart[] }[], index: number) => {
  for (let next = index + 1; next < sections.length && sections[next]?.level === 2; next += 1)
    if ((sections[next]?.parts.length ?? 0) > 0) return true
  return false
}

/** Sections as parts of a paper; what has no records is left out, with the heading above it. */
export function partsOfSections(
  sections: readonly SectionSpec[],
  figures: Record<string, BoundFigure>,
): DraftPart[] {
  const composed = sections.map(({ level, title, sentences }) => ({
    level,
    title,
    parts: sentences.flatMap((spec) => {
      const template = composeSentence(spec, figures)
      return template === null ? [] : [sentence(spec.key, template)]
    }),
  }))
  return composed.flatMap(({ level, title, parts }, index) =>
    parts.length > 0 || (level === 1 && hasBelow(composed, index)) ? [heading(level, title), ...parts] : [],
  )
}

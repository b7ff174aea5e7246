import type { BoundFigure } from '@/lib/briefings/figures/types'
import { EXAMPLE_KEYS, type ExampleKey } from '@/lib/briefings/outlines/types'
import type { Example, PaperEdits } from '@/lib/briefings/paper/types'
import { looseNumerals, slotsOf } from '@/lib/briefings/sentences/rules'
import type { ComparisonLine, PaperScope } from '@/lib/briefings/types'
import { addMonths, type CalendarDate, lastDay, type Month, monthOf } from '@/lib/core/calendar'
import { subtractDecimal } from '@/lib/core/decimal'
import type { BriefingKind } from '@/prisma/generated/enums'

/** The latest month that is over on a day: of which a paper reports. */
export function monthOfPaper(cutOff: CalendarDate): Month {
  const month = monthOf(cutOff)
  return cutOff === lastDay(month) ? month : addMonths(month, -1)
}

/** The levels of which a kind of paper speaks. Rule: domain.md §2. */
const LEVELS: Record<BriefingKind, readonly PaperScope['level'][]> = {
  SPEECH_DATA: ['COUNTY', 'TOWNSHIP'],
  CIRCULAR: ['COUNTY', 'TOWNSHIP'],
  PROGRESS_REPORT: ['COUNTY', 'TOWNSHIP'],
  KEY_FIGURES: ['COUNTY', 'TOWNSHIP'],
  UNIT_PROFILE: ['TOWNSHIP', 'COMMUNITY'],
  CENTER_CARD: ['CENTER'],
}

/** Whether a kind of paper speaks of a level. */
export function isKindFor(kind: BriefingKind, level: PaperScope['level']): boolean {
  return LEVELS[kind].includes(level)
}

/** Kinds that tell of examples. */
export const hasExamples = (kind: BriefingKind) => kind === 'SPEECH_DATA' || kind === 'PROGRESS_REPORT'

const isText = (value: unknown): value is string => typeof value === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function readExample(value: unknown): Example | null {
  if (!isRecord(value) || !isText(value.id) || !isText(value.name)) return null
  return { id: value.id, name: value.name, ...(isText(value.centerId) && { centerId: value.centerId }) }
}

/** What people made of a paper, out of its column; whatever does not fit is left out. */
export function readEdits(stored: unknown): PaperEdits {
  const root = isRecord(stored) ? stored : {}
  const sentences = isRecord(root.sentences) ? root.sentences : {}
  const examples = isRecord(root.examples) ? root.examples : {}
  const chosen = EXAMPLE_KEYS.flatMap((key): [ExampleKey, Example][] => {
    const example = readExample(examples[key])
    return example ? [[key, example]] : []
  })
  return {
    sentences: Object.fromEntries(
      Object.entries(sentences).filter((entry): entry is [string, string] => isText(entry[1])),
    ),
    examples: Object.fromEntries(chosen),
  }
}

type Figures = Readonly<Record<string, BoundFigure>>

/** The catalogue's figures of two papers of a kind side by side, in the order of the newer one. */
export function compareFigures(before: Figures, now: Figures): ComparisonLine[] {
  const slots = [...new Set([...Object.keys(now), ...Object.keys(before)])]
  return slots.flatMap((slot) => {
    const [old, current] = [before[slot], now[slot]]
    const either = current ?? old
    if (!either || either.metric === null) return []
    const known = old?.value && current?.value
    return [
      {
        slot,
        name: either.name,
        unit: either.unit,
        before: old?.exact ?? null,
        now: current?.exact ?? null,
        difference: known ? subtractDecimal(current.value ?? '0', old.value ?? '0') : null,
      },
    ]
  })
}

/** Why an edited sentence cannot stand: a slot that the paper does not have, or a number outside any slot. */
export function sentenceFault(text: string, figures: Figures): string | null {
  if (slotsOf(text).some((slot) => figures[slot] === undefined)) return 'validation.briefings.unknownSlot'
  return looseNumerals(text).length > 0 ? 'validation.briefings.looseNumeral' : null
}

import type { PreparedMonth } from '@/lib/reporting/save/rules'
import type { EntryChange } from '@/lib/reporting/schema'

export const CELL_KINDS = ['figures', 'explanations', 'remarks'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** A cell that two people changed differently: what both started from, what is stored, what the second wanted. */
export type CellClash = {
  kind: CellKind
  code: string
  was: number | string | null
  theirs: number | string | null
  mine: number | string | null
}

type Values = Readonly<Record<string, number | string | null>>

/** A blank text and a missing one are the same. */
const valueIn = (values: Values, code: string) => values[code] || (values[code] === 0 ? 0 : null)

/**
 * What is stored with the changes of a save on top. `base` is what the saver started from: a cell that somebody else has
 * changed since to something else keeps what is stored and is named; cells that only one of them touched are joined
 * silently. Without a base every change counts, since nobody has saved in between.
 */
export function mergeChange(
  stored: Readonly<PreparedMonth>,
  change: Readonly<EntryChange>,
  base: Readonly<EntryChange> | null,
): { entered: EntryChange; clashes: CellClash[] } {
  const clashes: CellClash[] = []
  const merge = <V extends number | string | null>(kind: CellKind, mine: Readonly<Record<string, V>>) => {
    const merged: Record<string, V> = {}
    for (const [code, value] of Object.entries(mine)) {
      const [theirs, own] = [valueIn(stored[kind], code), valueIn(mine, code)]
      const was = base ? valueIn(base[kind], code) : theirs
      if (theirs === was || theirs === own) merged[code] = value
      else clashes.push({ kind, code, was, theirs, mine: own })
    }
    return merged
  }
  const entered: EntryChange = {
    figures: { ...stored.figures, ...merge('figures', change.figures) },
    explanations: { ...stored.explanations, ...merge('explanations', change.explanations) },
    remarks: { ...stored.remarks, ...merge('remarks', change.remarks) },
    zeroSections: mergeSections(stored.zeroSections, change.zeroSections, base?.zeroSections ?? null),
  }
  return { entered, clashes }
}

/** Sections that I have closed or opened since the base, on top of those that stand. */
function mergeSections(
  stored: readonly string[],
  mine: readonly string[],
  base: readonly string[] | null,
): string[] {
  if (!base) return [...mine]
  const opened = base.filter((section) => !mine.includes(section))
  const closed = mine.filter((section) => !base.includes(section))
  return [...new Set([...stored, ...closed])].filter((section) => !opened.includes(section))
}

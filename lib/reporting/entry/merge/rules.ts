import { parseFigure } from '@/lib/reporting/checks/rules'
import type { Cells, EntryConflict, EntryState, EntryValues } from '@/lib/reporting/entry/types'
import type { CellConflict, StoredEntry } from '@/lib/reporting/types'

/** Whether two texts of a cell are the same figure: １２ is 12, and a blank is not 0. */
export function sameFigure(a: string, b: string): boolean {
  if (a === b) return true
  const [first, second] = [parseFigure(a), parseFigure(b)]
  return first.ok && second.ok && first.value === second.value
}

const sameWords = (a: string, b: string) => a.trim() === b.trim()

type Sides = { base: Cells; mine: Cells; theirs: Cells }
type Difference = Pick<CellConflict, 'code' | 'was' | 'mine' | 'theirs'>

/**
 * Joins what two people typed into the same form. `base` is what both started from: a cell that only one has changed is
 * taken from that one; a cell that both have changed differently keeps mine and is named.
 */
export function mergeCells(
  { base, mine, theirs }: Sides,
  isSame: (a: string, b: string) => boolean = sameFigure,
): { cells: Record<string, string>; taken: string[]; differing: Difference[] } {
  const cells: Record<string, string> = {}
  const taken: string[] = []
  const differing: Difference[] = []
  for (const code of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, own, other] = [base[code] ?? '', mine[code] ?? '', theirs[code] ?? '']
    const isOwnKept = !isSame(own, was) || isSame(own, other)
    cells[code] = isOwnKept ? own : other
    if (!isOwnKept) taken.push(code)
    else if (!isSame(own, other) && !isSame(other, was))
      differing.push({ code, was, mine: own, theirs: other })
  }
  return { cells, taken, differing }
}

/** The sections that I have closed or opened since the base, on top of theirs. */
function mergeSections(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const opened = base.filter((section) => !mine.includes(section))
  const closed = mine.filter((section) => !base.includes(section))
  return [...new Set([...theirs, ...closed])].filter((section) => !opened.includes(section))
}

/** The stored month as it would stand in the form; derived rows and totals are no cells. */
export function toEntryValues(stored: StoredEntry, codes: readonly string[]): EntryValues {
  return {
    cells: Object.fromEntries(codes.map((code) => [code, String(stored.figures[code] ?? '')])),
    notes: stored.explanations,
    remarks: stored.remarks,
    zeroSections: stored.zeroSections,
  }
}

type Other = { by: string; at: Date; conflicts: readonly CellConflict[] }

/**
 * The form with what somebody else has saved joined to it; nothing of mine is lost. Cells in which both differ wait for a
 * choice, those of an earlier meeting included.
 */
export function meet(
  state: EntryState,
  sides: { base: EntryValues; theirs: EntryValues },
  { by, at, conflicts }: Other,
): EntryState {
  const { base, theirs } = sides
  const cells = mergeCells({ base: base.cells, mine: state.cells, theirs: theirs.cells })
  const notes = mergeCells({ base: base.notes, mine: state.notes, theirs: theirs.notes }, sameWords)
  const remarks = mergeCells({ base: base.remarks, mine: state.remarks, theirs: theirs.remarks }, sameWords)
  const named = (kind: CellConflict['kind'], found: readonly Difference[]) =>
    found.map((difference): CellConflict => {
      const known = conflicts.find((entry) => entry.kind === kind && entry.code === difference.code)
      return { kind, ...difference, by: known?.by ?? by, at: known?.at ?? at }
    })
  const fresh = [
    ...named('figures', cells.differing),
    ...named('explanations', notes.differing),
    ...named('remarks', remarks.differing),
  ]
  const waiting = (state.conflict?.differing ?? []).filter(
    (old) => !fresh.some((entry) => entry.kind === old.kind && entry.code === old.code),
  )
  const taken = cells.taken.length + notes.taken.length + remarks.taken.length
  return {
    ...state,
    cells: cells.cells,
    notes: notes.cells,
    remarks: remarks.cells,
    zeroSections: mergeSections(base.zeroSections, state.zeroSections, theirs.zeroSections),
    base: theirs,
    conflict: toConflict({ savedByName: by, savedAt: at, taken, differing: [...waiting, ...fresh] }),
  }
}

const toConflict = (conflict: EntryConflict) => (conflict.differing.length > 0 ? conflict : null)

/** Whether a cell waits for a choice, so that it must not be saved over what somebody else has saved. */
export function isUndecided(state: EntryState, kind: CellConflict['kind'], code: string): boolean {
  return state.conflict?.differing.some((entry) => entry.kind === kind && entry.code === code) ?? false
}

const FIELD = { figures: 'cells', explanations: 'notes', remarks: 'remarks' } as const

/** One cell decided: its text is mine or theirs, and the choice is gone from the list. */
export function decide(state: EntryState, chosen: CellConflict, text: string): EntryState {
  const { conflict } = state
  if (!conflict) return state
  const field = FIELD[chosen.kind]
  const differing = conflict.differing.filter(
    (entry) => entry.kind !== chosen.kind || entry.code !== chosen.code,
  )
  return {
    ...state,
    [field]: { ...state[field], [chosen.code]: text },
    conflict: toConflict({ ...conflict, differing }),
  }
}

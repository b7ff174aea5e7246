import { parseFigure } from '@/lib/reporting/checks/rules'
import { isUndecided, sameFigure } from '@/lib/reporting/entry/merge/rules'
import type { Cells, EntryState } from '@/lib/reporting/entry/types'

const changedIn = (now: Cells, base: Cells, isSame: (a: string, b: string) => boolean) =>
  Object.keys({ ...now, ...base }).filter((code) => !isSame(now[code] ?? '', base[code] ?? ''))

const sameWords = (a: string, b: string) => a === b
const sortedText = (sections: readonly string[]) => [...sections].sort().join()

/** Codes whose default stands in the form while the server holds a blank: nobody has typed that. */
export function defaultsInPlace({ cells, base, defaults }: EntryState): string[] {
  return Object.keys(defaults).filter(
    (code) => (base.cells[code] ?? '') === '' && cells[code] === defaults[code],
  )
}

/** What differs between the form and the server, by kind; defaults that nobody has touched are no difference. */
export function changesOf(state: EntryState) {
  const untouched = defaultsInPlace(state)
  return {
    cells: changedIn(state.cells, state.base.cells, sameFigure).filter((code) => !untouched.includes(code)),
    notes: changedIn(state.notes, state.base.notes, sameWords),
    remarks: changedIn(state.remarks, state.base.remarks, sameWords),
    zeroSections: sortedText(state.zeroSections) !== sortedText(state.base.zeroSections),
  }
}

/** How many places of the form the server does not hold. */
export function countChanges(state: EntryState): number {
  const { cells, notes, remarks, zeroSections } = changesOf(state)
  return cells.length + notes.length + remarks.length + (zeroSections ? 1 : 0)
}

/** Whether anything stands in the form that the server does not hold. */
export const isDirty = (state: EntryState) => countChanges(state) > 0

export type EntryBody = {
  figures: Cells
  explanations: Cells
  remarks: Cells
  zeroSections: readonly string[]
}

const pick = (values: Cells, codes: readonly string[]): Cells =>
  Object.fromEntries(codes.map((code) => [code, values[code] ?? '']))

/**
 * What can be sent of the form now: the changed cells with what they held before, or null when there is nothing. Cells that
 * are no figure stay here until they are mended, cells that two people changed until one is chosen. Defaults go along
 * with the first thing that somebody types; `withDefaults` sends them alone too, before a submission.
 */
export function sendable(
  state: EntryState,
  { withDefaults = false } = {},
): { change: EntryBody; base: EntryBody } | null {
  const changed = changesOf(state)
  const isFree = (kind: 'figures' | 'explanations' | 'remarks') => (code: string) =>
    !isUndecided(state, kind, code)
  const typed = changed.cells.filter(isFree('figures')).filter((code) => {
    const text = state.cells[code] ?? ''
    return parseFigure(text).ok
  })
  const notes = changed.notes.filter(isFree('explanations'))
  const remarks = changed.remarks.filter(isFree('remarks'))
  const isNothing = typed.length + notes.length + remarks.length === 0 && !changed.zeroSections
  const defaults = defaultsInPlace(state)
  if (isNothing && (!withDefaults || defaults.length === 0)) return null
  const codes = [...typed, ...defaults]
  const bodyOf = (values: EntryState | EntryState['base']): EntryBody => ({
    figures: pick(values.cells, codes),
    explanations: pick(values.notes, notes),
    remarks: pick(values.remarks, remarks),
    zeroSections: values.zeroSections,
  })
  return { change: bodyOf(state), base: bodyOf(state.base) }
}

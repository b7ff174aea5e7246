import { isUndecided, meet } from '@/lib/reporting/entry/merge/rules'
import { changesOf, countChanges } from '@/lib/reporting/entry/pending/rules'
import type { EntryState, EntryValues } from '@/lib/reporting/entry/types'

/** What a cell held on the server when it was changed, and what was typed. */
type Change = readonly [from: string, to: string]
type Changes = Readonly<Record<string, Change>>

/** What a browser keeps of a form until the server has it: the changed places alone, by code. */
export type Draft = {
  /** Milliseconds of the browser's clock; of two drafts of a cell the later one holds. */
  at: number
  cells: Changes
  notes: Changes
  remarks: Changes
  zeroSections: readonly [from: readonly string[], to: readonly string[]] | null
}

const KINDS = [
  ['cells', 'figures'],
  ['notes', 'explanations'],
  ['remarks', 'remarks'],
] as const

/** The draft of what the server does not hold; null when it holds everything. */
export function draftOf(state: EntryState, at: number): Draft | null {
  if (countChanges(state) === 0) return null
  const changed = changesOf(state)
  const of = ([field, kind]: (typeof KINDS)[number]): Changes =>
    Object.fromEntries(
      changed[field].map((code) => {
        const clash = isUndecided(state, kind, code)
          ? state.conflict?.differing.find((entry) => entry.kind === kind && entry.code === code)
          : undefined
        return [code, [clash?.was ?? state.base[field][code] ?? '', state[field][code] ?? ''] as const]
      }),
    )
  return {
    at,
    cells: of(KINDS[0]),
    notes: of(KINDS[1]),
    remarks: of(KINDS[2]),
    zeroSections: changed.zeroSections ? [state.base.zeroSections, state.zeroSections] : null,
  }
}

/** Several drafts of one month, of windows that were closed or still stand open, as one. */
export function joinDrafts(drafts: readonly Draft[]): Draft | null {
  const [first, ...rest] = [...drafts].sort((a, b) => a.at - b.at)
  if (!first) return null
  return rest.reduce<Draft>(
    (joined, draft) => ({
      at: draft.at,
      cells: { ...joined.cells, ...draft.cells },
      notes: { ...joined.notes, ...draft.notes },
      remarks: { ...joined.remarks, ...draft.remarks },
      zeroSections: draft.zeroSections ?? joined.zeroSections,
    }),
    first,
  )
}

/**
 * The form with a draft put back. A place that nobody has saved since takes the draft; one that somebody has saved
 * otherwise waits for a choice; places that the form no longer has are left out.
 */
export function restore(state: EntryState, draft: Draft): EntryState {
  const known = Object.keys(state.base.cells)
  const side = (index: 0 | 1): EntryValues => {
    const lay = (changes: Changes, isKnown: (code: string) => boolean) =>
      Object.fromEntries(
        Object.entries(changes)
          .filter(([code]) => isKnown(code))
          .map(([code, change]) => [code, change[index]]),
      )
    const from = index === 0 ? state.base : state
    return {
      cells: { ...from.cells, ...lay(draft.cells, (code) => known.includes(code)) },
      notes: { ...from.notes, ...lay(draft.notes, (code) => code in state.notes) },
      remarks: { ...from.remarks, ...lay(draft.remarks, (code) => known.includes(code)) },
      zeroSections: [...(draft.zeroSections?.[index] ?? from.zeroSections)],
    }
  }
  const met = meet(
    { ...state, ...side(1) },
    { base: side(0), theirs: state.base },
    { by: state.savedByName ?? '', at: state.savedAt ?? new Date(draft.at), conflicts: [] },
  )
  return { ...met, restored: countChanges(met) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toChanges = (value: unknown): Changes =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([code, change]) => {
      if (!Array.isArray(change)) return []
      const [from, to]: unknown[] = change
      return typeof from === 'string' && typeof to === 'string' ? [[code, [from, to] as const]] : []
    }),
  )

const toSections = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

/** The drafts of a month by window, out of what a browser has stored; what cannot be read counts as none. */
export function parseDrafts(text: string | null): Record<string, Draft> {
  const stored = readJson(text)
  return Object.fromEntries(
    Object.entries(isRecord(stored) ? stored : {}).flatMap(([window, draft]) => {
      if (!isRecord(draft) || typeof draft.at !== 'number') return []
      const [from, to] = Array.isArray(draft.zeroSections) ? draft.zeroSections : []
      const parsed: Draft = {
        at: draft.at,
        cells: toChanges(draft.cells),
        notes: toChanges(draft.notes),
        remarks: toChanges(draft.remarks),
        zeroSections: draft.zeroSections ? [toSections(from), toSections(to)] : null,
      }
      return [[window, parsed] as const]
    }),
  )
}

function readJson(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

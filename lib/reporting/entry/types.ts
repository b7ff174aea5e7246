import type { Finding } from '@/lib/reporting/checks/types'
import type { Draft } from '@/lib/reporting/entry/draft/rules'
import type { EntryBody } from '@/lib/reporting/entry/pending/rules'
import type { CellConflict, EntrySaved, StoredEntry } from '@/lib/reporting/types'

/** Texts by code, as typed. */
export type Cells = Readonly<Record<string, string>>

/** What stands in the form: cells, explanations and remarks as typed, by code, and the sections under a zero return. */
export type EntryValues = {
  cells: Record<string, string>
  notes: Record<string, string>
  remarks: Record<string, string>
  zeroSections: string[]
}

/** What somebody else has saved meanwhile. */
export type EntryConflict = {
  savedByName: string
  savedAt: Date
  /** Cells of the other one that were joined silently. */
  taken: number
  /** Cells in which both differ: neither is saved over the other until the person has chosen. */
  differing: CellConflict[]
}

/** The form while somebody fills it in. */
export type EntryState = EntryValues & {
  /** What the server holds, as far as this page knows. */
  base: EntryValues
  /** What the timetable says, by code: it stands in a cell that the server holds blank. */
  defaults: Cells
  reportId: string | null
  version: number | null
  savedAt: Date | null
  savedByName: string | null
  /** The cell that has the focus: what is half typed is not judged. */
  editing: string | null
  /** Blanks are shown as faults once somebody has tried to submit. */
  showsBlanks: boolean
  /** Changes that this browser had kept and that were put back into the form. */
  restored: number
  conflict: EntryConflict | null
}

/** The stored month as a refused submission or a changed state brings it. */
export type MetEntry = StoredEntry & {
  reportId: string
  version: number
  savedAt: Date
  savedByName: string
}

export type EntryAction =
  | { type: 'typed'; code: string; text: string; section: string }
  | { type: 'pasted'; cells: Cells; sections: readonly string[] }
  /** A block taken back: cells that still hold what it laid there hold again what they held before. */
  | { type: 'unpasted'; laid: Cells; before: Pick<EntryValues, 'cells' | 'zeroSections'> }
  | { type: 'noted' | 'remarked'; code: string; text: string }
  | { type: 'focused'; code: string | null }
  | { type: 'zeroed' | 'unzeroed'; section: string; codes: string[] }
  | { type: 'saved'; sent: EntryBody; saved: EntrySaved }
  | { type: 'met'; met: MetEntry }
  | { type: 'restored'; draft: Draft }
  | { type: 'chosen'; conflict: CellConflict; text: string }
  | { type: 'tried' }

export type EntryView = {
  figures: Record<string, number>
  /** Cells that are no figure, by code. */
  faults: Record<string, 'integer' | 'tooBig'>
  findings: Finding[]
  hard: number
  soft: number
  filled: number
  typed: number
  /** The first row that keeps the form from being submitted. */
  firstBlocked: string | null
}

import { blockingFindings, checkFigures, parseFigure } from '@/lib/reporting/checks/rules'
import type { Finding } from '@/lib/reporting/checks/types'
import { withTotals } from '@/lib/reporting/form/rules'
import type { FormRow, ReportForm } from '@/lib/reporting/form/types'
import { type CellConflict, mergeCells } from '@/lib/reporting/save/rules'

/** What stands in the form: cells and notes as typed, by code, and the sections under a zero return. */
export type EntryValues = {
  cells: Record<string, string>
  notes: Record<string, string>
  zeroSections: string[]
}

export type EntryConflict = { savedByName: string; savedAt: Date; taken: number; differing: CellConflict[] }

/** The form while somebody fills it in. */
export type EntryState = EntryValues & {
  /** What the server holds. */
  base: EntryValues
  reportId: string | null
  version: number | null
  savedAt: Date | null
  /** Defaults stand in the form that the server does not hold yet. */
  hasDefaults: boolean
  /** The cell that has the focus: what is half typed is not judged. */
  editing: string | null
  /** Blanks are shown as faults once somebody has tried to submit. */
  showsBlanks: boolean
  conflict: EntryConflict | null
}

export type EntryAction =
  | { type: 'typed'; code: string; text: string; section: string }
  | { type: 'noted'; code: string; text: string }
  | { type: 'focused'; code: string | null }
  | { type: 'zeroed' | 'unzeroed'; section: string; codes: string[] }
  | { type: 'saved'; values: EntryValues; reportId: string; version: number; savedAt: Date }
  | {
      type: 'met'
      theirs: EntryValues
      version: number
      reportId: string | null
      savedAt: Date
      savedByName: string
    }
  | { type: 'chosen'; code: string; text: string }
  | { type: 'settled' }
  | { type: 'tried' }

const rowsOf = (form: Pick<ReportForm, 'sections'>): FormRow[] =>
  form.sections.flatMap((section) => section.rows)

/** The form as the server gives it; a default stands in a cell that is still empty. */
export function startEntry(form: ReportForm): EntryState {
  const typed = rowsOf(form).filter((row) => row.kind === 'TYPED')
  const takesDefaults = form.can.save
  const textOf = (row: FormRow) => String(row.value ?? (takesDefaults ? row.defaultValue : null) ?? '')
  const values: EntryValues = {
    cells: Object.fromEntries(typed.map((row) => [row.code, textOf(row)])),
    notes: Object.fromEntries(rowsOf(form).map((row) => [row.code, row.explanation])),
    zeroSections: form.sections.filter((section) => section.isZero).map((section) => section.key),
  }
  return {
    ...values,
    base: values,
    reportId: form.reportId,
    version: form.version,
    savedAt: form.savedAt,
    hasDefaults: takesDefaults && typed.some((row) => row.value === null && row.defaultValue !== null),
    editing: null,
    showsBlanks: form.state === 'RETURNED',
    conflict: null,
  }
}

/** The next state of the form. */
export function reduceEntry(state: EntryState, action: EntryAction): EntryState {
  switch (action.type) {
    case 'typed': {
      const isZero = parseFigure(action.text)
      const staysZero = isZero.ok && isZero.value === 0
      return {
        ...state,
        cells: { ...state.cells, [action.code]: action.text },
        zeroSections: staysZero
          ? state.zeroSections
          : state.zeroSections.filter((section) => section !== action.section),
      }
    }
    case 'noted':
      return { ...state, notes: { ...state.notes, [action.code]: action.text } }
    case 'focused':
      return { ...state, editing: action.code }
    case 'zeroed':
    case 'unzeroed': {
      const isZeroed = action.type === 'zeroed'
      const others = state.zeroSections.filter((section) => section !== action.section)
      const filled = Object.fromEntries(action.codes.map((code) => [code, isZeroed ? '0' : '']))
      return {
        ...state,
        cells: { ...state.cells, ...filled },
        zeroSections: isZeroed ? [...others, action.section] : others,
      }
    }
    case 'saved': {
      const { reportId, version, savedAt, values } = action
      return { ...state, reportId, version, savedAt, base: values, hasDefaults: false }
    }
    case 'met':
      return meet(state, action)
    case 'chosen':
      return chosen(state, action)
    case 'settled':
      return { ...state, conflict: null }
    case 'tried':
      return { ...state, showsBlanks: true, editing: null }
  }
}

/** Somebody else has saved meanwhile: his cells are joined to mine, nothing of mine is lost. */
function meet(state: EntryState, action: Extract<EntryAction, { type: 'met' }>): EntryState {
  const { theirs, version, savedAt, savedByName } = action
  const cells = mergeCells(state.base.cells, state.cells, theirs.cells)
  const notes = mergeCells(state.base.notes, state.notes, theirs.notes)
  const isMineZero = state.zeroSections.join() !== state.base.zeroSections.join()
  return {
    ...state,
    cells: cells.cells,
    notes: notes.cells,
    zeroSections: isMineZero ? state.zeroSections : theirs.zeroSections,
    base: theirs,
    version,
    reportId: action.reportId ?? state.reportId,
    savedAt,
    conflict: {
      savedByName,
      savedAt,
      taken: cells.taken.length + notes.taken.length,
      differing: cells.conflicts,
    },
  }
}

function chosen(state: EntryState, { code, text }: { code: string; text: string }): EntryState {
  const { conflict } = state
  if (!conflict) return state
  const differing = conflict.differing.filter((cell) => cell.code !== code)
  return { ...state, cells: { ...state.cells, [code]: text }, conflict: { ...conflict, differing } }
}

const sameText = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys({ ...a, ...b }).every((key) => (a[key] ?? '') === (b[key] ?? ''))

/** Whether anything stands in the form that the server does not hold. */
export function isDirty(state: EntryState): boolean {
  const { base } = state
  const zeros = (sections: readonly string[]) => [...sections].sort().join()
  return !(
    sameText(state.cells, base.cells) &&
    sameText(state.notes, base.notes) &&
    zeros(state.zeroSections) === zeros(base.zeroSections)
  )
}

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

/** Everything that follows from what stands in the form. */
export function viewEntry(form: ReportForm, state: EntryState): EntryView {
  const rows = rowsOf(form)
  const faults: EntryView['faults'] = {}
  const typed: Record<string, number> = {}
  let filled = 0
  for (const row of rows) {
    if (row.kind === 'DERIVED' && row.value !== null) typed[row.code] = row.value
    if (row.kind !== 'TYPED') continue
    const parsed = parseFigure(state.cells[row.code] ?? '')
    if (!parsed.ok) faults[row.code] = parsed.reason
    else if (parsed.value !== null) {
      typed[row.code] = parsed.value
      filled += 1
    }
  }
  const figures = withTotals(rows, typed)
  const context = { month: form.month, canteenDays: form.canteenDays, rows }
  const findings = checkFigures(context, figures).filter(
    ({ code, rule }) => rule !== 'required' || !(code in faults),
  )
  const blocking = blockingFindings(findings, state.notes)
  const isBlocked = new Set([...Object.keys(faults), ...blocking.map((finding) => finding.code)])
  return {
    figures,
    faults,
    findings,
    hard: Object.keys(faults).length + blocking.filter((finding) => finding.level === 'HARD').length,
    soft: new Set(blocking.filter((finding) => finding.level === 'SOFT').map((finding) => finding.code)).size,
    filled,
    typed: rows.filter((row) => row.kind === 'TYPED').length,
    firstBlocked: rows.find((row) => isBlocked.has(row.code))?.code ?? null,
  }
}

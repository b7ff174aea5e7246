import { blockingFindings, checkFigures, FORM_CODE, parseFigure } from '@/lib/reporting/checks/rules'
import { restore } from '@/lib/reporting/entry/draft/rules'
import { decide, meet, toEntryValues } from '@/lib/reporting/entry/merge/rules'
import type { Cells, EntryAction, EntryState, EntryValues, EntryView } from '@/lib/reporting/entry/types'
import { withTotals } from '@/lib/reporting/form/rules'
import type { FormRow, ReportForm } from '@/lib/reporting/form/types'

/** Every row of a form, whatever its section. */
export const rowsOf = (form: Pick<ReportForm, 'sections'>): FormRow[] =>
  form.sections.flatMap((section) => section.rows)

/** The form as the server gives it; a default stands in a cell that is still empty. */
export function startEntry(form: ReportForm): EntryState {
  const rows = rowsOf(form)
  const typed = rows.filter((row) => row.kind === 'TYPED')
  const base: EntryValues = {
    cells: Object.fromEntries(typed.map((row) => [row.code, String(row.value ?? '')])),
    notes: {
      ...Object.fromEntries(rows.map((row) => [row.code, row.explanation])),
      [FORM_CODE]: form.formNote,
    },
    remarks: Object.fromEntries(rows.map((row) => [row.code, row.remark])),
    zeroSections: form.sections.filter((section) => section.isZero).map((section) => section.key),
  }
  const defaults = form.can.save
    ? Object.fromEntries(
        typed.flatMap((row) => (row.defaultValue === null ? [] : [[row.code, String(row.defaultValue)]])),
      )
    : {}
  const standing = Object.entries(defaults).filter(([code]) => base.cells[code] === '')
  return {
    ...base,
    cells: { ...base.cells, ...Object.fromEntries(standing) },
    base,
    defaults,
    reportId: form.reportId,
    version: form.version,
    savedAt: form.savedAt,
    savedByName: form.savedByName,
    editing: null,
    showsBlanks: form.state === 'RETURNED',
    restored: 0,
    conflict: null,
  }
}

const isZeroText = (text: string) => {
  const parsed = parseFigure(text)
  return parsed.ok && parsed.value === 0
}

/** The next state of the form. */
export function reduceEntry(state: EntryState, action: EntryAction): EntryState {
  switch (action.type) {
    case 'typed':
      return {
        ...state,
        cells: { ...state.cells, [action.code]: action.text },
        zeroSections: isZeroText(action.text)
          ? state.zeroSections
          : state.zeroSections.filter((section) => section !== action.section),
      }
    case 'pasted':
      return {
        ...state,
        cells: { ...state.cells, ...action.cells },
        zeroSections: state.zeroSections.filter((section) => !action.sections.includes(section)),
      }
    case 'unpasted':
      return takeBack(state, action)
    case 'noted':
      return { ...state, notes: { ...state.notes, [action.code]: action.text } }
    case 'remarked':
      return { ...state, remarks: { ...state.remarks, [action.code]: action.text } }
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
    case 'saved':
      return afterSave(state, action)
    case 'met':
      return afterMeeting(state, action.met)
    case 'restored':
      return restore(state, action.draft)
    case 'chosen':
      return decide(state, action.conflict, action.text)
    case 'tried':
      return { ...state, showsBlanks: true, editing: null }
  }
}

/** A block taken back; a cell that was typed in since stays as it was typed, and then no section is closed again. */
function takeBack(
  state: EntryState,
  { laid, before }: Extract<EntryAction, { type: 'unpasted' }>,
): EntryState {
  const codes = Object.keys(laid)
  const untouched = codes.filter((code) => state.cells[code] === laid[code])
  const cells = Object.fromEntries(untouched.map((code) => [code, before.cells[code] ?? '']))
  return {
    ...state,
    cells: { ...state.cells, ...cells },
    zeroSections: untouched.length === codes.length ? before.zeroSections : state.zeroSections,
  }
}

/** The server holds what was sent; what somebody else had saved in between is joined to the form. */
function afterSave(state: EntryState, { sent, saved }: Extract<EntryAction, { type: 'saved' }>): EntryState {
  const { id, version, savedAt, conflicts, stored } = saved
  const refused = (kind: string, code: string) =>
    conflicts.some((conflict) => conflict.kind === kind && conflict.code === code)
  const taken = (kind: string, values: Cells) =>
    Object.fromEntries(Object.entries(values).filter(([code]) => !refused(kind, code)))
  const base: EntryValues = {
    cells: { ...state.base.cells, ...taken('figures', sent.figures) },
    notes: { ...state.base.notes, ...taken('explanations', sent.explanations) },
    remarks: { ...state.base.remarks, ...taken('remarks', sent.remarks) },
    zeroSections: [...sent.zeroSections],
  }
  const next = { ...state, reportId: id, version, savedAt, savedByName: null }
  if (!stored) return { ...next, base }
  const theirs = toEntryValues(stored, Object.keys(state.cells))
  return meet(next, { base, theirs }, { by: stored.savedByName, at: savedAt, conflicts })
}

function afterMeeting(state: EntryState, met: Extract<EntryAction, { type: 'met' }>['met']): EntryState {
  const { reportId, version, savedAt, savedByName } = met
  const theirs = toEntryValues(met, Object.keys(state.cells))
  const next = { ...state, reportId, version, savedAt, savedByName }
  return meet(next, { base: state.base, theirs }, { by: savedByName, at: savedAt, conflicts: [] })
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
  const findings = checkFigures({ ...form, rows }, figures).filter(
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
    firstBlocked: [...rows.map((row) => row.code), FORM_CODE].find((code) => isBlocked.has(code)) ?? null,
  }
}

/** A section as a phone lists it: its cells, how many are filled, and whether something in it keeps the form back. */
export type SectionChoice = { key: string; filled: number; typed: number; isBlocked: boolean }

/** Every section of a form as a phone lists it; what is only blank counts as a fault once a submission was tried. */
export function toSectionChoices(form: ReportForm, state: EntryState, view: EntryView): SectionChoice[] {
  const asked = blockingFindings(view.findings, state.notes).filter(
    (finding) => finding.rule !== 'required' || state.showsBlanks,
  )
  const isBlocked = (code: string) => code in view.faults || asked.some((finding) => finding.code === code)
  return form.sections.map(({ key, rows }) => {
    const typed = rows.filter((row) => row.kind === 'TYPED')
    return {
      key,
      typed: typed.length,
      filled: typed.filter((row) => view.figures[row.code] !== undefined).length,
      isBlocked: rows.some((row) => row.mark !== null || isBlocked(row.code)),
    }
  })
}

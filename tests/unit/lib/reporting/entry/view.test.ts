import { describe, expect, it } from 'vitest'
import {
  type EntryAction,
  type EntryState,
  isDirty,
  reduceEntry,
  startEntry,
  viewEntry,
} from '@/lib/reporting/entry/view'
import type { FormRow, ReportForm } from '@/lib/reporting/form/types'

const row = (code: string, section: string, change: Partial<FormRow> = {}): FormRow => ({
  code,
  section,
  kind: 'TYPED',
  parts: [],
  isSeasonal: false,
  history: [],
  lastYear: null,
  previous: null,
  beforePrevious: null,
  defaultValue: null,
  name: code,
  unit: '件',
  help: '',
  definition: '',
  value: null,
  explanation: '',
  mark: null,
  link: null,
  ...change,
})

const form: ReportForm = {
  reportId: null,
  version: null,
  centerId: 'center',
  centerName: '中心',
  unitName: '社区',
  townshipName: null,
  countyName: '县',
  month: '2025-06',
  state: 'NONE',
  timeTag: null,
  timetable: {
    dueOn: '2025-07-07',
    reviewOn: '2025-07-08',
    lockOn: '2025-07-10',
    dueAt: new Date(0),
    reviewAt: new Date(0),
    lockAt: new Date(0),
    isExtended: false,
  },
  daysLeft: 4,
  sections: [
    {
      key: 'WINDOWS',
      isZero: false,
      rows: [
        row('E02a', 'WINDOWS'),
        row('E02d', 'WINDOWS'),
        row('E02', 'WINDOWS', { kind: 'TOTAL', parts: ['E02a', 'E02d'] }),
        row('E03', 'WINDOWS'),
      ],
    },
    {
      key: 'OPENING',
      isZero: false,
      rows: [
        row('A01', 'OPENING', { kind: 'DERIVED', value: 4 }),
        row('E18a', 'OPENING', { defaultValue: 30 }),
      ],
    },
  ],
  canteenDays: 0,
  returnNote: null,
  savedAt: null,
  savedByName: null,
  submittedAt: null,
  submittedByName: null,
  approvedAt: null,
  approvedByName: null,
  missingVisitDays: [],
  can: { save: true, submit: true, withdraw: false },
  refusals: { save: null, submit: null },
}

const reached = (...actions: EntryAction[]): EntryState => actions.reduce(reduceEntry, startEntry(form))
const typed = (code: string, text: string): EntryAction => ({ type: 'typed', code, text, section: 'WINDOWS' })

describe('the form while it is filled in', () => {
  it('starts with defaults, which are no change of the person', () => {
    const state = startEntry(form)
    expect(state.cells).toEqual({ E02a: '', E02d: '', E03: '', E18a: '30' })
    expect(state.hasDefaults).toBe(true)
    expect(isDirty(state)).toBe(false)
    expect(startEntry({ ...form, can: { ...form.can, save: false } }).cells.E18a).toBe('')
  })

  it('adds up as it is typed and counts what is missing', () => {
    const view = viewEntry(form, reached(typed('E02a', '１２'), typed('E02d', '3')))
    expect(view.figures).toEqual({ E02a: 12, E02d: 3, E02: 15, A01: 4, E18a: 30 })
    expect(view).toMatchObject({ filled: 3, typed: 4, hard: 1, soft: 0, firstBlocked: 'E03' })
  })

  it('names what is no figure once, and not as missing too', () => {
    const view = viewEntry(form, reached(typed('E02a', '约50'), typed('E02d', '1'), typed('E03', '10000000')))
    expect(view.faults).toEqual({ E02a: 'integer', E03: 'tooBig' })
    expect(view).toMatchObject({ hard: 2, firstBlocked: 'E02a' })
  })

  it('asks for an explanation until there is one', () => {
    const filled = [typed('E02a', '1'), typed('E02d', '1'), typed('E03', '5')]
    expect(viewEntry(form, reached(...filled))).toMatchObject({ hard: 0, soft: 1, firstBlocked: 'E03' })
    const noted: EntryAction = { type: 'noted', code: 'E03', text: '含五月受理' }
    expect(viewEntry(form, reached(...filled, noted))).toMatchObject({ soft: 0, firstBlocked: null })
  })

  it('closes a section with zeros, opens it again, and leaves it when a figure is typed', () => {
    const zeroed: EntryAction = { type: 'zeroed', section: 'WINDOWS', codes: ['E02a', 'E02d', 'E03'] }
    expect(reached(zeroed)).toMatchObject({ zeroSections: ['WINDOWS'], cells: { E02a: '0', E03: '0' } })
    expect(reached(zeroed, { ...zeroed, type: 'unzeroed' })).toMatchObject({
      zeroSections: [],
      cells: { E02a: '' },
    })
    expect(reached(zeroed, typed('E02a', '0')).zeroSections).toEqual(['WINDOWS'])
    expect(reached(zeroed, typed('E02a', '2')).zeroSections).toEqual([])
    expect(reached(zeroed, typed('E02a', '')).zeroSections).toEqual([])
  })

  it('is clean again after what was sent is saved, unless something was typed meanwhile', () => {
    const sent = reached(typed('E02a', '1'))
    const saved: EntryAction = {
      type: 'saved',
      values: { cells: sent.cells, notes: sent.notes, zeroSections: [] },
      reportId: 'report',
      version: 1,
      savedAt: new Date(1),
    }
    expect(isDirty(sent)).toBe(true)
    expect(isDirty(reduceEntry(sent, saved))).toBe(false)
    expect(isDirty(reduceEntry(reduceEntry(sent, typed('E02a', '12')), saved))).toBe(true)
  })

  it('joins what somebody else has saved and loses nothing of mine', () => {
    const mine = reached(typed('E02a', '1'), typed('E03', '1'))
    const met: EntryAction = {
      type: 'met',
      theirs: { cells: { E02a: '2', E02d: '9', E03: '', E18a: '30' }, notes: {}, zeroSections: [] },
      version: 4,
      reportId: 'report',
      savedAt: new Date(2),
      savedByName: '张三',
    }
    const state = reduceEntry(mine, met)
    expect(state.cells).toEqual({ E02a: '1', E02d: '9', E03: '1', E18a: '30' })
    expect(state).toMatchObject({ version: 4, reportId: 'report' })
    expect(state.conflict).toMatchObject({
      savedByName: '张三',
      taken: 1,
      differing: [{ code: 'E02a', mine: '1', theirs: '2' }],
    })
    const chosen = reduceEntry(state, { type: 'chosen', code: 'E02a', text: '2' })
    expect(chosen.cells.E02a).toBe('2')
    expect(chosen.conflict?.differing).toEqual([])
    expect(reduceEntry(chosen, { type: 'settled' }).conflict).toBeNull()
  })
})

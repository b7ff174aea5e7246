import { describe, expect, it } from 'vitest'
import { defaultsInPlace, isDirty, sendable } from '@/lib/reporting/entry/pending/rules'
import type { EntryAction, EntryState } from '@/lib/reporting/entry/types'
import { reduceEntry, startEntry, toSectionChoices, viewEntry } from '@/lib/reporting/entry/view'
import type { EntrySaved } from '@/lib/reporting/types'
import { BLANK_FORM, formRow } from '@/tests/support/entry-forms'

const reached = (...actions: EntryAction[]): EntryState => actions.reduce(reduceEntry, startEntry(BLANK_FORM))
const savedAction = (sent: EntryState, change: Partial<EntrySaved> = {}): EntryAction => {
  const parts = sendable(sent)
  if (!parts) throw new Error('nothing to send')
  const saved: EntrySaved = {
    id: 'report',
    version: 1,
    state: 'DRAFT',
    savedAt: new Date(1),
    conflicts: [],
    stored: null,
    ...change,
  }
  return { type: 'saved', sent: parts.change, saved }
}
const typed = (code: string, text: string): EntryAction => ({ type: 'typed', code, text, section: 'WINDOWS' })

describe('the form while it is filled in', () => {
  it('starts with defaults, which are no change of the person', () => {
    const state = startEntry(BLANK_FORM)
    expect(state.cells).toEqual({ E02a: '', E02d: '', E03: '', E18a: '30' })
    expect(defaultsInPlace(state)).toEqual(['E18a'])
    expect(isDirty(state)).toBe(false)
    expect(sendable(state)).toBeNull()
    expect(sendable(state, { withDefaults: true })?.change.figures).toEqual({ E18a: '30' })
    expect(startEntry({ ...BLANK_FORM, can: { ...BLANK_FORM.can, save: false } }).cells.E18a).toBe('')
  })

  it('adds up as it is typed and counts what is missing', () => {
    const view = viewEntry(BLANK_FORM, reached(typed('E02a', '１２'), typed('E02d', '3')))
    expect(view.figures).toEqual({ E02a: 12, E02d: 3, E02: 15, A01: 4, E18a: 30 })
    expect(view).toMatchObject({ filled: 3, typed: 4, hard: 1, soft: 0, firstBlocked: 'E03' })
  })

  it('names what is no figure once, and not as missing too', () => {
    const view = viewEntry(
      BLANK_FORM,
      reached(typed('E02a', '约50'), typed('E02d', '1'), typed('E03', '10000000')),
    )
    expect(view.faults).toEqual({ E02a: 'integer', E03: 'tooBig' })
    expect(view).toMatchObject({ hard: 2, firstBlocked: 'E02a' })
  })

  it('asks for an explanation until there is one', () => {
    const filled = [typed('E02a', '1'), typed('E02d', '1'), typed('E03', '5')]
    expect(viewEntry(BLANK_FORM, reached(...filled))).toMatchObject({ hard: 0, soft: 1, firstBlocked: 'E03' })
    const noted: EntryAction = { type: 'noted', code: 'E03', text: '含五月受理' }
    expect(viewEntry(BLANK_FORM, reached(...filled, noted))).toMatchObject({ soft: 0, firstBlocked: null })
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

  it('pastes over a zero return', () => {
    const zeroed: EntryAction = { type: 'zeroed', section: 'WINDOWS', codes: ['E02a', 'E02d', 'E03'] }
    const pasted: EntryAction = { type: 'pasted', cells: { E02a: '4', E02d: '约5' }, sections: ['WINDOWS'] }
    const state = reached(zeroed, pasted)
    expect(state).toMatchObject({ zeroSections: [], cells: { E02a: '4', E02d: '约5', E03: '0' } })
    expect(viewEntry(BLANK_FORM, state).faults).toEqual({ E02d: 'integer' })
  })

  it('takes a block back, but for cells that were typed in since', () => {
    const zeroed: EntryAction = { type: 'zeroed', section: 'WINDOWS', codes: ['E02a', 'E02d', 'E03'] }
    const before = reached(zeroed)
    const laid = { E02a: '4', E02d: '约5' }
    const pasted: EntryAction = { type: 'pasted', cells: laid, sections: ['WINDOWS'] }
    const back: EntryAction = { type: 'unpasted', laid, before }
    expect(reached(zeroed, pasted, back)).toMatchObject({ cells: before.cells, zeroSections: ['WINDOWS'] })
    expect(reached(zeroed, pasted, typed('E02a', '6'), back)).toMatchObject({
      cells: { E02a: '6', E02d: '0', E03: '0' },
      zeroSections: [],
    })
  })

  it('sends what changed with what it held, defaults along with it, and never what is no figure', () => {
    const state = reached(typed('E02a', '１'), typed('E02d', '约5'), {
      type: 'remarked',
      code: 'E02a',
      text: '含代办',
    })
    expect(sendable(state)).toEqual({
      change: {
        figures: { E02a: '１', E18a: '30' },
        explanations: {},
        remarks: { E02a: '含代办' },
        zeroSections: [],
      },
      base: { figures: { E02a: '', E18a: '' }, explanations: {}, remarks: { E02a: '' }, zeroSections: [] },
    })
  })

  it('is clean again after what was sent is saved, unless something was typed meanwhile', () => {
    const sent = reached(typed('E02a', '1'))
    const saved = savedAction(sent)
    expect(isDirty(sent)).toBe(true)
    expect(isDirty(reduceEntry(sent, saved))).toBe(false)
    const more = reduceEntry(reduceEntry(sent, typed('E02a', '12')), saved)
    expect(isDirty(more)).toBe(true)
    expect(sendable(more)?.base.figures).toEqual({ E02a: '1' })
  })

  it('joins the cells of somebody else silently and asks about those that both changed', () => {
    const mine = reached(typed('E02a', '1'), typed('E03', '1'))
    const stored = {
      figures: { E02a: 2, E02d: 9, E03: 1, E18a: 30 },
      explanations: {},
      remarks: {},
      zeroSections: [],
      savedByName: '张三',
    }
    const at = new Date(5)
    const clash = { kind: 'figures', code: 'E02a', was: '', theirs: '2', mine: '1', by: '李四', at } as const
    const state = reduceEntry(mine, savedAction(mine, { version: 4, stored, conflicts: [clash] }))
    expect(state.cells).toEqual({ E02a: '1', E02d: '9', E03: '1', E18a: '30' })
    expect(state).toMatchObject({ version: 4, reportId: 'report', base: { cells: { E02a: '2' } } })
    expect(state.conflict).toEqual({
      savedByName: '张三',
      savedAt: new Date(1),
      taken: 1,
      differing: [clash],
    })
    // Until it is decided, mine is neither lost nor saved over theirs.
    expect(isDirty(state)).toBe(true)
    expect(sendable(state)).toBeNull()
    const kept = reduceEntry(state, { type: 'chosen', conflict: clash, text: '1' })
    expect(kept.conflict).toBeNull()
    expect(sendable(kept)).toMatchObject({
      change: { figures: { E02a: '1' } },
      base: { figures: { E02a: '2' } },
    })
    const given = reduceEntry(state, { type: 'chosen', conflict: clash, text: '2' })
    expect(given.cells.E02a).toBe('2')
    expect(isDirty(given)).toBe(false)
  })

  it('asks about a cell that both changed while a save was on its way', () => {
    const sent = reached(typed('E02a', '1'))
    const typedOn = reduceEntry(sent, typed('E03', '7'))
    const stored = {
      figures: { E02a: 1, E03: 8 },
      explanations: {},
      remarks: {},
      zeroSections: [],
      savedByName: '张三',
    }
    const state = reduceEntry(typedOn, savedAction(sent, { stored }))
    expect(state.cells.E03).toBe('7')
    expect(state.conflict?.differing).toEqual([
      { kind: 'figures', code: 'E03', was: '', mine: '7', theirs: '8', by: '张三', at: new Date(1) },
    ])
  })

  it('asks for a word on the whole form when it looks copied', () => {
    const codes = ['X1', 'X2', 'X3', 'X4', 'X5']
    const rows = codes.map((code) => formRow(code, 'WINDOWS', { value: 7, previous: 7 }))
    const form = { ...BLANK_FORM, sections: [{ key: 'WINDOWS', isZero: false, rows }] }
    const state = startEntry(form)
    expect(viewEntry(form, state)).toMatchObject({ soft: 1, firstBlocked: 'FORM' })
    const noted = reduceEntry(state, { type: 'noted', code: 'FORM', text: '逐项核对过' })
    expect(viewEntry(form, noted)).toMatchObject({ soft: 0, firstBlocked: null })
    expect(sendable(noted)?.change.explanations).toEqual({ FORM: '逐项核对过' })
  })

  it('lists the sections for a phone: how far each has come and which keep the form back', () => {
    const state = reached(typed('E02a', '1'), typed('E03', '约5'))
    expect(toSectionChoices(BLANK_FORM, state, viewEntry(BLANK_FORM, state))).toEqual([
      { key: 'WINDOWS', typed: 3, filled: 1, isBlocked: true },
      { key: 'OPENING', typed: 1, filled: 1, isBlocked: false },
    ])
    const fine = reached(typed('E02a', '1'))
    const [windows] = toSectionChoices(BLANK_FORM, fine, viewEntry(BLANK_FORM, fine))
    expect(windows?.isBlocked).toBe(false)
    const tried = reduceEntry(fine, { type: 'tried' })
    expect(toSectionChoices(BLANK_FORM, tried, viewEntry(BLANK_FORM, tried))[0]?.isBlocked).toBe(true)
  })
})

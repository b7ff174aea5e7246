import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftKey } from '@/lib/reporting/entry/draft/place/rules'
import { type Draft, draftOf, joinDrafts, parseDrafts, restore } from '@/lib/reporting/entry/draft/rules'
import { isDirty } from '@/lib/reporting/entry/pending/rules'
import type { EntryAction } from '@/lib/reporting/entry/types'
import { reduceEntry, startEntry } from '@/lib/reporting/entry/view'
import { BLANK_FORM } from '@/tests/support/entry-forms'

const typed = (code: string, text: string): EntryAction => ({ type: 'typed', code, text, section: 'WINDOWS' })
const filled = (...actions: EntryAction[]) => actions.reduce(reduceEntry, startEntry(BLANK_FORM))
const reopened = (draft: Draft | null, form = BLANK_FORM) => {
  if (!draft) throw new Error('no draft')
  return restore(startEntry(form), draft)
}

describe('a draft in the browser', () => {
  it('holds what the server does not, half typed cells and words included, and nothing else', () => {
    const state = filled(typed('E02a', '１2'), typed('E03', '约'), {
      type: 'noted',
      code: 'E03',
      text: '含上月',
    })
    expect(draftOf(state, 5)).toEqual({
      at: 5,
      cells: { E02a: ['', '１2'], E03: ['', '约'] },
      notes: { E03: ['', '含上月'] },
      remarks: {},
      zeroSections: null,
    })
    expect(draftOf(startEntry(BLANK_FORM), 5)).toBeNull()
  })

  it('comes back as it was', () => {
    const zeroed: EntryAction = { type: 'zeroed', section: 'OPENING', codes: ['E18a'] }
    const state = filled(typed('E02a', '5'), { type: 'remarked', code: 'E02a', text: '含代办' }, zeroed)
    const again = reopened(draftOf(state, 5))
    expect(again).toMatchObject({
      cells: state.cells,
      remarks: { E02a: '含代办' },
      zeroSections: ['OPENING'],
    })
    expect(again).toMatchObject({ conflict: null, restored: 4 })
  })

  it('keeps a default that somebody has changed, and never brings back one that nobody has', () => {
    expect(reopened(draftOf(filled(typed('E18a', '22')), 1)).cells.E18a).toBe('22')
    expect(draftOf(filled(typed('E02a', '1')), 1)?.cells).not.toHaveProperty('E18a')
  })

  it('asks where somebody has saved otherwise since, and is silent where the save had arrived', () => {
    const draft = draftOf(filled(typed('E02a', '5'), typed('E02d', '6')), 5)
    const sections = BLANK_FORM.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) =>
        row.code === 'E02a' ? { ...row, value: 9 } : row.code === 'E02d' ? { ...row, value: 6 } : row,
      ),
    }))
    const again = reopened(draft, { ...BLANK_FORM, sections, savedByName: '张三', savedAt: new Date(3) })
    expect(again.conflict?.differing).toEqual([
      { kind: 'figures', code: 'E02a', was: '', mine: '5', theirs: '9', by: '张三', at: new Date(3) },
    ])
    expect(again.cells).toMatchObject({ E02a: '5', E02d: '6' })
    // What waits for a choice survives being closed once more.
    expect(draftOf(again, 6)?.cells).toEqual({ E02a: ['', '5'] })
  })

  it('leaves out cells that the form no longer has', () => {
    const again = reopened({ at: 1, cells: { E05: ['', '7'] }, notes: {}, remarks: {}, zeroSections: null })
    expect(again.cells).not.toHaveProperty('E05')
    expect(isDirty(again)).toBe(false)
  })

  it('joins those of several windows, the later one on top', () => {
    const one = draftOf(filled(typed('E02a', '1'), typed('E03', '3')), 1)
    const two = draftOf(filled(typed('E02a', '2')), 2)
    if (!one || !two) throw new Error('no draft')
    expect(joinDrafts([two, one])?.cells).toEqual({ E02a: ['', '2'], E03: ['', '3'] })
    expect(joinDrafts([])).toBeNull()
  })

  it('has a place of its own for each person, center and month', () => {
    const places = [
      draftKey('a', 'x', '2026-06'),
      draftKey('b', 'x', '2026-06'),
      draftKey('a', 'y', '2026-06'),
    ]
    expect(new Set(places).size).toBe(3)
  })

  it('reads what it has written, and takes anything else for none', () => {
    const draft = draftOf(filled(typed('E02a', '1'), { type: 'zeroed', section: 'X', codes: [] }), 7)
    expect(parseDrafts(JSON.stringify({ window: draft }))).toEqual({ window: draft })
    for (const text of [null, '', '{', '[]', '1', '{"w":1}', '{"w":{"at":"x"}}'])
      expect(parseDrafts(text)).toEqual({})
    fc.assert(fc.property(fc.jsonValue(), (value) => Boolean(parseDrafts(JSON.stringify(value)))))
  })
})

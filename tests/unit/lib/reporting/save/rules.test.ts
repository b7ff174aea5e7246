import { describe, expect, it } from 'vitest'
import {
  entryProblems,
  isSameMonth,
  mergeCells,
  prepareMonth,
  type SectionRow,
} from '@/lib/reporting/save/rules'

const ROWS: SectionRow[] = [
  { code: 'E01', kind: 'TYPED', parts: [], section: 'VISITS' },
  { code: 'A01', kind: 'DERIVED', parts: [], section: 'VISITS' },
  { code: 'E02a', kind: 'TYPED', parts: [], section: 'WINDOWS' },
  { code: 'E02b', kind: 'TYPED', parts: [], section: 'WINDOWS' },
  { code: 'E02', kind: 'TOTAL', parts: ['E02a', 'E02b'], section: 'WINDOWS' },
]
const entered = (figures: Record<string, number | null>, zeroSections: string[] = []) => ({
  figures,
  explanations: { E01: '庙会人多', E02a: ' ' },
  zeroSections,
})

describe('prepareMonth', () => {
  it('keeps blanks blank, fills derived rows and totals', () => {
    expect(prepareMonth(ROWS, entered({ E01: 5, E02a: 2, E02b: null }), { A01: 3 })).toEqual({
      figures: { E01: 5, A01: 3, E02a: 2, E02: 2 },
      explanations: { E01: '庙会人多' },
      zeroSections: [],
    })
  })
  it('writes zeros under a zero return and forgets sections that do not exist', () => {
    const prepared = prepareMonth(ROWS, entered({}, ['WINDOWS', 'NOWHERE', 'WINDOWS']), { A01: 0 })
    expect(prepared.figures).toEqual({ A01: 0, E02a: 0, E02b: 0, E02: 0 })
    expect(prepared.zeroSections).toEqual(['WINDOWS'])
  })
  it('never stores a typed value in a derived row', () => {
    expect(prepareMonth(ROWS, entered({ A01: 99 }), { A01: 3 }).figures.A01).toBe(3)
  })
})

describe('entryProblems', () => {
  it.each([
    [{ E05: 1 }, [], { 'figures.E05': 'validation.reports.notApplicable' }],
    [{ E05: null }, [], {}],
    [{ A01: 1 }, [], { 'figures.A01': 'validation.reports.notTyped' }],
    [{ E02: 1 }, [], { 'figures.E02': 'validation.reports.notTyped' }],
    [{ E02a: 1 }, ['WINDOWS'], { 'figures.E02a': 'validation.reports.notZero' }],
    [{ E02a: 0 }, ['WINDOWS'], {}],
  ])('%j under %j', (figures, zeroSections, expected) => {
    expect(entryProblems(ROWS, { figures, explanations: {}, zeroSections })).toEqual(expected)
  })
  it('refuses an explanation of a row that is not there', () => {
    const problems = entryProblems(ROWS, {
      figures: {},
      explanations: { E05: '说明', E06: '' },
      zeroSections: [],
    })
    expect(problems).toEqual({ 'explanations.E05': 'validation.reports.notApplicable' })
  })
})

describe('isSameMonth', () => {
  const month = { figures: { E01: 1, E02a: 2 }, explanations: {}, zeroSections: ['WINDOWS', 'VISITS'] }
  it('asks for the content and not for the order', () => {
    expect(
      isSameMonth(month, { ...month, figures: { E02a: 2, E01: 1 }, zeroSections: ['VISITS', 'WINDOWS'] }),
    ).toBe(true)
    expect(isSameMonth(month, { ...month, figures: { E01: 1 } })).toBe(false)
    expect(isSameMonth(month, { ...month, explanations: { E01: '说明' } })).toBe(false)
    expect(isSameMonth(month, { ...month, zeroSections: [] })).toBe(false)
  })
})

describe('mergeCells', () => {
  it.each([
    ['only mine changed', '1', '2', '1', '2', 'kept'],
    ['only theirs changed', '1', '1', '3', '3', 'taken'],
    ['both alike', '1', '4', '4', '4', 'kept'],
    ['both otherwise', '1', '2', '3', '2', 'differs'],
    ['nobody', '1', '1', '1', '1', 'kept'],
    ['mine emptied', '1', '', '1', '', 'kept'],
  ])('%s', (_name, base, mine, theirs, result, outcome) => {
    const merged = mergeCells({ E01: base }, { E01: mine }, { E01: theirs })
    expect(merged.cells).toEqual({ E01: result })
    expect(merged.taken).toEqual(outcome === 'taken' ? ['E01'] : [])
    expect(merged.conflicts).toEqual(outcome === 'differs' ? [{ code: 'E01', mine, theirs }] : [])
  })
})

import { describe, expect, it } from 'vitest'
import { entryProblems, isSameMonth, prepareMonth, type SectionRow } from '@/lib/reporting/save/rules'

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
  remarks: { E02a: '含代办', E01: '' },
  zeroSections,
})

describe('prepareMonth', () => {
  it('keeps blanks blank, fills derived rows and totals', () => {
    expect(prepareMonth(ROWS, entered({ E01: 5, E02a: 2, E02b: null }), { A01: 3 })).toEqual({
      figures: { E01: 5, A01: 3, E02a: 2, E02: 2 },
      explanations: { E01: '庙会人多' },
      remarks: { E02a: '含代办' },
      zeroSections: [],
    })
  })
  it('writes zeros under a zero return and forgets sections that do not exist', () => {
    const prepared = prepareMonth(ROWS, entered({}, ['WINDOWS', 'NOWHERE', 'WINDOWS']), { A01: 0 })
    expect(prepared.figures).toEqual({ A01: 0, E02a: 0, E02b: 0, E02: 0 })
    expect(prepared.zeroSections).toEqual(['WINDOWS'])
  })
  it('drops a zero return that a figure contradicts', () => {
    expect(prepareMonth(ROWS, entered({ E02b: 4 }, ['WINDOWS']), {})).toMatchObject({
      figures: { E02b: 4, E02: 4 },
      zeroSections: [],
    })
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
    expect(entryProblems(ROWS, { figures, explanations: {}, remarks: {}, zeroSections })).toEqual(expected)
  })
  it('refuses an explanation of a row that is not there', () => {
    const problems = entryProblems(ROWS, {
      figures: {},
      explanations: { E05: '说明', E06: '', FORM: '逐项核对过' },
      remarks: { E08: '备注' },
      zeroSections: [],
    })
    expect(problems).toEqual({
      'explanations.E05': 'validation.reports.notApplicable',
      'remarks.E08': 'validation.reports.notApplicable',
    })
  })
})

describe('isSameMonth', () => {
  const month = {
    figures: { E01: 1, E02a: 2 },
    explanations: {},
    remarks: {},
    zeroSections: ['WINDOWS', 'VISITS'],
  }
  it('asks for the content and not for the order', () => {
    expect(
      isSameMonth(month, { ...month, figures: { E02a: 2, E01: 1 }, zeroSections: ['VISITS', 'WINDOWS'] }),
    ).toBe(true)
    expect(isSameMonth(month, { ...month, figures: { E01: 1 } })).toBe(false)
    expect(isSameMonth(month, { ...month, explanations: { E01: '说明' } })).toBe(false)
    expect(isSameMonth(month, { ...month, remarks: { E01: '备注' } })).toBe(false)
    expect(isSameMonth(month, { ...month, zeroSections: [] })).toBe(false)
  })
})

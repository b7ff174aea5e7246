import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOutlier, isSeasonalOutlier, medianOf } from '@/lib/reporting/checks/outlier/rules'
import { blockingFindings, checkFigures, isExplained, parseFigure } from '@/lib/reporting/checks/rules'
import type { CheckContext, CheckRow } from '@/lib/reporting/checks/types'

describe('parseFigure', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['１２', 12],
    ['1,200', 1200],
    ['１，２００', 1200],
    [' 35 ', 35],
    ['9999999', 9_999_999],
    ['', null],
    ['　', null],
  ])('%j → %s', (text, value) => {
    expect(parseFigure(text)).toEqual({ ok: true, value })
  })
  it.each([
    ['12.5', 'integer'],
    ['1e3', 'integer'],
    ['-3', 'integer'],
    ['+3', 'integer'],
    ['约50', 'integer'],
    ['0x10', 'integer'],
    ['NaN', 'integer'],
    ['Infinity', 'integer'],
    ['1,20', 'integer'],
    ['12 34', 'integer'],
    ['10000000', 'tooBig'],
    ['9007199254740993', 'integer'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseFigure(text)).toEqual({ ok: false, reason })
  })
  it('reads every figure that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        expect(parseFigure(String(value))).toEqual({ ok: true, value })
      }),
    )
  })
})

const row = (code: string, change: Partial<CheckRow> = {}): CheckRow => ({
  code,
  kind: 'TYPED',
  parts: [],
  isSeasonal: false,
  history: [],
  lastYear: null,
  previous: null,
  beforePrevious: null,
  defaultValue: null,
  ...change,
})
const form = (rows: CheckRow[], change: Partial<CheckContext> = {}): CheckContext => ({
  month: '2025-06',
  canteenDays: 30,
  rows,
  ...change,
})
const found = (context: CheckContext, figures: Record<string, number>) =>
  checkFigures(context, figures).map(({ code, level, rule }) => `${code} ${level} ${rule}`)

describe('checkFigures', () => {
  const CODES = [
    'E01',
    'A02',
    'E02',
    'E03',
    'E04',
    'E05',
    'E06',
    'E09',
    'E15',
    'E16',
    'E17a',
    'E17b',
    'E18a',
    'A08a',
    'A08b',
  ]
  const context = form(CODES.map((code) => row(code)))
  const fine: Record<string, number> = {
    E01: 500,
    A02: 100,
    E02: 50,
    E03: 50,
    E04: 50,
    E05: 100,
    E06: 20,
    E09: 30,
    E15: 5,
    E16: 5,
    E17a: 4,
    E17b: 4,
    E18a: 30,
    A08a: 10,
    A08b: 120,
  }

  it('finds nothing in figures at every boundary', () => {
    expect(found(context, fine)).toEqual([])
  })

  it.each<[string, Record<string, number>, string[]]>([
    ['more closed than accepted', { E03: 51 }, ['E03 SOFT closedAboveAccepted']],
    ['more assisted than accepted', { E04: 51 }, ['E04 SOFT assistedAboveAccepted']],
    ['more settled than accepted', { E17b: 5 }, ['E17b SOFT settledAboveAccepted']],
    ['more employed than informed', { E16: 6 }, ['E16 SOFT employedAboveInformed']],
    ['meals without days', { E06: 0 }, ['E06 HARD pairMissingDays']],
    ['days without meals', { E05: 0 }, ['E05 HARD pairMissingMeals']],
    ['neither meals nor days', { E05: 0, E06: 0 }, []],
    ['more canteen days than the month has', { E06: 31 }, ['E06 HARD daysInMonth']],
    ['open on more days than the month has', { E18a: 31 }, ['E18a HARD daysInMonth']],
    ['fewer visits than at the windows', { E01: 49, A02: 0 }, ['E01 SOFT visitsBelowWindows']],
    ['as many visits as at the windows', { E01: 100 }, []],
    ['fewer visits than in activities', { E01: 99 }, ['E01 SOFT visitsBelowActivities']],
    ['no visits while open', { E01: 0, A02: 0, E02: 0, E03: 0, E04: 0 }, ['E01 SOFT noVisitsWhileOpen']],
    ['no visits while closed', { E01: 0, A02: 0, E02: 0, E03: 0, E04: 0, E18a: 0 }, []],
    ['more than twelve hours a volunteer', { A08b: 121 }, ['A08b SOFT volunteerHours']],
  ])('%s', (_name, change, expected) => {
    expect(found(context, { ...fine, ...change })).toEqual(expected)
  })

  it('knows that a month can be short and a canteen new', () => {
    expect(found({ ...context, month: '2025-02' }, { ...fine, E18a: 29 })).toEqual(['E18a HARD daysInMonth'])
    expect(found({ ...context, month: '2024-02' }, { ...fine, E18a: 29 })).toEqual([])
    expect(found({ ...context, canteenDays: 19 }, fine)).toEqual(['E06 HARD canteenDays'])
    expect(found({ ...context, canteenDays: 20 }, fine)).toEqual([])
  })

  it.each([
    ['2025-07', ['E09 SOFT schoolHoliday']],
    ['2025-08', ['E09 SOFT schoolHoliday']],
    ['2025-06', []],
    ['2025-09', []],
  ])('a class in %s', (month, expected) => {
    expect(found({ ...context, month }, fine)).toEqual(expected)
  })

  it('asks for every typed row and for no other', () => {
    const rows = [row('E01'), row('A01', { kind: 'DERIVED' }), row('E02', { kind: 'TOTAL', parts: ['E02a'] })]
    expect(found(form(rows), {})).toEqual(['E01 HARD required'])
    expect(found(form(rows), { E01: 0 })).toEqual([])
  })

  it('says nothing about rows that the form does not show', () => {
    expect(found(form([row('E02')]), { E02: 1, E03: 5 })).toEqual([])
  })
})

describe('history', () => {
  const steady = [100, 102, 98, 101, 99, 100]

  it.each<[string, number, number[], number | null]>([
    ['five months are no history', 1000, [100, 100, 100, 100, 100], null],
    ['six months are', 1000, steady, 100],
    ['less than half away', 149, steady, null],
    ['exactly half away', 150, steady, null],
    ['more than half away', 151, steady, 100],
    ['far away but by fewer than 20', 19, [5, 5, 5, 5, 5, 5], null],
    ['by 20', 25, [5, 5, 5, 5, 5, 5], 5],
    ['a wide history', 160, [40, 160, 60, 140, 80, 120], null],
    ['a median of 0 below 20', 19, [0, 0, 0, 0, 0, 0], null],
    ['a median of 0 at 20', 20, [0, 0, 0, 0, 0, 0], 0],
    ['a fall to 0', 0, steady, 100],
    // MAD 0 becomes 0.1 × 100 = 10: 3.5 × 10 ÷ 0.6745 = 51.9, so that 151 is within and 152 is not.
    ['no spread, within', 151, [100, 100, 100, 100, 100, 100], null],
    ['no spread, beyond', 152, [100, 100, 100, 100, 100, 100], 100],
    // Median 99.5 and MAD 0.5: half values are kept.
    ['an even number of months', 200, [99, 100, 99, 100, 99, 100], 99.5],
  ])('%s', (_name, value, history, median) => {
    expect(isOutlier(value, history)).toBe(median)
  })

  it('looks at the last 24 months only', () => {
    const recent = Array.from({ length: 24 }, () => 500)
    expect(isOutlier(500, [...recent, ...Array.from({ length: 60 }, () => 1)])).toBe(null)
    expect(medianOf([...recent, 1, 1, 1])).toBe(500)
    expect(medianOf([1, 2, 3, 4, 5])).toBe(null)
  })

  it.each([
    [150, 100, false],
    [151, 100, true],
    [49, 100, true],
    [50, 100, false],
    [19, 0, false],
    [20, 0, true],
    [39, 20, false],
    [40, 20, true],
  ])('season: %s against %s → %s', (value, lastYear, expected) => {
    expect(isSeasonalOutlier(value, lastYear)).toBe(expected)
  })

  it('compares seasonal rows with last year and not with the history', () => {
    const seasonal = row('A02', { kind: 'DERIVED', isSeasonal: true, history: steady })
    expect(found(form([seasonal]), { A02: 900 })).toEqual([])
    expect(found(form([{ ...seasonal, lastYear: 100 }]), { A02: 900 })).toEqual(['A02 SOFT seasonalOutlier'])
    expect(found(form([row('E01', { history: steady })]), { E01: 900 })).toEqual(['E01 SOFT outlier'])
  })
})

describe('heaping', () => {
  it.each([
    [300, 200, 100, true],
    [300, 200, 150, false],
    [301, 200, 100, false],
    [0, 200, 100, false],
    [300, 0, 100, false],
    [300, null, 100, false],
  ])('%s after %s and %s → %s', (value, previous, beforePrevious, expected) => {
    const context = form([row('E12', { previous, beforePrevious })])
    expect(found(context, { E12: value })).toEqual(expected ? ['E12 SOFT roundNumbers'] : [])
  })

  it('sets a default aside', () => {
    const context = form([row('E12', { previous: 100, beforePrevious: 100, defaultValue: 100 })])
    expect(found(context, { E12: 100 })).toEqual([])
  })

  const same = (count: number, change: Partial<CheckRow> = {}) =>
    form(Array.from({ length: count }, (_, index) => row(`X${index}`, { previous: 7, ...change })))
  const sevens = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`X${index}`, 7]))

  it('calls five rows like last month copied, and four not', () => {
    expect(found(same(5), sevens(5))).toEqual(['FORM HINT copied'])
    expect(found(same(4), sevens(4))).toEqual([])
  })
  it('sets zeros, defaults and derived rows aside', () => {
    const zeros = Object.fromEntries(Object.keys(sevens(5)).map((code) => [code, 0]))
    expect(found(same(5, { previous: 0 }), zeros)).toEqual([])
    expect(found(same(5, { defaultValue: 7 }), sevens(5))).toEqual([])
    expect(found(same(5, { kind: 'DERIVED' }), sevens(5))).toEqual([])
  })
})

describe('what keeps a form back', () => {
  const hard = { code: 'E01', level: 'HARD', rule: 'required', params: {} } as const
  const soft = { code: 'E02', level: 'SOFT', rule: 'outlier', params: {} } as const
  const hint = { code: 'FORM', level: 'HINT', rule: 'copied', params: {} } as const
  it.each([
    ['', false],
    ['办结前', false],
    ['  办结前  ', false],
    ['含前月件', true],
    ['𠮷𠮷𠮷', false],
  ])('%j explains: %s', (text, expected) => {
    expect(isExplained(text)).toBe(expected)
  })
  it('is every hard finding, every soft one without an explanation, and no hint', () => {
    expect(blockingFindings([hard, soft, hint], {})).toEqual([hard, soft])
    expect(blockingFindings([hard, soft, hint], { E01: '解释也没有用', E02: '上月积压' })).toEqual([hard])
  })
})

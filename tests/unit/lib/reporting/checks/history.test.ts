import { describe, expect, it } from 'vitest'
import { isOutlier, isSeasonalOutlier, medianOf } from '@/lib/reporting/checks/outlier/rules'
import type { CheckRow } from '@/lib/reporting/checks/types'
import { findingsOf, formOf, rowOf } from '@/tests/support/check-forms'

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
    const seasonal = rowOf('A02', { kind: 'DERIVED', isSeasonal: true, history: steady })
    expect(findingsOf(formOf([seasonal]), { A02: 900 })).toEqual([])
    expect(findingsOf(formOf([{ ...seasonal, lastYear: 100 }]), { A02: 900 })).toEqual([
      'A02 SOFT seasonalOutlier',
    ])
    expect(findingsOf(formOf([rowOf('E01', { history: steady })]), { E01: 900 })).toEqual([
      'E01 SOFT outlier',
    ])
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
    const context = formOf([rowOf('E12', { previous, beforePrevious })])
    expect(findingsOf(context, { E12: value })).toEqual(expected ? ['E12 SOFT roundNumbers'] : [])
  })

  it('sets a default aside', () => {
    const context = formOf([rowOf('E12', { previous: 100, beforePrevious: 100, defaultValue: 100 })])
    expect(findingsOf(context, { E12: 100 })).toEqual([])
  })

  const same = (count: number, change: Partial<CheckRow> = {}) =>
    formOf(Array.from({ length: count }, (_, index) => rowOf(`X${index}`, { previous: 7, ...change })))
  const sevens = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`X${index}`, 7]))

  it('calls five rows like last month copied, and four not', () => {
    expect(findingsOf(same(5), sevens(5))).toEqual(['FORM SOFT copied'])
    expect(findingsOf(same(4), sevens(4))).toEqual([])
  })
  it('sets zeros, defaults and derived rows aside', () => {
    const zeros = Object.fromEntries(Object.keys(sevens(5)).map((code) => [code, 0]))
    expect(findingsOf(same(5, { previous: 0 }), zeros)).toEqual([])
    expect(findingsOf(same(5, { defaultValue: 7 }), sevens(5))).toEqual([])
    expect(findingsOf(same(5, { kind: 'DERIVED' }), sevens(5))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { facilitiesOf, longestOf, medianOf } from '@/lib/reporting/burden/rules'
import { typedCells } from '@/lib/reporting/form/burden/rules'

describe('medianOf', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[9, 1], 5],
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('of %o is %s', (values, expected) => {
    expect(medianOf(values)).toBe(expected)
  })
})

describe('facilitiesOf', () => {
  it('counts the rows that stand for a facility, each once', () => {
    const rows = ['E01', 'E05', 'E06', 'E08a', 'E11', 'E14a', 'E14b', 'E15', 'E16'].map((code) => ({ code }))
    expect(facilitiesOf(rows)).toBe(5)
    expect(facilitiesOf([])).toBe(0)
  })
})

describe('longestOf', () => {
  it('is the form with the most cells, the first of equals', () => {
    const form = (centerName: string, cells: number) => ({ centerName, cells, facilities: 1 })
    expect(longestOf([form('甲', 9), form('乙', 12), form('丙', 12)])?.centerName).toBe('乙')
    expect(longestOf([])).toBeNull()
  })
})

describe('typedCells', () => {
  it('names neither derived cells, totals, nor what stands there by itself', () => {
    const row = (code: string, kind: 'TYPED' | 'DERIVED' | 'TOTAL', defaultValue: number | null = null) => ({
      code,
      kind,
      defaultValue,
    })
    const rows = [row('E05', 'TYPED'), row('E18a', 'TYPED', 30), row('A01', 'DERIVED'), row('E02', 'TOTAL')]
    expect(typedCells(rows)).toEqual(['E05'])
    expect(typedCells([])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { medianOf, typedCells } from '@/lib/reporting/burden/rules'

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

describe('typedCells', () => {
  it('counts neither derived cells, totals, nor what stands there by itself', () => {
    const row = (kind: string, defaultValue: number | null = null) => ({ kind, defaultValue })
    expect(typedCells([row('TYPED'), row('TYPED', 30), row('DERIVED'), row('TOTAL'), row('TYPED')])).toBe(2)
    expect(typedCells([])).toBe(0)
  })
})

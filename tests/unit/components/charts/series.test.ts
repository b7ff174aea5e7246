import { describe, expect, it } from 'vitest'
import { seriesColor, toRows, valueText } from '@/components/charts/series'

const series = { key: 'a', name: 'a', values: [1200, null, 0], texts: ['1,200', '—', '0'] }

describe('valueText', () => {
  it('gives the formatted text, nothing for a gap, and zero as zero', () => {
    expect([0, 1, 2, 3].map((index) => valueText(series, index))).toEqual(['1,200', null, '0', null])
  })

  it('falls back to the bare number', () => {
    expect(valueText({ key: 'b', name: 'b', values: [7] }, 0)).toBe('7')
  })
})

describe('toRows', () => {
  it('keeps gaps as null, never as zero', () => {
    expect(toRows(['x', 'y', 'z', 'w'], [series])).toEqual([
      { label: 'x', a: 1200 },
      { label: 'y', a: null },
      { label: 'z', a: 0 },
      { label: 'w', a: null },
    ])
  })
})

describe('seriesColor', () => {
  it.each([
    [0, undefined, 'var(--chart-1)'],
    [7, undefined, 'var(--chart-8)'],
    [8, undefined, 'var(--chart-1)'],
    [1, [4, 6], 'var(--chart-6)'],
  ])('series %i with %j', (index, colors, expected) => {
    expect(seriesColor(index, colors)).toBe(expected)
  })
})

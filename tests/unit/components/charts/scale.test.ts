import { describe, expect, it } from 'vitest'
import { groupedValues, scaleOf, spreadPlaces, stackedValues } from '@/components/charts/scale'

describe('scaleOf', () => {
  it.each([
    ['nothing', [], 0, 1],
    ['only gaps', [null, null], 0, 1],
    ['zeros', [0, 0], 0, 1],
    ['a round highest value', [200, 800], 0, 800],
    ['just above a tick', [801], 0, 1000],
    ['small shares', [0.12, 0.31], 0, 0.4],
    ['large sums', [128_406], 0, 150_000],
    ['negative values', [-58, 120], -100, 150],
    ['one value', [1], 0, 1],
  ])('%s', (_name, values, min, max) => {
    const scale = scaleOf(values)
    expect([scale.min, scale.max]).toEqual([min, max])
  })

  it('always holds zero, every value, and two to eight ticks without rounding dust', () => {
    for (const high of [0.07, 0.3, 1, 3, 7, 12, 99, 101, 499, 600.01, 7_777, 1e6]) {
      const { min, max, ticks } = scaleOf([high])
      expect(ticks).toContain(0)
      expect(min).toBe(0)
      expect(max).toBeGreaterThanOrEqual(high)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(8)
      for (const tick of ticks) expect(String(tick).length).toBeLessThanOrEqual(8)
    }
  })
})

describe('values that have to fit', () => {
  const series = [
    { key: 'a', name: 'a', values: [1, null, 3] },
    { key: 'b', name: 'b', values: [4, 5, null] },
  ]

  it('side by side, with the reference lines', () => {
    expect(groupedValues(series, [{ value: 9, label: 'target' }])).toEqual([1, null, 3, 4, 5, null, 9])
  })

  it('stacked: a missing part adds nothing', () => {
    expect(stackedValues(series, 3)).toEqual([5, 5, 3])
  })
})

describe('spreadPlaces', () => {
  it.each([
    ['apart already', [10, 50], 17, 200, [10, 50]],
    ['two in one place', [10, 10], 17, 200, [10, 27]],
    ['order kept, input order answered', [30, 20], 17, 200, [37, 20]],
    ['at the lower edge', [195, 199], 17, 200, [183, 200]],
    ['above the upper edge', [-5, 3], 17, 200, [0, 17]],
  ])('%s', (_name, places, gap, limit, expected) => {
    expect(spreadPlaces(places, gap, limit)).toEqual(expected)
  })
})

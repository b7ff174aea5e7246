import { describe, expect, it } from 'vitest'
import { lightOf, reportingLight } from '@/lib/progress/lights/rules'

describe('lightOf', () => {
  it.each([
    ['reached', 10_000n, 10_000n, 'GREEN'],
    ['one hundredth short', 9_999n, 10_000n, 'AMBER'],
    ['a tenth short', 9_000n, 10_000n, 'AMBER'],
    ['further away', 8_999n, 10_000n, 'RED'],
    ['nothing at all', 0n, 10_000n, 'RED'],
    ['no value', null, 10_000n, 'GREY'],
    ['no target', 10_000n, null, 'GREY'],
    ['a target of 0', 0n, 0n, 'GREEN'],
  ] as const)('%s', (_name, actual, target, light) => {
    expect(lightOf({ actual, target })).toBe(light)
  })

  it.each([
    [500n, 'GREEN'],
    [501n, 'AMBER'],
    [550n, 'AMBER'],
    [551n, 'RED'],
  ] as const)('at most 5.00: %d', (actual, light) => {
    expect(lightOf({ actual, target: 500n, isCeiling: true })).toBe(light)
  })
})

describe('reportingLight', () => {
  const half = { actual: 5_000n, target: 10_000n }
  it.each([
    [4, 'GREY'],
    [3, 'AMBER'],
    [0, 'AMBER'],
    [-1, 'RED'],
  ] as const)('%d days before the due day', (daysLeft, light) => {
    expect(reportingLight(half, daysLeft)).toBe(light)
  })

  it('is green as soon as everybody has reported', () => {
    expect(reportingLight({ actual: 10_000n, target: 10_000n }, 20)).toBe('GREEN')
  })
})

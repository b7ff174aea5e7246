import { describe, expect, it } from 'vitest'
import { doOverlap, exemptionEndFaults, exemptionFaults } from '@/lib/centers/exemptions/rules'

const days = (from: string, to: string | null) => ({ from, to })

describe('doOverlap', () => {
  it.each([
    [days('2025-01-01', '2025-02-01'), days('2025-02-01', null), false],
    [days('2025-01-01', '2025-02-02'), days('2025-02-01', null), true],
    [days('2025-01-01', null), days('2030-01-01', null), true],
    [days('2025-03-01', '2025-04-01'), days('2025-01-01', '2025-03-01'), false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(doOverlap(a, b)).toBe(expected)
    expect(doOverlap(b, a)).toBe(expected)
  })
})

describe('exemptionFaults', () => {
  it.each([
    ['one day', days('2025-01-01', '2025-01-02'), [], {}],
    ['no day', days('2025-01-01', '2025-01-01'), [], { effectiveTo: 'exemptionEndsBeforeStart' }],
    ['after another', days('2025-02-01', null), [days('2024-01-01', '2025-02-01')], {}],
    [
      'into another',
      days('2025-01-31', null),
      [days('2024-01-01', '2025-02-01')],
      { effectiveFrom: 'exemptionOverlap' },
    ],
  ])('%s', (_name, span, others, expected) => {
    const keys = Object.entries(expected).map(([field, fault]) => [field, `validation.centers.${fault}`])
    expect(exemptionFaults(span, others)).toEqual(Object.fromEntries(keys))
  })
})

describe('exemptionEndFaults', () => {
  it.each([
    ['2025-01-01', 'validation.centers.exemptionEndsBeforeStart'],
    ['2025-01-02', undefined],
    ['2025-05-31', undefined],
    ['2025-06-01', 'validation.centers.exemptionEnded'],
  ])('%s', (endedOn, fault) => {
    expect(exemptionEndFaults(endedOn, days('2025-01-01', '2025-06-01')).endedOn).toBe(fault)
  })
})

import { describe, expect, it } from 'vitest'
import { changeFaults, overlaps, stateOn, targetFaults, targetFor } from '@/lib/targets/rules'
import type { TargetInForce } from '@/lib/targets/types'

const base = { metric: 'ITEM_SHARE', kind: null, category: null, facility: null, value: '100.00' } as const

describe('targetFaults', () => {
  it.each([
    [{}, []],
    [{ value: '0.00' }, ['value']],
    [{ value: '100.01' }, ['value']],
    [{ metric: 'DOMAINS', value: '5.00' }, []],
    [{ metric: 'DOMAINS', value: '4.50' }, ['value']],
    [{ metric: 'FACILITY_SHARE' }, ['facility']],
    [{ metric: 'FACILITY_SHARE', facility: 'CANTEEN' }, []],
    [{ facility: 'CANTEEN' }, ['facility']],
    [{ metric: 'FLOOR_AREA', value: '600.00' }, ['kind']],
    [{ metric: 'FLOOR_AREA', value: '600.00', kind: 'UNRENOVATED' }, ['kind']],
    [{ metric: 'FLOOR_AREA', value: '599.99', kind: 'NEW_BUILD' }, []],
  ] as const)('%o', (values, fields) => {
    expect(Object.keys(targetFaults({ ...base, ...values }))).toEqual(fields)
  })
})

describe('days', () => {
  const days = (effectiveFrom: string, effectiveTo: string | null = null) => ({ effectiveFrom, effectiveTo })

  it('from inclusive, to exclusive', () => {
    const target = days('2024-02-29', '2024-03-01')
    expect(['2024-02-28', '2024-02-29', '2024-03-01'].map((on) => stateOn(target, on))).toEqual([
      'COMING',
      'IN_FORCE',
      'ENDED',
    ])
  })

  it.each([
    [days('2024-01-01', '2024-06-01'), days('2024-06-01'), false],
    [days('2024-01-01'), days('2024-06-01'), true],
    [days('2024-06-01'), days('2024-01-01', '2024-06-02'), true],
  ])('%o and %o', (a, b, shared) => {
    expect(overlaps(a, b)).toBe(shared)
    expect(overlaps(b, a)).toBe(shared)
  })

  it('a change lies after the beginning and before the end', () => {
    expect(changeFaults(days('2024-01-01'), '2024-01-02')).toEqual({})
    expect(changeFaults(days('2024-01-01'), '2024-01-01')).toHaveProperty('effectiveFrom')
    expect(changeFaults(days('2024-01-01', '2024-05-01'), '2024-05-01')).toHaveProperty('effectiveFrom')
  })
})

describe('which target holds', () => {
  const target = (values: Partial<TargetInForce>): TargetInForce => ({
    countyId: 'county',
    metric: 'FACILITY_SHARE',
    operator: 'AT_LEAST',
    category: null,
    kind: null,
    facility: 'CANTEEN',
    townshipId: null,
    value: '40.00',
    effectiveFrom: '2024-01-01',
    effectiveTo: null,
    basis: '会议',
    ...values,
  })
  const asked = { metric: 'FACILITY_SHARE', facility: 'CANTEEN', on: '2025-01-01' } as const

  it('the township’s before the county’s, then the later one', () => {
    const list = [
      target({}),
      target({ value: '50.00', effectiveFrom: '2025-01-01' }),
      target({ value: '60.00', townshipId: 'east' }),
      target({ value: '90.00', facility: 'WARM_STATION' }),
    ]
    expect(targetFor(list, { ...asked, townshipId: null })?.value).toBe('50.00')
    expect(targetFor(list, { ...asked, townshipId: 'east' })?.value).toBe('60.00')
    expect(targetFor(list, { ...asked, townshipId: null, on: '2024-12-31' })?.value).toBe('40.00')
    expect(targetFor(list, { ...asked, townshipId: null, facility: 'BATHING' })).toBeNull()
  })

  it('holds one category or kind to its own, and a unit to what is asked of all', () => {
    const classes = (rest: object) => target({ metric: 'WEEKLY_CLASSES', facility: null, ...rest })
    const list = [
      classes({ value: '1.00' }),
      classes({ value: '2.00', category: 'TOWNSHIP' }),
      classes({ value: '3.00', kind: 'NEW_BUILD' }),
    ]
    const of = (rest: object) =>
      targetFor(list, { metric: 'WEEKLY_CLASSES', townshipId: null, on: '2025-06-30', ...rest })?.value
    expect(of({})).toBe('1.00')
    expect(of({ category: 'COMMUNITY', kind: 'RENOVATED' })).toBe('1.00')
    expect(of({ category: 'TOWNSHIP', kind: null })).toBe('2.00')
    expect(of({ category: 'TOWNSHIP', kind: 'NEW_BUILD' })).toBe('3.00')
  })
})

import { describe, expect, it } from 'vitest'
import { isBuiltIn, nextTypeCode } from '@/lib/zone-types/rules'
import { createZoneTypeInput } from '@/lib/zone-types/schema'

it.each([
  [[], 'X001'],
  [['CANTEEN', 'OTHER'], 'X001'],
  [['X001', 'X003'], 'X004'],
  [['X999'], 'X1000'],
  [['X1000', 'X999'], 'X1001'],
  [['X12', 'XRAY'], 'X001'],
])('after %j comes %s', (codes, expected) => {
  expect(nextTypeCode(codes)).toBe(expected)
})

it.each([
  ['CANTEEN', true],
  ['X001', false],
  ['X1000', false],
  ['X01', true],
  ['XRAY', true],
])('%s is built in: %s', (code, expected) => {
  expect(isBuiltIn(code)).toBe(expected)
})

describe('createZoneTypeInput', () => {
  const input = (values: object) =>
    createZoneTypeInput.safeParse({ name: '共享书房', audience: 'ALL', order: '20', ...values })

  it('reads a form', () => {
    expect(input({ domain: '', kit: ['书架', ' 台灯 '] }).data).toEqual({
      name: '共享书房',
      domain: null,
      audience: 'ALL',
      kit: ['书架', '台灯'],
      order: 20,
    })
  })

  it.each([
    [{ name: ' ' }],
    [{ name: '甲'.repeat(21) }],
    [{ domain: 'SPORT' }],
    [{ audience: '' }],
    [{ order: '-1' }],
    [{ kit: ['书架', ' 书架'] }],
    [{ kit: ['\u0000'] }],
    [{ kit: Array.from({ length: 31 }, (_, index) => `物${index}`) }],
    [{ code: 'CANTEEN' }],
    [{ countyId: '00000000-0000-4000-8000-000000000000' }],
    [{ retiredOn: '2025-01-01' }],
  ])('refuses %j', (values) => {
    expect(input(values).success).toBe(false)
  })
})

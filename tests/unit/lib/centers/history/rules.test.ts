import { expect, it } from 'vitest'
import { changesOf, versionOf } from '@/lib/centers/history/rules'

it('pairs the fields of both sides and leaves the version out', () => {
  expect(changesOf({ name: '甲' }, { name: '乙', effectiveFrom: '2025-01-01', version: 4 })).toEqual([
    { field: 'name', before: '甲', after: '乙' },
    { field: 'effectiveFrom', before: null, after: '2025-01-01' },
  ])
  expect(changesOf(null, null)).toEqual([])
  expect(changesOf(null, { area: null, kit: [], hours: '', seats: 0 })).toEqual([
    { field: 'seats', before: null, after: 0 },
  ])
})

it.each([
  [{ version: 4 }, 4],
  [{ version: '4' }, null],
  [{}, null],
  [null, null],
])('version of %j', (after, expected) => {
  expect(versionOf(after)).toBe(expected)
})

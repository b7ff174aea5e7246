import { describe, expect, it } from 'vitest'
import { isZoneActive, toZoneRow, zoneFaults } from '@/lib/zones/rules'

describe('zoneFaults', () => {
  it.each([
    [null, null, {}],
    ['2025-06-30', null, {}],
    ['2025-07-01', null, { openedOn: 'validation.services.dateInFuture' }],
    [null, '2025-06-30', {}],
    [null, '2025-07-01', { closedOn: 'validation.services.dateInFuture' }],
    ['2024-02-29', '2024-02-29', {}],
    ['2024-02-29', '2024-02-28', { closedOn: 'validation.services.closedBeforeOpened' }],
  ])('opened %s, closed %s', (openedOn, closedOn, expected) => {
    expect(zoneFaults({ openedOn, closedOn }, '2025-06-30')).toEqual(expected)
  })
})

it.each([
  ['2024-02-28', false],
  ['2024-02-29', true],
  ['2024-12-31', true],
  ['2025-01-01', false],
])('a zone from a leap day to a year end on %s', (on, expected) => {
  expect(isZoneActive({ openedOn: '2024-02-29', closedOn: '2025-01-01' }, on)).toBe(expected)
})

it('leaves empty what is not given', () => {
  const now = new Date('2025-06-30T00:00:00Z')
  expect(toZoneRow({ centerId: 'c', typeId: 't', name: '书屋' }, now)).toEqual({
    centerId: 'c',
    typeId: 't',
    name: '书屋',
    area: null,
    seats: null,
    equipment: null,
    hours: null,
    kit: [],
    openedOn: null,
    closedOn: null,
    createdAt: now,
    updatedAt: now,
  })
})

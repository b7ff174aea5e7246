import { describe, expect, it } from 'vitest'
import { choosableTypes, isKitComplete, isZoneActive, toZoneRow, zoneFaults } from '@/lib/zones/rules'

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
    bookable: false,
    typeAsStated: null,
    openedOn: null,
    closedOn: null,
    createdAt: now,
    updatedAt: now,
  })
})

it.each([
  [[], [], null],
  [['饮水机'], [], null],
  [[], ['饮水机'], false],
  [['饮水机'], ['饮水机', '微波炉'], false],
  [['微波炉', '饮水机', '冰箱'], ['饮水机', '微波炉'], true],
])('a kit of %j against %j', (kit, checklist, expected) => {
  expect(isKitComplete(kit, checklist)).toBe(expected)
})

it('offers types that are not retired on the day, and the one that a zone has', () => {
  const type = (id: string, retiredOn: string | null) => ({ id, retiredOn })
  const types = [type('a', null), type('b', '2025-06-30'), type('c', '2025-07-01'), type('d', '2020-01-01')]
  const ids = (current?: string) => choosableTypes(types, { on: '2025-06-30', current }).map(({ id }) => id)
  expect(ids()).toEqual(['a', 'c'])
  expect(ids('d')).toEqual(['a', 'c', 'd'])
})

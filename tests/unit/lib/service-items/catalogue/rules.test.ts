import { describe, expect, it } from 'vitest'
import { itemFaults, shareOf } from '@/lib/service-items/catalogue/rules'
import { catalogueParams, createItemInput } from '@/lib/service-items/catalogue/schema'

it.each([
  [5, 5, {}],
  [5, 6, { promisedDays: 'validation.services.promisedTooLong' }],
  [0, 1, { promisedDays: 'validation.services.promisedTooLong' }],
  [null, 900, {}],
  [5, null, {}],
])('legal %s, promised %s', (legalDays, promisedDays, expected) => {
  expect(itemFaults({ legalDays, promisedDays })).toEqual(expected)
})

it('shares an item out by township, in the order of the centers, and names who is missing', () => {
  const center = (id: string, townshipId: string | null) => ({
    id,
    code: id,
    name: id,
    townshipId,
    townshipName: townshipId,
  })
  const centers = [center('1', 'A'), center('2', 'B'), center('3', 'A'), center('4', null)]
  const share = shareOf(centers, { available: new Set(['1']), suspended: new Set(['2', '9']) })
  expect(share.offering).toBe(1)
  expect(share.missing.map(({ id, isSuspended }) => [id, isSuspended])).toEqual([
    ['2', true],
    ['3', false],
    ['4', false],
  ])
  expect(share.townships).toEqual([
    { id: 'A', name: 'A', centers: 2, offering: 1 },
    { id: 'B', name: 'B', centers: 1, offering: 0 },
    { id: null, name: null, centers: 1, offering: 0 },
  ])
})

describe('createItemInput', () => {
  const departmentId = '00000000-0000-4000-8000-000000000000'
  const parse = (values: object) =>
    createItemInput.safeParse({ code: 'A-1', name: '医保参保', departmentId, handling: 'DIRECT', ...values })

  it('reads a form, blanks as nothing', () => {
    expect(parse({ legalDays: '１０', promisedDays: '', procedure: ' ' }).data).toMatchObject({
      legalDays: 10,
      promisedDays: null,
      procedure: null,
      integrated: false,
    })
  })

  it.each([
    [{ code: '' }],
    [{ code: '甲一' }],
    [{ code: "' OR 1=1--" }],
    [{ code: 'A'.repeat(21) }],
    [{ name: '\u0000' }],
    [{ departmentId: { not: '' } }],
    [{ handling: 'NONE' }],
    [{ legalDays: '1000' }],
    [{ promisedDays: '-1' }],
    [{ countyId: departmentId }],
    [{ version: 1 }],
  ])('refuses %j', (values) => {
    expect(parse(values).success).toBe(false)
  })
})

it.each([
  [{ page: '-1', perPage: '1000', state: 'X', departmentId: "' OR 1=1--", on: '2025-02-30' }],
  [{ page: 'NaN', perPage: ['7', '20'], state: ['RETIRED', 'ACTIVE'].slice(2), handling: '$$' }],
])('%j falls back', (raw) => {
  expect(catalogueParams.parse(raw)).toMatchObject({ page: 1, perPage: 20, state: 'ACTIVE', q: '' })
})

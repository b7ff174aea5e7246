import { describe, expect, it } from 'vitest'
import { dossierFaults, inSourceOrder, investmentTotal, suggestedKind } from '@/lib/centers/dossier/rules'
import type { Investment } from '@/lib/centers/types'

const money = (...rows: [Investment['source'], string][]): Investment[] =>
  rows.map(([source, amountWan]) => ({ source, amountWan }))

describe('suggestedKind', () => {
  it.each([
    ['BUILT', 'NEW_BUILD'],
    ['BOUGHT', 'NEW_BUILD'],
    ['HANDED_OVER', 'NEW_BUILD'],
    ['CONVERTED', 'RENOVATED'],
    ['EXTENDED', 'RENOVATED'],
    ['RENTED', null],
    [null, null],
  ] as const)('%s suggests %s', (origin, kind) => {
    expect(suggestedKind(origin)).toBe(kind)
  })
})

describe('investmentTotal', () => {
  it.each([
    ['stated, without sources', '12.00', [], '12.00'],
    ['stated, with fewer sources', '12.00', money(['OTHER', '1.00']), '12.00'],
    ['not stated', null, money(['OTHER', '0.10'], ['DONATION', '0.20']), '0.30'],
    ['nothing at all', null, [], null],
  ] as const)('%s', (_name, stated, investments, expected) => {
    expect(investmentTotal(stated, investments)).toBe(expected)
  })
})

it('sources stand in their own order', () => {
  const rows = money(['OTHER', '1.00'], ['PUBLIC_FINANCE', '2.00'])
  expect(inSourceOrder(rows).map((row) => row.source)).toEqual(['PUBLIC_FINANCE', 'OTHER'])
})

describe('dossierFaults', () => {
  const NONE = { longitude: null, latitude: null, investmentWan: null, investments: [] }
  it.each([
    ['nothing', {}, {}],
    ['a place', { longitude: '117.000000', latitude: '31.000000' }, {}],
    ['the corners', { longitude: '73.000000', latitude: '54.000000' }, {}],
    ['half a place', { longitude: '117.000000' }, { latitude: 'placeHalf' }],
    ['the other half', { latitude: '31.000000' }, { longitude: 'placeHalf' }],
    ['too far west', { longitude: '72.999999', latitude: '31.000000' }, { longitude: 'longitudeOutside' }],
    ['too far east', { longitude: '136.000001', latitude: '31.000000' }, { longitude: 'longitudeOutside' }],
    ['too far south', { longitude: '117.000000', latitude: '2.999999' }, { latitude: 'latitudeOutside' }],
    ['sources up to the total', { investmentWan: '3.00', investments: money(['OTHER', '3.00']) }, {}],
    [
      'one hundredth more',
      { investmentWan: '3.00', investments: money(['OTHER', '3.01']) },
      { investmentWan: 'sourcesExceed' },
    ],
    [
      'a source twice',
      { investments: money(['OTHER', '1.00'], ['OTHER', '2.00']) },
      { investments: 'sourceTwice' },
    ],
  ])('%s', (_name, facts, expected) => {
    expect(dossierFaults({ ...NONE, ...facts })).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([field, fault]) => [field, `validation.centers.${fault}`]),
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { rateEffects, standingAfter } from '@/lib/proposals/effect/rules'
import type { Basis } from '@/lib/proposals/types'
import { standingRow, WEST } from '@/tests/unit/lib/standings/standing-row'

const target = { category: 'COMMUNITY', townshipId: null, from: '2024-01-01', to: null } as const
const YARDSTICK = {
  on: '2025-06-30',
  reportingCategories: ['COMMUNITY'],
  hasList: true,
  targets: [
    { ...target, kind: 'NEW_BUILD', value: '600.00' },
    { ...target, kind: 'RENOVATED', value: '400.00' },
  ],
} as const
const FACTS: Basis & { isExempted: boolean } = {
  category: 'COMMUNITY',
  kind: 'RENOVATED',
  status: 'OPEN',
  floorArea: '400.00',
  areaQualifier: null,
  areaAsStated: null,
  usableArea: null,
  residentArea: null,
  officeArea: null,
  openedOn: null,
  openedPrecision: null,
  closedOn: null,
  isExempted: false,
}

describe('standingAfter', () => {
  const short = standingRow({ kind: 'UNRENOVATED', floorArea: '310.00' })
  it.each([
    ['on the line', {}, 'MET', null],
    ['a hundredth below', { floorArea: '399.99' }, 'SHORT', '0.01'],
    ['exempted', { floorArea: '399.99', isExempted: true }, 'EXEMPTED', '0.01'],
    ['closed from the day on', { closedOn: '2025-06-30' }, 'NOT_APPLICABLE', null],
    ['closed from tomorrow on', { closedOn: '2025-07-01' }, 'MET', null],
    ['still being built', { status: 'BUILDING' }, 'NOT_APPLICABLE', null],
  ] as const)('%s', (_name, facts, status, gap) => {
    const after = standingAfter(short, { ...FACTS, ...facts }, YARDSTICK)
    expect(after.area).toMatchObject({ status, gap })
  })

  it('keeps zones and offers as they are, and judges them anew', () => {
    const met = standingAfter(short, FACTS, YARDSTICK)
    expect(met).toMatchObject({ coverage: { status: 'MET', itemsAvailable: 2 }, isDoubleMet: true })
    const partial = standingRow({ available: ['a'] })
    expect(standingAfter(partial, FACTS, YARDSTICK).coverage).toMatchObject({
      status: 'PARTIAL',
      missingItems: [{ name: '乙' }],
    })
    const closed = standingAfter(short, { ...FACTS, status: 'CLOSED' }, YARDSTICK)
    expect(closed).toMatchObject({ coverage: { status: 'NOT_APPLICABLE' }, isDoubleMet: null })
    const noList = standingAfter(short, FACTS, { ...YARDSTICK, hasList: false })
    expect(noList.coverage.status).toBe('NOT_APPLICABLE')
  })

  it('brings a planned center in once it opens', () => {
    const planned = standingRow({ status: 'PLANNED', kind: null })
    expect(planned.coverage.status).toBe('NOT_APPLICABLE')
    expect(standingAfter(planned, FACTS, YARDSTICK).coverage.status).toBe('MET')
  })
})

it('rates are counted anew with the one center changed', () => {
  const changed = standingRow({ name: '甲', kind: 'UNRENOVATED', floorArea: '310.00' })
  const rows = [
    changed,
    standingRow({ name: '乙' }),
    standingRow({ name: '丙', floorArea: '599.99', township: WEST }),
  ]
  const [area] = rateEffects(rows, standingAfter(changed, FACTS, YARDSTICK))
  expect(area).toEqual({ key: 'area', before: { part: 1, whole: 2 }, after: { part: 2, whole: 3 } })
})

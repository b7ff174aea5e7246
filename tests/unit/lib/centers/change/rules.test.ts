import { describe, expect, it } from 'vitest'
import {
  changedAttributes,
  closedOnAfter,
  effectiveDayFaults,
  planChange,
  planPeriod,
  touchedDays,
} from '@/lib/centers/change/rules'
import type { WholeCenter } from '@/lib/centers/types'

const TODAY = '2025-06-30'

const VALUES: WholeCenter = {
  category: 'COMMUNITY',
  kind: 'NEW_BUILD',
  status: 'OPEN',
  floorArea: '600.00',
  areaQualifier: null,
  areaAsStated: null,
  usableArea: null,
  residentArea: null,
  officeArea: null,
  name: '阳光社区党群服务中心',
  externalRef: null,
  openedOn: '2024-02-29',
  openedPrecision: 'DAY',
  address: null,
  openingHours: null,
  staggeredHours: null,
  contactName: null,
  contactPhone: null,
  households: null,
  residents: null,
  partyMembers: null,
  ownership: null,
  floors: null,
  investmentWan: null,
  investments: [],
  investmentSources: null,
  origin: null,
  plannedArea: null,
  plannedKind: null,
  plannedOpenOn: null,
  longitude: null,
  latitude: null,
  weeklyClass: false,
  notes: null,
}
const CURRENT = { version: 1, closedOn: null, from: '2024-02-29', values: VALUES }
const plan = (values: Partial<WholeCenter>, effectiveFrom = TODAY, current = CURRENT) =>
  planChange(current, { id: 'x', version: 1, effectiveFrom, values }, TODAY)

describe('planPeriod', () => {
  const current = { from: '2024-02-29', attributes: VALUES }
  it.each([
    ['nothing changes', VALUES, '2025-01-01', 'NONE'],
    ['on the day it began', { ...VALUES, floorArea: '700.00' }, '2024-02-29', 'IN_PLACE'],
    ['on the day after', { ...VALUES, floorArea: '700.00' }, '2024-03-01', 'SPLIT'],
    ['at a month end', { ...VALUES, kind: null }, '2025-02-28', 'SPLIT'],
  ] as const)('%s', (_name, next, day, expected) => {
    expect(planPeriod(current, next, day)).toBe(expected)
  })
})

describe('effectiveDayFaults', () => {
  it.each([
    ['2024-02-28', 'validation.centers.effectiveBeforePeriod'],
    ['2024-02-29', undefined],
    ['2025-06-30', undefined],
    ['2025-07-01', 'validation.centers.effectiveInFuture'],
  ])('%s', (day, fault) => {
    expect(effectiveDayFaults(day, { from: '2024-02-29' }, TODAY).effectiveFrom).toBe(fault)
  })
})

describe('closedOnAfter', () => {
  it.each([
    ['closes', null, 'OPEN', 'CLOSED', '2025-01-01'],
    ['stays closed', '2024-05-01', 'CLOSED', 'CLOSED', '2024-05-01'],
    ['opens again', '2024-05-01', 'CLOSED', 'OPEN', null],
    ['stays open', null, 'OPEN', 'OPEN', null],
  ] as const)('%s', (_name, closedOn, before, after, expected) => {
    expect(closedOnAfter(closedOn, { before, after }, '2025-01-01')).toBe(expected)
  })
})

describe('planChange', () => {
  it('changes nothing when nothing differs', () => {
    expect(plan({ name: VALUES.name, floorArea: '600.00' })).toMatchObject({
      isChanged: false,
      period: 'NONE',
      after: {},
    })
  })

  it('leaves the periods alone for what is not dated', () => {
    expect(plan({ address: '人民路1号' })).toMatchObject({
      isChanged: true,
      period: 'NONE',
      faults: {},
      before: { address: null },
      after: { address: '人民路1号' },
    })
  })

  it('asks for no effective day where nothing dated changes', () => {
    expect(plan({ address: '人民路1号' }, '1999-01-01').faults).toEqual({})
  })

  it('splits for what is dated and says from when', () => {
    expect(plan({ floorArea: '599.99' }, '2025-03-31')).toMatchObject({
      period: 'SPLIT',
      before: { floorArea: '600.00' },
      after: { floorArea: '599.99', effectiveFrom: '2025-03-31' },
    })
  })

  it('never says what a telephone number is', () => {
    const current = { ...CURRENT, values: { ...VALUES, contactPhone: '13800001111' } }
    const { before, after } = plan({ contactPhone: '13900002222' }, TODAY, current)
    expect({ before, after }).toEqual({ before: { contactPhone: null }, after: { contactPhone: 'changed' } })
  })

  const planned = {
    ...CURRENT,
    values: { ...VALUES, status: 'PLANNED' as const, openedOn: null, openedPrecision: null },
  }

  it('gives the effective day to a center that starts to run without an opening day', () => {
    expect(plan({ status: 'OPEN' }, '2025-05-01', planned).values).toMatchObject({
      openedOn: '2025-05-01',
      openedPrecision: 'DAY',
    })
  })

  it('refuses an opening after the day from which it runs', () => {
    const { faults } = plan({ status: 'OPEN', openedOn: '2025-05-02' }, '2025-05-01', planned)
    expect(faults).toEqual({ openedOn: 'validation.centers.openedAfterEffective' })
  })

  it('closes from a day on, not before it opened', () => {
    expect(plan({ status: 'CLOSED' }, '2024-02-29')).toMatchObject({ closedOn: '2024-02-29', faults: {} })
    const late = { ...CURRENT, from: '1900-01-01' }
    expect(plan({ status: 'CLOSED' }, '2024-02-28', late).faults).toEqual({
      closedOn: 'validation.centers.closedBeforeOpened',
    })
  })

  it('forgets the precision together with the opening day', () => {
    expect(plan({ openedOn: null }).values.openedPrecision).toBeNull()
  })
})

describe('touchedDays', () => {
  const dated = { from: '2025-03-31', to: null, field: 'effectiveFrom' }
  it.each([
    ['nothing', null, null, 'NONE', []],
    ['dated attributes, from the day on', null, null, 'SPLIT', [dated]],
    ['the opening comes later', '2024-01-01', '2024-02-29', 'NONE', [['2024-01-01', '2024-02-29']]],
    ['the opening comes earlier', '2024-02-29', '2024-01-01', 'NONE', [['2024-01-01', '2024-02-29']]],
    ['the opening becomes known', null, '2024-02-29', 'NONE', [['1900-01-01', '2024-02-29']]],
    ['the opening is forgotten', '2024-02-29', null, 'IN_PLACE', [dated, ['1900-01-01', '2024-02-29']]],
  ] as const)('%s', (_name, before, after, period, expected) => {
    expect(touchedDays({ before, after }, period, '2025-03-31')).toEqual(
      expected.map((days) =>
        Array.isArray(days) ? { from: days[0], to: days[1], field: 'openedOn' } : days,
      ),
    )
  })
})

describe('what a period changes', () => {
  it('is told against the one before it', () => {
    expect(changedAttributes({ ...VALUES, floorArea: '620.00', kind: null }, VALUES)).toEqual([
      'kind',
      'floorArea',
    ])
    expect(changedAttributes(VALUES, undefined)).toEqual([])
  })
})

describe('investments', () => {
  it('make the total where none is stated, and may not exceed a stated one', () => {
    const investments = [
      { source: 'DONATION' as const, amountWan: '0.05' },
      { source: 'PUBLIC_FINANCE' as const, amountWan: '0.10' },
    ]
    expect(plan({ investments })).toMatchObject({
      faults: {},
      after: { investmentWan: '0.15', investments: [investments[1], investments[0]] },
    })
    expect(plan({ investments, investmentWan: '0.14' }).faults).toEqual({
      investmentWan: 'validation.centers.sourcesExceed',
    })
  })
})

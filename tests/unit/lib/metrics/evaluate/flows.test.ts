import { describe, expect, it } from 'vitest'
import { ACTIVITY_METRICS } from '@/lib/metrics/catalogue/activities/rules'
import {
  cumulativeOf,
  dailyMeanOf,
  reportFlow,
  sumDays,
  sumFlow,
  yearlyMeanOf,
} from '@/lib/metrics/evaluate/flows/rules'
import { isMemberFact, placeOn } from '@/lib/metrics/evaluate/members/rules'
import { coverageOf, monthsOf, ratesOf } from '@/lib/metrics/evaluate/months/rules'
import { latestSummer, sumSittings } from '@/lib/metrics/evaluate/weeks/rules'
import type { ResolvedScope } from '@/lib/metrics/facts/types'
import { centerFact, factBase, reportFact } from '@/tests/unit/lib/metrics/evaluate/fact-base'

const COUNTY: ResolvedScope = { level: 'COUNTY', id: 'county', name: '县', countyId: 'county' }
const township = (id: string): ResolvedScope => ({ ...COUNTY, level: 'TOWNSHIP', id })
const inCounty = { scope: COUNTY, counting: 'THEN' } as const
const YEAR = { from: '2024-01', to: '2024-12' }

describe('日均 (E07)', () => {
  const base = factBase({
    centers: [centerFact('a'), centerFact('b')],
    reports: [
      reportFact('a', '2024-01', { E05: 300, E06: 10 }),
      reportFact('a', '2024-02', { E05: 300, E06: 30 }),
      reportFact('b', '2024-02', { E05: 100, E06: 3 }),
      reportFact('b', '2024-03', { E05: 999, E06: 1 }, { state: 'RETURNED' }),
      reportFact('b', '2023-12', { E05: 999, E06: 1 }),
    ],
  })

  it('is Σ meals ÷ Σ days of each center, then Σ, never the mean of months', () => {
    const measured = dailyMeanOf(monthsOf(base), { indicators: ['E05', 'E06'] }, { ...inCounty, span: YEAR })
    // 600 ÷ 40 + 100 ÷ 3, cut off: 15 + 33.333…
    expect(measured).toMatchObject({ value: 4_833n, centers: 2 })
  })

  it('is nothing without a day', () => {
    const empty = factBase({
      centers: [centerFact('a')],
      reports: [reportFact('a', '2024-01', { E05: 0, E06: 0 })],
    })
    expect(
      dailyMeanOf(monthsOf(empty), { indicators: ['E05', 'E06'] }, { ...inCounty, span: YEAR }).value,
    ).toBeNull()
  })
})

describe('累计 (E11)', () => {
  const centers = [
    centerFact('a'),
    centerFact('b', { closedOn: '2024-06-01' }),
    centerFact('c', { townshipId: 'west' }),
  ]
  const base = factBase({
    centers,
    reports: [
      reportFact('a', '2024-01', { E11: 5 }),
      reportFact('a', '2024-02', { E11: 7 }),
      reportFact('b', '2024-03', { E11: 1 }),
      reportFact('c', '2024-01', { E11: 100 }, { townshipId: 'west' }),
      reportFact('c', '2024-02', { E11: 2 }, { townshipId: 'west' }),
      reportFact('c', '2024-03', { E11: 50 }, { townshipId: 'west', state: 'SUBMITTED' }),
    ],
    balances: [
      { countyId: 'county', centerId: 'a', code: 'E11', upTo: '2024-01', value: 40 },
      { countyId: 'county', centerId: 'b', code: 'E11', upTo: '2023-12', value: 10 },
      { countyId: 'county', centerId: null, code: 'E11', upTo: '2024-01', value: 1_000 },
    ],
  })
  const sum = (scope: ResolvedScope) => cumulativeOf(monthsOf(base), 'E11', { scope, counting: 'THEN' }).value

  it('adds no month up to a balance, keeps closed centers, and adds the county’s own row once', () => {
    // a 40 + 7, b 10 + 1, c 2 (its January lies under the county's row), county 1,000.
    expect(sum(COUNTY)).toBe(106_000n)
  })

  it('leaves the county’s row out of a township', () => {
    expect(sum(township('east'))).toBe(5_800n)
    expect(sum(township('west'))).toBe(200n)
    expect(sum(township('north'))).toBeNull()
  })
})

describe('where facts count', () => {
  const moved = centerFact('a', {
    townshipId: 'west',
    unitId: 'new',
    places: [
      { unitId: 'old', townshipId: 'east', from: '2020-01-01', to: '2024-07-01' },
      { unitId: 'new', townshipId: 'west', from: '2024-07-01', to: null },
    ],
  })
  const base = factBase({
    centers: [moved],
    reports: [
      reportFact('a', '2024-06', { E01: 3 }),
      reportFact('a', '2024-07', { E01: 4 }, { townshipId: 'west' }),
    ],
  })
  const sum = (id: string, counting: 'THEN' | 'NOW') =>
    sumFlow(monthsOf(base), reportFlow(monthsOf(base), 'E01'), { scope: township(id), counting, span: YEAR })
      .value

  it('按当期隶属 where the center hung, 按现隶属 where it hangs; the county the same both ways', () => {
    expect([sum('east', 'THEN'), sum('west', 'THEN')]).toEqual([300n, 400n])
    expect([sum('east', 'NOW'), sum('west', 'NOW')]).toEqual([null, 700n])
    for (const counting of ['THEN', 'NOW'] as const) {
      const flow = reportFlow(monthsOf(base), 'E01')
      expect(sumFlow(monthsOf(base), flow, { scope: COUNTY, counting, span: YEAR }).value).toBe(700n)
    }
  })

  it('goes by the place of the day for facts that carry none', () => {
    expect(placeOn(moved, '2024-06-30').unitId).toBe('old')
    expect(placeOn(moved, '2024-07-01').unitId).toBe('new')
    expect(placeOn(moved, '2019-01-01').unitId).toBe('old')
    const fact = { centerId: 'a', townshipId: undefined, month: '2024-06' }
    expect(isMemberFact(fact, { scope: township('east'), counting: 'THEN' }, base)).toBe(true)
    expect(isMemberFact(fact, { scope: township('east'), counting: 'NOW' }, base)).toBe(false)
  })
})

describe('年均 (A07)', () => {
  const facts = (centerId: string, years: Record<number, number>) =>
    Object.entries(years).map(([year, people]) => ({
      centerId,
      townshipId: 'east',
      month: `${year}-01`,
      amount: BigInt(people) * 100n,
    }))
  const full = (centerId: string, year: number, last = 12) =>
    Array.from({ length: last }, (_, index) =>
      reportFact(centerId, `${year}-${String(index + 1).padStart(2, '0')}`, {}),
    )
  const mean = (base: ReturnType<typeof factBase>, own: ReturnType<typeof facts>) =>
    yearlyMeanOf(monthsOf(base), own, { ...inCounty, span: { from: null, to: '2024-12' }, began: own })

  it('takes the complete years, those before 启用月份 without reports', () => {
    const base = factBase({ centers: [centerFact('a')], reports: full('a', 2024) })
    expect(mean(base, facts('a', { 2023: 5_012, 2024: 5_080, 2025: 9_999 }))).toMatchObject({
      value: 504_600n,
      isTooShort: false,
    })
  })

  it('leaves out a year with a month that is not official, and one in which the center opened', () => {
    const missing = factBase({ centers: [centerFact('a')], reports: full('a', 2024, 11) })
    expect(mean(missing, facts('a', { 2023: 100, 2024: 900 })).value).toBe(10_000n)
    const young = factBase({
      centers: [centerFact('a', { openedOn: '2024-01-02' })],
      reports: full('a', 2024),
    })
    expect(mean(young, facts('a', { 2024: 900 }))).toMatchObject({ value: null, isTooShort: true })
  })
})

describe('已报 of 应报, and the rates', () => {
  const base = factBase({
    centers: [centerFact('a'), centerFact('b', { openedOn: '2024-02-15' }), centerFact('v', { periods: [] })],
    reports: [
      reportFact('a', '2024-01', {}),
      reportFact('a', '2024-02', {}, { state: 'RETURNED', returns: 1, approvedAt: null }),
      reportFact('b', '2024-02', {}, { firstSubmittedAt: new Date('2024-03-05T16:00:00Z') }),
      reportFact('b', '2023-12', {}, { isHistorical: true }),
    ],
    zones: [{ centerId: 'b', typeCode: 'CANTEEN', isComplete: false, from: '2024-02-29', to: null }],
  })
  const months = monthsOf(base)
  const span = { from: '2024-01', to: '2024-02' }

  it('count the expected months by opening dates, from 启用月份 on', () => {
    expect(coverageOf(months, span, inCounty)).toEqual({ reported: 2, expected: 3 })
    expect(coverageOf(months, { from: null, to: '2024-01' }, inCounty)).toEqual({ reported: 1, expected: 1 })
    expect(coverageOf(months, span, { ...inCounty, facility: 'CANTEEN' })).toEqual({
      reported: 1,
      expected: 1,
    })
  })

  it('Σ÷Σ: submitted, on time until 24:00 of the due day, approved without a return', () => {
    expect(ratesOf(months, span, inCounty)).toEqual({
      SUBMITTED: { part: 3, whole: 3 },
      // b came at 00:00 of March 6, one instant after March 5 had ended in Shanghai.
      ON_TIME: { part: 2, whole: 3 },
      FIRST_PASS: { part: 2, whole: 3 },
      centers: 2,
    })
  })
})

describe('the latest summer', () => {
  const summer = (year: number) => ({ firstDay: `${year}-07-01`, lastDay: `${year}-08-31` })
  it.each([
    ['2025-06-30', summer(2024)],
    ['2025-08-30', summer(2024)],
    ['2025-08-31', summer(2025)],
  ])('before %s', (cutOff, expected) => {
    expect(latestSummer(monthsOf(factBase({ cutOff })), 'county')).toEqual(expected)
  })

  it('is the county’s own where it has entered one', () => {
    const own = { countyId: 'county', firstDay: '2025-07-05', lastDay: '2025-08-28' }
    const base = factBase({ cutOff: '2025-08-29', summers: [own] })
    expect(latestSummer(monthsOf(base), 'county')).toMatchObject({ firstDay: '2025-07-05' })
  })
})

describe('医生坐诊班次 (E13)', () => {
  const row = { centerId: 'a', weekday: 1, sittings: 2, validFrom: '2025-01-01', validTo: null }
  const sum = (values: Parameters<typeof centerFact>[1]) =>
    sumSittings(monthsOf(factBase({ centers: [centerFact('a', values)], sittings: [row] })), {
      ...inCounty,
      span: { from: '2025-06', to: '2025-06', asOf: '2025-06-30' },
    }).value

  it('rests while the center is temporarily closed', () => {
    expect(sum({})).toBe(1_000n)
    expect(sum({ closures: [{ from: '2025-06-09', to: '2025-06-16' }] })).toBe(800n)
    expect(sum({ closures: [{ from: '2025-06-30', to: null }] })).toBe(800n)
  })
})

describe('activities by day (A01)', () => {
  const fact = (day: string | null, values: object = {}) => ({
    centerId: 'a',
    hostId: 'a',
    townshipId: 'east',
    month: '2025-05',
    typeCode: 'TRAINING',
    zoneType: null,
    activityId: null,
    hostState: 'APPROVED' as const,
    events: 1,
    attendances: 20,
    households: 0,
    volunteers: 0,
    hours: 0n,
    partnerIds: [],
    ...values,
    day,
  })
  const months = monthsOf(
    factBase({
      centers: [centerFact('a'), centerFact('b', { townshipId: 'west' })],
      activities: [
        fact('2025-05-06'),
        fact('2025-05-06'),
        fact('2025-05-07', { hostState: 'SUBMITTED' }),
        fact('2025-05-08', { events: 0, centerId: 'b', townshipId: undefined }),
        fact('2025-04-30', { month: '2025-04' }),
        fact(null),
      ],
    }),
  )
  const read = (code: string, scope: ResolvedScope) => {
    const metric = ACTIVITY_METRICS.find((one) => one.code === code)
    if (!metric) throw new Error(code)
    const span = { from: '2025-05', to: '2025-05' }
    return sumDays(months, metric, { scope, counting: 'THEN', span, filter: undefined })
  }

  it('holds the official ones of the span, and a co-host’s part where its center is', () => {
    expect(read('A01', COUNTY)).toEqual({ '2025-05-06': '2.00' })
    expect(read('A02', township('west'))).toEqual({ '2025-05-08': '20.00' })
  })
})

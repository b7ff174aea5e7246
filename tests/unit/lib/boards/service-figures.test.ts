import { describe, expect, it } from 'vitest'
import { activityRequests, keptSums, sumOf, sumRequests, toActivityGroups } from '@/lib/boards/services/rules'
import { rollupTable } from '@/lib/metrics/rollup/rules'
import type { Figure } from '@/lib/metrics/types'

const GROUPS = {
  types: [
    { code: 'TRAINING', name: '培训班' },
    { code: 'HEALTH_TALK', name: '健康讲座' },
    { code: 'OTHER', name: '其他' },
  ],
  zones: [{ code: 'CULTURE', name: '文化活动区' }],
}
const REQUEST = {
  month: '2026-02',
  months: 12,
  asOf: '2026-02-28',
  unitId: 'u',
  townshipId: null,
  communityId: null,
  townships: [{ id: 't1' }],
  includePending: false,
  counting: 'THEN' as const,
  kind: undefined,
}
const requests = [...activityRequests(REQUEST, GROUPS), ...sumRequests(REQUEST)]

const VALUES: Record<string, string> = {
  'E01 month 2026-02': '300.00',
  'E01 township t1': '400.00',
  'A01 all': '5.00',
  'A02 all': '120.00',
  'A01 type TRAINING': '2.00',
  'A02 type TRAINING': '50.00',
  'A01 type HEALTH_TALK': '3.00',
  'A02 type HEALTH_TALK': '70.00',
  'A01 type OTHER': '0.00',
  'A01 zone CULTURE': '4.00',
  'A02 zone CULTURE': '100.00',
}
const figures = requests.map(
  ({ key, metric }): Figure => ({
    key,
    metric,
    value: VALUES[key] ?? null,
    places: 0,
    part: null,
    whole: null,
    minimum: null,
    isTooShort: false,
    asOf: '2026-02-28',
    from: null,
    to: null,
    coverage: { reported: 3, expected: 4 },
    centers: 1,
    definition: { name: '', unit: '', formula: '', timeRule: '', orgRule: '' },
    href: `/list/${key}`,
    ...(key === 'days' && { days: { '2026-02-03': '2.00' } }),
  }),
)
const facts = { ...toActivityGroups(figures, GROUPS), sums: figures.flatMap(sumOf) }

describe('what the board of services asks for', () => {
  it('is two years of months, the townships, every type and zone, and the days of the year', () => {
    const course = requests.filter(({ key }) => key.startsWith('E01 month '))
    expect(course.map(({ key }) => key.slice(-7))).toEqual(
      expect.arrayContaining(['2024-03', '2025-02', '2026-02']),
    )
    expect(course).toHaveLength(24)
    expect(requests.filter(({ byDay }) => byDay)).toMatchObject([
      { metric: 'A01', period: { from: '2026-01', to: '2026-02' } },
    ])
    expect(new Set(requests.map(({ key }) => key)).size).toBe(requests.length)
  })

  it('keeps what is known only, each figure under its place', () => {
    expect(facts.sums).toEqual([
      { code: 'E01', total: 300, reports: 3, month: '2026-02', townshipId: null },
      { code: 'E01', total: 400, month: null, townshipId: 't1' },
    ])
    expect(facts.days).toEqual({ '2026-02-03': 2 })
  })

  it('puts the most frequent type first, and what no zone holds beside the zones', () => {
    expect(facts.byType).toEqual([
      { name: '健康讲座', events: 3, attendances: 70, href: '/list/A01 type HEALTH_TALK' },
      { name: '培训班', events: 2, attendances: 50, href: '/list/A01 type TRAINING' },
    ])
    expect(facts.byZone).toEqual([
      { name: '文化活动区', events: 4, attendances: 100, href: '/list/A01 zone CULTURE' },
      { name: '未填功能区', events: 1, attendances: 20, href: null },
    ])
  })

  it('has the same sums out of the roll-up, a gap where nothing is known', () => {
    const cell = (unitId: string, month: string, metric: string, value: bigint) => ({
      unitId,
      month,
      metric,
      value,
      whole: metric === 'A01' ? 0n : 4n,
      pending: value + 1n,
    })
    const table = rollupTable([
      cell('u', '2026-02', 'E01', 300n),
      cell('u', '2026-02', 'OFFICIAL', 3n),
      cell('u', '2026-02', 'A01', 0n),
      cell('t1', '2026-01', 'E01', 150n),
      cell('t1', '2026-02', 'E01', 250n),
    ])
    const events = { code: 'A01', month: '2026-02', townshipId: null, total: 0, reports: 3 }
    const sums = keptSums(table, REQUEST)
    expect(sums).toEqual(expect.arrayContaining([...facts.sums, events]))
    expect(sums.filter(({ code }) => code !== 'A02')).toHaveLength(3)
    expect(keptSums(table, { ...REQUEST, asOf: '2026-01-31' })).toEqual([
      { code: 'E01', month: null, townshipId: 't1', total: 150 },
    ])
  })
})

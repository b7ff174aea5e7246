import { describe, expect, it } from 'vitest'
import {
  type CountedRow,
  dayTotal,
  monthTotal,
  planMonth,
  SOURCE_ORDER,
  visitDays,
  visitProblems,
} from '@/lib/visits/rules'
import { VisitSource } from '@/prisma/generated/enums'

const row = (zoneId: string | null, source: VisitSource, count: number): CountedRow => ({
  zoneId,
  source,
  count,
})

describe('the total of a day', () => {
  it.each([
    ['nothing is not 0', [], null, null],
    ['a zero stays a zero', [row(null, 'MANUAL', 0)], 0, 'CENTER'],
    ['the center’s row beats the zones', [row('a', 'GATE', 90), row(null, 'ESTIMATE', 50)], 50, 'CENTER'],
    ['zones add up', [row('a', 'MANUAL', 30), row('b', 'MANUAL', 12)], 42, 'ZONES'],
    ['the gate beats the hand', [row(null, 'MANUAL', 80), row(null, 'GATE', 75)], 75, 'CENTER'],
    [
      'each zone by its best source',
      [row('a', 'ESTIMATE', 9), row('a', 'CAMERA', 7), row('b', 'MANUAL', 5)],
      12,
      'ZONES',
    ],
  ] as const)('%s', (_name, rows, total, origin) => {
    expect(dayTotal(rows)).toMatchObject({ total, origin })
  })

  it('knows every source and prefers them in this order, never adding them', () => {
    expect(SOURCE_ORDER).toEqual(['GATE', 'CAMERA', 'MANUAL', 'IMPORT', 'ESTIMATE'])
    expect([...SOURCE_ORDER].sort()).toEqual(Object.values(VisitSource).sort())
    const all = SOURCE_ORDER.map((source, index) => row(null, source, index + 1))
    for (let first = 0; first < all.length; first += 1)
      expect(dayTotal(all.slice(first).reverse()).total).toBe(first + 1)
  })

  it('names the least exact source of the zones that it added', () => {
    expect(dayTotal([row('a', 'GATE', 1), row('b', 'ESTIMATE', 1)]).source).toBe('ESTIMATE')
  })
})

describe('the days of a month', () => {
  const days = (
    today: string,
    center = { openedOn: null as string | null, closedOn: null as string | null },
  ) => visitDays({ month: '2024-02', today, center, rows: [{ ...row(null, 'GATE', 5), date: '2024-02-10' }] })
  const missing = (list: ReturnType<typeof days>) =>
    list.filter((day) => day.isMissing).map((day) => day.date)

  it('are all there, the leap day too', () => {
    expect(days('2024-03-01')).toHaveLength(29)
    expect(missing(days('2024-03-01'))).toHaveLength(28)
  })

  it('are missing up to today, today included', () => {
    expect(missing(days('2024-02-02'))).toEqual(['2024-02-01', '2024-02-02'])
  })

  it('are not missing before the opening nor from the closing on', () => {
    expect(missing(days('2024-03-01', { openedOn: '2024-02-09', closedOn: '2024-02-12' }))).toEqual([
      '2024-02-09',
      '2024-02-11',
    ])
  })

  it('give the month’s total and the gaps', () => {
    expect(monthTotal(days('2024-02-11'))).toEqual({
      total: 5,
      missingDays: Array.from({ length: 9 }, (_, index) => `2024-02-0${index + 1}`).concat('2024-02-11'),
    })
  })

  it('give nothing when nothing is registered: the figure is typed then', () => {
    const empty = visitDays({
      month: '2024-02',
      today: '2024-03-01',
      center: { openedOn: null, closedOn: null },
      rows: [],
    })
    expect(monthTotal(empty)).toEqual({ total: null, missingDays: [] })
  })
})

describe('what forbids a count', () => {
  const around = { today: '2025-06-30', center: { openedOn: '2024-03-01', closedOn: null }, zone: null }
  it.each([
    ['today', { date: '2025-06-30', zoneId: null }, {}],
    ['tomorrow', { date: '2025-07-01', zoneId: null }, { date: 'validation.activities.visitInFuture' }],
    [
      'before the opening',
      { date: '2024-02-29', zoneId: null },
      { date: 'validation.activities.centerNotOpen' },
    ],
    [
      'a zone elsewhere',
      { date: '2025-06-30', zoneId: 'z' },
      { zoneId: 'validation.activities.zoneOfCenter' },
    ],
  ])('%s', (_name, visit, expected) => {
    expect(visitProblems(visit, around)).toEqual(expected)
  })

  it('a zone that is closed on the day', () => {
    const zone = { openedOn: null, closedOn: '2025-06-30' }
    expect(visitProblems({ date: '2025-06-30', zoneId: 'z' }, { ...around, zone })).toEqual({
      zoneId: 'validation.activities.zoneNotActive',
    })
    expect(visitProblems({ date: '2025-06-29', zoneId: 'z' }, { ...around, zone })).toEqual({})
  })
})

describe('saving a month’s grid', () => {
  const stored = [
    { id: 'one', date: '2025-06-01', count: 10, version: 3 },
    { id: 'two', date: '2025-06-02', count: 20, version: 1 },
  ]
  const entered = (date: string, count: number | null, version: number | null) => ({ date, count, version })

  it('creates, corrects and takes back, and leaves alone what did not change', () => {
    const plan = planMonth(
      '2025-06',
      [
        entered('2025-06-01', 11, 3),
        entered('2025-06-02', null, 1),
        entered('2025-06-03', 0, null),
        entered('2025-06-04', null, null),
      ],
      stored,
    )
    expect(plan).toEqual({
      created: [{ date: '2025-06-03', count: 0 }],
      changed: [{ id: 'one', version: 3, date: '2025-06-01', before: 10, count: 11 }],
      cancelled: [{ id: 'two', version: 1, date: '2025-06-02', before: 20 }],
      stale: [],
      misplaced: [],
    })
    expect(planMonth('2025-06', [entered('2025-06-01', 10, 3)], stored)).toMatchObject({ changed: [] })
  })

  it.each([
    ['an old version', entered('2025-06-01', 11, 2)],
    ['a day that somebody entered meanwhile', entered('2025-06-02', 5, null)],
    ['a day that somebody took back meanwhile', entered('2025-06-05', 5, 1)],
  ])('is stale for %s', (_name, day) => {
    expect(planMonth('2025-06', [day], stored).stale).toEqual([day.date])
  })

  it('refuses a day of another month and a day named twice', () => {
    const plan = planMonth(
      '2025-06',
      [entered('2025-07-01', 1, null), entered('2025-06-03', 1, null), entered('2025-06-03', 2, null)],
      stored,
    )
    expect(plan.misplaced).toEqual(['2025-07-01', '2025-06-03'])
  })
})

import { describe, expect, it } from 'vitest'
import { isTallyDay, standsBeside, sumTallies, tallyMonths } from '@/lib/visits/tally/rules'

describe('the day of a tally', () => {
  it.each([
    ['today', '2025-07-14', true],
    ['tomorrow', '2025-07-15', false],
    ['a fortnight ago', '2025-06-30', true],
    ['a day earlier', '2025-06-29', false],
  ])('%s', (_name, date, expected) => {
    expect(isTallyDay(date, '2025-07-14')).toBe(expected)
  })
})

it('tallies of one place and day add up, in an order of their own', () => {
  const tally = (date: string, zoneId: string | null, count: number) => ({
    requestId: 'r',
    date,
    zoneId,
    count,
  })
  const sums = sumTallies([
    tally('2025-06-30', 'b', 2),
    tally('2025-06-30', null, 3),
    tally('2025-06-29', 'b', 1),
    tally('2025-06-30', 'b', -1),
  ])
  expect(sums).toEqual([
    { date: '2025-06-29', zoneId: 'b', count: 1 },
    { date: '2025-06-30', zoneId: null, count: 3 },
    { date: '2025-06-30', zoneId: 'b', count: 1 },
  ])
})

it('their months stand each once', () => {
  const tally = (date: string) => ({ requestId: 'r', date, zoneId: null, count: 1 })
  expect(tallyMonths(['2024-02-29', '2024-03-01', '2024-02-28'].map(tally))).toEqual(['2024-02', '2024-03'])
})

describe('what stands beside a tally by hand', () => {
  const row = (zoneId: string | null, source: 'GATE' | 'MANUAL' | 'IMPORT') => ({ zoneId, source, count: 1 })
  it.each([
    ['nothing yet', [], 'center', null],
    ['a gate', [row(null, 'GATE')], 'center', 'COUNTER'],
    ['an import, which it goes before', [row(null, 'IMPORT'), row(null, 'MANUAL')], 'center', null],
    ['zones, which it goes before', [row('b', 'GATE')], 'center', 'ZONES'],
    ['the center, before its zones', [row(null, 'MANUAL'), row('b', 'MANUAL')], 'zones', 'CENTER'],
    ['a zone’s gate', [row('b', 'GATE')], 'zones', 'COUNTER'],
    ['other zones by hand', [row('b', 'MANUAL')], 'zones', null],
  ] as const)('%s', (_name, rows, by, expected) => {
    expect(standsBeside(rows, by)).toBe(expected)
  })
})

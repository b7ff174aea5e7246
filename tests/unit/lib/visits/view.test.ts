import { describe, expect, it } from 'vitest'
import { visitDays } from '@/lib/visits/rules'
import { calendarWeeks, daysOutranked, latestMonths, mainSource, pastedColumn } from '@/lib/visits/view'

const daysOf = (month: string) =>
  visitDays({ month, today: '2026-12-31', center: { openedOn: null, closedOn: null }, rows: [] })

describe('the weeks of a month', () => {
  it.each([
    ['2025-06', 6, 6, 6],
    ['2026-06', 5, 0, 5],
    ['2021-02', 4, 0, 0],
    ['2024-02', 5, 3, 3],
  ])('%s has %i weeks, %i blanks before and %i after', (month, weeks, before, after) => {
    const rows = calendarWeeks(daysOf(month))
    expect(rows).toHaveLength(weeks)
    expect(rows.every((row) => row.length === 7)).toBe(true)
    expect(rows[0]?.filter((cell) => cell === null)).toHaveLength(before)
    expect(rows.at(-1)?.filter((cell) => cell === null)).toHaveLength(after)
  })

  it('are none without days', () => {
    expect(calendarWeeks([])).toEqual([])
  })
})

it('the latest months run back over the year', () => {
  expect(latestMonths('2025-02', 3)).toEqual(['2025-02', '2025-01', '2024-12'])
})

describe('the source that the grid offers first', () => {
  const row = (source: 'GATE' | 'MANUAL' | 'CAMERA', zoneId: string | null = null) => ({ source, zoneId })
  it.each([
    ['none yet', [], 'MANUAL'],
    ['the one of most days', [row('MANUAL'), row('GATE'), row('GATE')], 'GATE'],
    ['zones aside', [row('CAMERA', 'a'), row('CAMERA', 'b'), row('GATE')], 'GATE'],
  ] as const)('%s', (_name, rows, expected) => {
    expect(mainSource(rows)).toBe(expected)
  })
})

describe('a column out of a spreadsheet', () => {
  it.each([
    ['one number', '12', null],
    ['three days', '12\n\n1,200\n', ['12', '', '1,200']],
    ['the line ends of Windows', '12\r\n13\r\n', ['12', '13']],
    ['the first of two columns', '12\tx\n13\ty', ['12', '13']],
    ['a row', '12\t13', ['12', '13']],
  ])('%s', (_name, text, expected) => {
    expect(pastedColumn(text)).toEqual(expected)
  })
})

describe('days on which another source goes before', () => {
  const row = (
    date: string,
    source: 'GATE' | 'CAMERA' | 'MANUAL' | 'ESTIMATE',
    zoneId: string | null = null,
  ) => ({
    date,
    source,
    zoneId,
  })
  const rows = [
    row('2025-06-01', 'GATE'),
    row('2025-06-01', 'CAMERA'),
    row('2025-06-02', 'MANUAL'),
    row('2025-06-03', 'GATE', 'a zone'),
    row('2025-06-04', 'ESTIMATE'),
  ]

  it.each([
    ['GATE', 0],
    ['CAMERA', 1],
    ['MANUAL', 1],
    ['IMPORT', 2],
    ['ESTIMATE', 2],
  ] as const)('%s: %i', (source, days) => {
    expect(daysOutranked(rows, source)).toBe(days)
  })
})

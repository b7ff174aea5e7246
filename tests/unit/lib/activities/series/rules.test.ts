import { describe, expect, it } from 'vitest'
import {
  occurrenceProblem,
  pastMonths,
  seriesDays,
  seriesProblems,
  weeklyDays,
} from '@/lib/activities/series/rules'

describe('the days of a weekly class', () => {
  it.each([
    ['the first day itself', 1, '2025-06-02', '2025-06-16', ['2025-06-02', '2025-06-09', '2025-06-16']],
    ['the next such day', 4, '2024-02-26', '2024-03-07', ['2024-02-29', '2024-03-07']],
    ['a Sunday', 7, '2025-12-29', '2026-01-10', ['2026-01-04']],
    ['none between', 3, '2025-06-05', '2025-06-10', []],
    ['an end before the beginning', 1, '2025-06-09', '2025-06-02', []],
  ])('%s', (_name, weekday, firstDay, lastDay, expected) => {
    expect(weeklyDays({ weekday, firstDay, lastDay })).toEqual(expected)
  })

  it('pass over holidays and temporary closures and say which', () => {
    const { days, skipped } = seriesDays(
      { weekday: 1, firstDay: '2025-09-29', lastDay: '2025-10-27' },
      {
        holidays: new Map([['2025-10-06', '国庆节']]),
        closures: [{ from: '2025-10-13', to: '2025-10-20', name: '设备检修' }],
      },
    )
    expect(days).toEqual(['2025-09-29', '2025-10-20', '2025-10-27'])
    expect(skipped).toEqual([
      { date: '2025-10-06', name: '国庆节' },
      { date: '2025-10-13', name: '设备检修' },
    ])
  })

  it('go on closed for as long as nobody knows the end', () => {
    const closures = [{ from: '2025-06-09', to: null, name: '改造' }]
    const weekly = { weekday: 1, firstDay: '2025-06-02', lastDay: '2025-06-30' }
    expect(seriesDays(weekly, { holidays: new Map(), closures }).days).toEqual(['2025-06-02'])
  })
})

describe('what forbids a weekly class', () => {
  it.each([
    ['a year and a day', '2024-02-29', '2025-03-01', ['x'], {}],
    ['longer', '2024-02-29', '2025-03-02', ['x'], { lastDay: 'seriesTooLong' }],
    ['backwards', '2025-06-02', '2025-06-01', [], { lastDay: 'seriesEndsBeforeStart' }],
    ['without a day', '2025-06-02', '2025-06-03', [], { lastDay: 'seriesEmpty' }],
  ])('%s', (_name, firstDay, lastDay, days, expected) => {
    const keys = Object.entries(expected).map(([field, key]) => [field, `validation.activities.${key}`])
    expect(seriesProblems({ weekday: 1, firstDay, lastDay }, days)).toEqual(Object.fromEntries(keys))
  })
})

describe('saying how an occurrence went', () => {
  const today = '2025-06-30'
  it.each([
    ['today with one', '2025-06-30', { attendances: 1, cancelled: false }, null],
    ['tomorrow', '2025-07-01', { attendances: 1, cancelled: false }, 'notYetHeld'],
    ['with nobody', '2025-06-30', { attendances: 0, cancelled: false }, 'attendances'],
    ['fallen out', '2025-06-30', { attendances: null, cancelled: true }, null],
    ['fallen out with people', '2025-06-30', { attendances: 5, cancelled: true }, 'heldAndCancelled'],
  ])('%s', (_name, date, mark, expected) => {
    expect(occurrenceProblem(mark, { date, today })).toBe(expected && `validation.activities.${expected}`)
  })
})

it('the months up to today, each once', () => {
  expect(pastMonths(['2025-05-30', '2025-06-06', '2025-06-30', '2025-07-01'], '2025-06-30')).toEqual([
    '2025-05',
    '2025-06',
  ])
})

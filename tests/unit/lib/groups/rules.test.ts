import { describe, expect, it } from 'vitest'
import { dayFaults, hasRate, periodOf } from '@/lib/groups/rules'
import { groupsParams } from '@/lib/groups/schema'
import { yearChoices } from '@/lib/groups/view'

const CENTER = { openedOn: '2024-02-29', closedOn: '2026-01-01' }

describe('dayFaults', () => {
  it.each([
    ['the opening day', '2024-02-29', {}],
    ['the day before', '2024-02-28', { date: 'validation.groups.beforeOpening' }],
    ['the last day open', '2025-12-31', {}],
    ['the first day closed', '2026-01-01', { date: 'validation.groups.afterClosing' }],
    ['tomorrow', '2026-02-02', { date: 'validation.groups.inFuture' }],
  ])('%s', (_name, day, faults) => {
    expect(dayFaults('date', day, { today: '2026-02-01', center: CENTER })).toEqual(faults)
  })
})

describe('periodOf', () => {
  it.each([
    [{}, null],
    [{ year: 2024 }, { from: '2024-01-01', to: '2024-12-31' }],
    [
      { year: 2025, month: '2024-02' },
      { from: '2024-02-01', to: '2024-02-29' },
    ],
  ])('%j', (limits, period) => {
    expect(periodOf(limits)).toEqual(period)
  })
})

it('a rate is hidden under ten calls', () => {
  expect([9, 10].map((calls) => hasRate({ calls }))).toEqual([false, true])
})

it('an address names a plain year or none', () => {
  const years = ['2025', '25', 'x', '2025.5', ['2024', '2025'], undefined]
  expect(years.map((year) => groupsParams.parse({ year }).year)).toEqual([
    2025,
    undefined,
    undefined,
    undefined,
    2024,
    undefined,
  ])
})

it('offers the present year and those before, and one that is asked for', () => {
  expect(yearChoices('2026-01-01', undefined)).toEqual([2026, 2025, 2024, 2023, 2022])
  expect(yearChoices('2026-01-01', 2019)).toEqual([2026, 2025, 2024, 2023, 2022, 2019])
})

import { describe, expect, it } from 'vitest'
import { HISTORY_CODES, HISTORY_TOTALS } from '@/lib/imports/registers/historical-months/rules'
import { givenFigures, historicalFaults, historicalFigures } from '@/lib/reporting/historical/rules'

describe('historicalFigures', () => {
  it.each([
    ['a blank is absent, a zero stays', { E01: null, E03: 0 }, { E03: 0 }],
    [
      'a total is its parts, whatever the list says',
      { E02: 99, E02a: 3, E02e: 4 },
      { E02: 7, E02a: 3, E02e: 4 },
    ],
    ['a part of 0 makes a total of 0', { E02: 99, E02a: 0 }, { E02: 0, E02a: 0 }],
    [
      'without any part the total stands',
      { E02: 99, E14a: 1, E14b: 2 },
      { E02: 99, E14a: 1, E14b: 2, E14: 3 },
    ],
  ])('%s', (_name, given, expected) => {
    expect(historicalFigures(given, HISTORY_TOTALS)).toEqual(expected)
  })

  it('is undone by givenFigures: a total that follows is not given', () => {
    const figures = { E02: 7, E02a: 3, E02e: 4, E14: 5, E01: 0 }
    const given = givenFigures(figures, { codes: HISTORY_CODES, totals: HISTORY_TOTALS })
    expect(given).toMatchObject({ E02: null, E02a: 3, E14: 5, E01: 0, E11: null })
    expect(historicalFigures(given, HISTORY_TOTALS)).toEqual(figures)
  })
})

describe('historicalFaults', () => {
  const place = { startMonth: '2024-03', openedOn: '2023-02-15', closedOn: '2024-02-01' }
  const figures = { E01: 1 }

  it.each([
    ['the month of the opening', '2023-02', {}],
    ['the last month that was open', '2024-01', {}],
    ['before the opening', '2023-01', { month: 'validation.reporting.historyBeforeOpening' }],
    ['after the closing', '2024-02', { month: 'validation.reporting.historyAfterClosing' }],
    ['the first month of reports', '2024-03', { month: 'validation.reporting.historyNotBefore' }],
  ])('%s', (_name, month, expected) => {
    expect(historicalFaults(month, figures, place)).toEqual(expected)
  })

  it.each([
    ['2024-02', 29, false],
    ['2024-02', 30, true],
    ['2023-02', 29, true],
    ['2023-12', 31, false],
  ])('in %s %d days', (month, days, isOver) => {
    const open = { startMonth: '2026-01', openedOn: null, closedOn: null }
    const faults = historicalFaults(month, { E06: days, E18a: days }, open)
    expect(Object.keys(faults)).toEqual(isOver ? ['E06', 'E18a'] : [])
  })

  it('refuses a month without any figure, and everything while the county has no first month', () => {
    const open = { startMonth: '2026-01', openedOn: null, closedOn: null }
    expect(historicalFaults('2025-12', {}, open)).toEqual({ month: 'validation.reporting.historyEmpty' })
    expect(historicalFaults('2025-12', figures, { ...open, startMonth: null })).toEqual({
      month: 'validation.reporting.historyNotBefore',
    })
  })
})

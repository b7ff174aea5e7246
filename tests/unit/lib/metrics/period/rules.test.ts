import { describe, expect, it } from 'vitest'
import { hullOf, isInSpan, latestFinishedMonth, spanOf } from '@/lib/metrics/period/rules'
import type { FigurePeriod } from '@/lib/metrics/types'

describe('spanOf', () => {
  it.each<[FigurePeriod, string, object]>([
    [{ rule: 'AS_OF' }, '2025-06-30', { from: null, to: '2025-06', asOf: '2025-06-30' }],
    [{ rule: 'LAST_YEAR' }, '2025-06-30', { from: '2024-01', to: '2024-12', asOf: '2024-12-31' }],
    [{ rule: 'LAST_YEAR' }, '2025-01-01', { from: '2024-01', to: '2024-12', asOf: '2024-12-31' }],
    [{ rule: 'LAST_YEAR' }, '2024-12-31', { from: '2023-01', to: '2023-12', asOf: '2023-12-31' }],
    [{ rule: 'YEAR_TO_DATE' }, '2025-06-29', { from: '2025-01', to: '2025-05', asOf: '2025-06-29' }],
    [{ rule: 'YEAR_TO_DATE' }, '2025-06-30', { from: '2025-01', to: '2025-06', asOf: '2025-06-30' }],
    [{ rule: 'YEAR_TO_DATE' }, '2024-02-28', { from: '2024-01', to: '2024-01', asOf: '2024-02-28' }],
    [{ rule: 'YEAR_TO_DATE' }, '2024-02-29', { from: '2024-01', to: '2024-02', asOf: '2024-02-29' }],
    [{ rule: 'YEARLY_MEAN' }, '2024-12-30', { from: null, to: '2023-12', asOf: '2024-12-30' }],
    [{ rule: 'YEARLY_MEAN' }, '2024-12-31', { from: null, to: '2024-12', asOf: '2024-12-31' }],
    [
      { rule: 'MONTHS', from: '2024-01', to: '2024-02' },
      '2025-06-30',
      { from: '2024-01', to: '2024-02', asOf: '2024-02-29' },
    ],
    [
      { rule: 'MONTHS', from: '2025-05', to: '2025-12' },
      '2025-06-15',
      { from: '2025-05', to: '2025-06', asOf: '2025-06-15' },
    ],
    [{ rule: 'DAILY_MEAN' }, '2025-06-30', { from: '2024-01', to: '2024-12', asOf: '2024-12-31' }],
    [
      { rule: 'WEEKLY_MEAN', year: 2024 },
      '2025-06-30',
      { from: '2024-01', to: '2024-12', asOf: '2024-12-31' },
    ],
    [{ rule: 'CUMULATIVE' }, '2025-06-30', { from: null, to: '2025-06', asOf: '2025-06-30' }],
  ])('%o on %s', (period, cutOff, span) => {
    expect(spanOf(period, cutOff)).toEqual(span)
  })

  it('is empty in January for 今年', () => {
    const span = spanOf({ rule: 'YEAR_TO_DATE' }, '2025-01-30')
    expect(isInSpan('2025-01', span)).toBe(false)
    expect(latestFinishedMonth('2025-01-31')).toBe('2025-01')
  })
})

describe('hullOf', () => {
  it('covers every span, open at the start as soon as one is', () => {
    const year = spanOf({ rule: 'LAST_YEAR' }, '2025-06-30')
    const month = spanOf({ rule: 'MONTHS', from: '2025-02', to: '2025-02' }, '2025-06-30')
    expect(hullOf([year, month])).toEqual({ from: '2024-01-01', to: '2025-02-28' })
    expect(hullOf([month, spanOf({ rule: 'AS_OF' }, '2025-06-30')])).toEqual({ from: null, to: '2025-06-30' })
    expect(hullOf([])).toBeNull()
  })
})

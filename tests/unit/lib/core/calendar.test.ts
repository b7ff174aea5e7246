import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  fromDbDate,
  isCalendarDate,
  isInForce,
  isMonth,
  lastDay,
  monthRange,
  shanghaiDate,
  startOfDay,
  toDbDate,
  weekday,
} from '@/lib/core/calendar'

describe('isCalendarDate', () => {
  it.each(['2024-02-29', '2026-12-31', '1900-01-01', '2000-02-29'])('accepts %s', (date) => {
    expect(isCalendarDate(date)).toBe(true)
  })
  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '0000-00-00',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '',
  ])('refuses %s', (date) => {
    expect(isCalendarDate(date)).toBe(false)
  })
})

describe('isMonth', () => {
  it.each([
    ['2026-12', true],
    ['2026-13', false],
    ['2026-00', false],
    ['0000-00', false],
    ['2026-1', false],
  ])('%s is %s', (month, expected) => {
    expect(isMonth(month)).toBe(expected)
  })
})

describe('Asia/Shanghai days', () => {
  it.each([
    ['2026-01-31T15:59:59.999Z', '2026-01-31'],
    ['2026-01-31T16:00:00.000Z', '2026-02-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2024-02-29T16:00:00.000Z', '2024-03-01'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('%s falls on %s', (instant, date) => {
    expect(shanghaiDate(new Date(instant))).toBe(date)
  })

  it('a day runs from 00:00 to 24:00 in Shanghai', () => {
    expect(startOfDay('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z')
    expect(endOfDay('2026-02-28').toISOString()).toBe('2026-02-28T16:00:00.000Z')
  })

  it('round-trips through the database date', () => {
    expect(fromDbDate(toDbDate('2024-02-29'))).toBe('2024-02-29')
  })
})

describe('arithmetic', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s + %i days = %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })
  it.each([
    ['2025-12', 1, '2026-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', -15, '2024-12'],
  ])('%s + %i months = %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected)
  })
  it('knows the ends of months', () => {
    expect(['2024-02', '2025-02', '2026-04', '2026-12'].map(lastDay)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-04-30',
      '2026-12-31',
    ])
  })
  it('counts days and weekdays', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect([weekday('2026-11-23'), weekday('2026-11-29')]).toEqual([1, 7])
  })
  it('lists months, none when the end lies before the start', () => {
    expect(monthRange('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthRange('2026-02', '2025-11')).toEqual([])
  })
})

describe('isInForce', () => {
  const span = { from: '2025-05-01', to: '2025-06-01' }
  it.each([
    ['2025-04-30', false],
    ['2025-05-01', true],
    ['2025-05-31', true],
    ['2025-06-01', false],
  ])('on %s: %s', (on, expected) => {
    expect(isInForce(span, on)).toBe(expected)
  })
  it('holds forever without bounds', () => {
    expect(isInForce({ from: null, to: null }, '1900-01-01')).toBe(true)
  })
})

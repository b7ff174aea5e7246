import { describe, expect, it } from 'vitest'
import { finishedWeeks, isCountedWeek, monthOfWeek, weekOf, weeksOfMonths } from '@/lib/core/calendar-weeks'
import type { CalendarDays } from '@/lib/core/working-days'
import { calendarOf } from '@/prisma/seed/demo/calendar'

const NONE: CalendarDays = new Map()

describe('weekOf and monthOfWeek', () => {
  it.each([
    ['a Monday', '2024-12-30', '2024-12-30', '2025-01'],
    ['a Sunday', '2025-01-05', '2024-12-30', '2025-01'],
    ['the leap day', '2024-02-29', '2024-02-26', '2024-02'],
    ['a week whose Thursday is the last of January', '2024-01-31', '2024-01-29', '2024-02'],
    ['a week that begins in one year and belongs to the next', '2025-12-31', '2025-12-29', '2026-01'],
    ['a week that ends in one year and belongs to the one before', '2023-01-01', '2022-12-26', '2022-12'],
  ])('%s', (_name, day, monday, month) => {
    expect(weekOf(day).from).toBe(monday)
    expect(monthOfWeek(weekOf(day))).toBe(month)
  })
})

describe('weeksOfMonths', () => {
  it.each([
    ['2024-01', '2024-12', 52, '2024-01-01', '2024-12-23'],
    ['2026-01', '2026-12', 53, '2025-12-29', '2026-12-28'],
    ['2024-02', '2024-02', 5, '2024-01-29', '2024-02-26'],
  ])('%s to %s has %d weeks', (first, last, count, begin, end) => {
    const weeks = weeksOfMonths(first, last)
    expect([weeks.length, weeks[0]?.from, weeks.at(-1)?.from]).toEqual([count, begin, end])
  })

  it('gives every week to exactly one month', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`)
    const weeks = months.flatMap((month) => weeksOfMonths(month, month))
    expect(weeks).toEqual(weeksOfMonths('2025-01', '2025-12'))
  })
})

describe('weeks that count', () => {
  it.each([
    ['an ordinary one', '2025-06-09', true],
    // 1 to 8 October 2025: Monday and Tuesday, and Sunday 28 September the week before.
    ['two working days', '2025-09-29', false],
    ['the second week of the holiday: two and a make-up Saturday', '2025-10-06', true],
    ['the spring festival of 2025', '2025-01-27', false],
  ])('%s', (_name, monday, counts) => {
    expect(isCountedWeek(weekOf(monday), calendarOf())).toBe(counts)
  })

  it('only finished weeks count', () => {
    const june = { first: '2025-06', last: '2025-06' }
    expect(finishedWeeks(june, NONE, '2025-06-15')).toHaveLength(1)
    expect(finishedWeeks(june, NONE, '2025-06-16')).toHaveLength(2)
    expect(finishedWeeks(june, NONE, '2025-06-02')).toHaveLength(0)
  })
})

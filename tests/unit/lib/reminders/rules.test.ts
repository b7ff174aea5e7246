import { describe, expect, it } from 'vitest'
import { dueDaysReminded, reminderOn } from '@/lib/reminders/rules'
import { timetable } from '@/lib/reporting/calendar/rules'

const DAYS = { dueDay: 5, reviewDay: 8, lockDay: 10, shiftToWorkingDay: true }

describe('the day of a reminder', () => {
  it.each([
    ['2025-07-04', '2025-07-07', 'THREE_DAYS_BEFORE'],
    ['2025-07-05', '2025-07-07', null],
    ['2025-07-06', '2025-07-07', 'ONE_DAY_BEFORE'],
    ['2025-07-07', '2025-07-07', null],
    ['2025-07-08', '2025-07-07', 'ONE_DAY_AFTER'],
    ['2025-07-09', '2025-07-07', null],
    // Over the end of a month, of a leap February and of a year.
    ['2024-02-29', '2024-03-01', 'ONE_DAY_BEFORE'],
    ['2024-02-27', '2024-03-01', 'THREE_DAYS_BEFORE'],
    ['2025-02-28', '2025-03-01', 'ONE_DAY_BEFORE'],
    ['2025-01-01', '2024-12-31', 'ONE_DAY_AFTER'],
  ] as const)('%s for %s: %s', (today, dueOn, expected) => {
    expect(reminderOn(today, dueOn)).toBe(expected)
  })

  it('goes by the due day that the holiday calendar has moved', () => {
    const holidays = new Map(
      ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'].map(
        (day) => [day, 'HOLIDAY'] as const,
      ),
    )
    const { dueOn } = timetable('2025-09', DAYS, holidays)
    expect(dueOn).toBe('2025-10-09')
    expect(reminderOn('2025-10-02', dueOn)).toBeNull()
    expect(reminderOn('2025-10-06', dueOn)).toBe('THREE_DAYS_BEFORE')
  })

  it('finds the due days of a day', () => {
    expect(dueDaysReminded('2024-02-28').sort()).toEqual(['2024-02-27', '2024-02-29', '2024-03-02'])
  })
})

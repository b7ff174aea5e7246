import { describe, expect, it } from 'vitest'
import {
  isSchoolHolidayMonth,
  isWithinHolidays,
  schoolHolidayFaults,
} from '@/lib/groups/school-holidays/rules'

const SUMMER = { from: '2025-07-05', to: '2025-08-31' }
const WINTER = { from: '2025-01-18', to: '2025-02-16' }

describe('schoolHolidayFaults', () => {
  it.each([
    ['one day', '2025-07-05', '2025-07-05', [], {}],
    [
      'ends before it begins',
      '2025-07-05',
      '2025-07-04',
      [],
      { lastDay: 'validation.groups.endBeforeStart' },
    ],
    ['a hundred days', '2025-01-01', '2025-04-10', [], {}],
    ['a hundred and one', '2025-01-01', '2025-04-11', [], { lastDay: 'validation.groups.holidayTooLong' }],
    ['the day after others', '2025-09-01', '2025-09-02', [SUMMER], {}],
    [
      'their last day',
      '2025-08-31',
      '2025-09-02',
      [SUMMER],
      { firstDay: 'validation.groups.holidayOverlap' },
    ],
  ])('%s', (_name, firstDay, lastDay, others, faults) => {
    expect(schoolHolidayFaults({ firstDay, lastDay }, others)).toEqual(faults)
  })
})

describe('isSchoolHolidayMonth', () => {
  it.each([
    ['August, all of it', '2025-08', true],
    ['July, four days of school before it', '2025-07', true],
    ['February, twelve days of school after it', '2025-02', false],
    ['June', '2025-06', false],
    ['July of a year without any entered', '2024-07', true],
    ['February of a year without any entered', '2024-02', false],
  ])('%s', (_name, month, isHoliday) => {
    expect(isSchoolHolidayMonth(month, [WINTER, SUMMER])).toBe(isHoliday)
  })

  it.each([
    [6, true],
    [7, false],
  ])('%d days outside', (outside, isHoliday) => {
    const from = `2026-07-0${outside + 1}`
    expect(isSchoolHolidayMonth('2026-07', [{ from, to: '2026-08-31' }])).toBe(isHoliday)
  })
})

it('a span lies within holidays when each of its days does', () => {
  const touching = [SUMMER, { from: '2025-09-01', to: '2025-09-03' }]
  expect(isWithinHolidays({ from: '2025-08-30', to: '2025-09-03' }, touching)).toBe(true)
  expect(isWithinHolidays({ from: '2025-08-30', to: '2025-09-01' }, [SUMMER])).toBe(false)
})

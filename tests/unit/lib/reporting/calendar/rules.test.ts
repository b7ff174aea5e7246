import { describe, expect, it } from 'vitest'
import { type CalendarDays, isWorkingDay } from '@/lib/core/working-days'
import {
  expectedMonths,
  hasBegun,
  isExpected,
  latestLockedMonth,
  reportingRates,
  submissibleFrom,
  timeTag,
  timetable,
  timetables,
} from '@/lib/reporting/calendar/rules'
import type { ExpectedCenter } from '@/lib/reporting/types'

const DAYS = { dueDay: 5, reviewDay: 8, lockDay: 10, shiftToWorkingDay: true }
const NONE: CalendarDays = new Map()
/** 国庆 2025: 1 to 8 October are holidays, 28 September and 11 October are worked. */
const NATIONAL_DAY: CalendarDays = new Map([
  ['2025-09-28', 'WORKDAY'],
  ...Array.from({ length: 8 }, (_, index) => [`2025-10-0${index + 1}`, 'HOLIDAY'] as const),
  ['2025-10-11', 'WORKDAY'],
])
const at = (text: string) => new Date(text)

describe('isWorkingDay', () => {
  it.each([
    ['2025-10-01', false],
    ['2025-10-09', true],
    ['2025-10-11', true],
    ['2025-10-12', false],
    ['2025-09-28', true],
    ['2025-09-27', false],
  ])('%s → %s', (day, expected) => {
    expect(isWorkingDay(day, NATIONAL_DAY)).toBe(expected)
  })
})

describe('timetable', () => {
  it.each([
    // month, calendar, extension → due, review, lock
    ['2025-05', NONE, null, ['2025-06-05', '2025-06-09', '2025-06-10']], // 8 June is a Sunday
    ['2025-06', NONE, null, ['2025-07-07', '2025-07-08', '2025-07-10']], // 5 July is a Saturday
    ['2025-09', NATIONAL_DAY, null, ['2025-10-09', '2025-10-10', '2025-10-11']], // 11 October is made up
    ['2024-01', NONE, null, ['2024-02-05', '2024-02-08', '2024-02-12']],
    ['2024-02', NONE, null, ['2024-03-05', '2024-03-08', '2024-03-11']], // after a leap day
    ['2025-12', NONE, null, ['2026-01-05', '2026-01-08', '2026-01-12']], // over the year's end
    ['2025-06', NONE, '2025-07-12', ['2025-07-12', '2025-07-14', '2025-07-15']], // an extension is taken as it is
    ['2025-06', NONE, '2025-07-08', ['2025-07-08', '2025-07-09', '2025-07-10']],
  ])('%s', (month, calendar, extendedTo, days) => {
    const table = timetable(month, DAYS, calendar, extendedTo)
    expect([table.dueOn, table.reviewOn, table.lockOn]).toEqual(days)
    expect(table.isExtended).toBe(extendedTo !== null)
  })

  it('is worked out once for many centers, but apart for counties, months and extensions', () => {
    const timetableOf = timetables(NONE)
    const late = { ...DAYS, dueDay: 7 }
    const first = timetableOf('2025-05', DAYS, null)
    expect(timetableOf('2025-05', DAYS, null)).toBe(first)
    expect(first).toEqual(timetable('2025-05', DAYS, NONE))
    expect(timetableOf('2025-05', late, null)).toEqual(timetable('2025-05', late, NONE))
    expect(timetableOf('2025-06', DAYS, null)).toEqual(timetable('2025-06', DAYS, NONE))
    expect(timetableOf('2025-05', DAYS, '2025-06-12')).toEqual(timetable('2025-05', DAYS, NONE, '2025-06-12'))
  })

  it('ends at 24:00 Asia/Shanghai whatever the zone of the machine', () => {
    const table = timetable('2025-05', DAYS, NONE)
    expect(table.dueAt.toISOString()).toBe('2025-06-05T16:00:00.000Z')
    expect(table.lockAt.toISOString()).toBe('2025-06-10T16:00:00.000Z')
  })

  it('takes the days as they are without 顺延', () => {
    const plain = { ...DAYS, reviewDay: 5, shiftToWorkingDay: false }
    const table = timetable('2025-06', plain, NONE)
    expect([table.dueOn, table.reviewOn, table.lockOn]).toEqual(['2025-07-05', '2025-07-05', '2025-07-10'])
  })

  it('keeps a working day between the steps when several days are moved onto one', () => {
    const close = { ...DAYS, dueDay: 5, reviewDay: 6, lockDay: 7 }
    const table = timetable('2025-06', close, NONE)
    expect([table.dueOn, table.reviewOn, table.lockOn]).toEqual(['2025-07-07', '2025-07-08', '2025-07-09'])
  })
})

describe('expected set', () => {
  const settings = { startMonth: '2024-03', reportingCategories: ['COMMUNITY', 'VILLAGE'] as const }
  const center = (change: Partial<ExpectedCenter> = {}): ExpectedCenter => ({
    openedOn: null,
    closedOn: null,
    periods: [{ from: '1900-01-01', to: null, status: 'OPEN', category: 'COMMUNITY' }],
    ...change,
  })
  const period = (
    from: string,
    to: string | null,
    status: 'OPEN' | 'BUILDING',
    category = 'COMMUNITY' as const,
  ) => ({
    from,
    to,
    status,
    category,
  })

  it.each<[string, ExpectedCenter, string, boolean]>([
    ['an unknown opening means open since before', center(), '2024-03', true],
    ['before the first month of the county', center(), '2024-02', false],
    ['opened on the last day', center({ openedOn: '2024-05-31' }), '2024-05', true],
    ['opened on the first of the next month', center({ openedOn: '2024-06-01' }), '2024-05', false],
    ['closed from the second day on', center({ closedOn: '2024-05-02' }), '2024-05', true],
    ['closed from the first day on', center({ closedOn: '2024-05-01' }), '2024-05', false],
    [
      'another category',
      center({ periods: [{ from: '1900-01-01', to: null, status: 'OPEN', category: 'TOWNSHIP' }] }),
      '2024-05',
      false,
    ],
    [
      'building until the last day',
      center({
        periods: [period('1900-01-01', '2024-05-31', 'BUILDING'), period('2024-05-31', null, 'OPEN')],
      }),
      '2024-05',
      true,
    ],
    [
      'building all the month',
      center({
        periods: [period('1900-01-01', '2024-06-01', 'BUILDING'), period('2024-06-01', null, 'OPEN')],
      }),
      '2024-05',
      false,
    ],
    ['opened on a leap day', center({ openedOn: '2024-02-29' }), '2024-03', true],
  ])('%s', (_name, place, month, expected) => {
    expect(isExpected(place, month, settings)).toBe(expected)
  })

  it('lists the months in which a center reports', () => {
    const place = center({ openedOn: '2024-04-30', closedOn: '2024-07-01' })
    expect(expectedMonths(place, settings, '2024-12')).toEqual(['2024-04', '2024-05', '2024-06'])
  })
})

describe('instants of a month', () => {
  it.each([
    ['2025-06', '2025-06-29T15:59:59.999Z', false],
    ['2025-06', '2025-06-29T16:00:00.000Z', true],
    ['2024-02', '2024-02-28T15:59:59.999Z', false],
    ['2024-02', '2024-02-28T16:00:00.000Z', true],
  ])('%s may be submitted at %s: %s', (month, instant, expected) => {
    expect(at(instant) >= submissibleFrom(month)).toBe(expected)
  })

  it.each([
    ['2025-07', '2025-06-30T15:59:59.999Z', false],
    ['2025-07', '2025-06-30T16:00:00.000Z', true],
    ['2025-06', '2025-06-30T16:00:00.000Z', true],
  ])('%s has begun at %s: %s', (month, instant, expected) => {
    expect(hasBegun(month, at(instant))).toBe(expected)
  })

  it.each([
    // The lock of May 2025 ends at 24:00 on 10 June.
    ['2025-06-10T15:59:59.999Z', '2025-04'],
    ['2025-06-10T16:00:00.000Z', '2025-05'],
    ['2026-01-01T00:00:00.000Z', '2025-11'],
  ])('the latest locked month at %s is %s', (instant, month) => {
    expect(latestLockedMonth(at(instant), DAYS, NONE)).toBe(month)
  })
})

describe('timeTag', () => {
  const due = at('2025-06-05T16:00:00.000Z')
  const before = at('2025-06-05T15:59:59.999Z')
  it.each([
    ['NONE', null, before, false, null],
    ['NONE', null, due, false, 'OVERDUE'],
    ['DRAFT', null, before, true, 'EXTENDED'],
    ['DRAFT', null, due, true, 'OVERDUE'],
    ['SUBMITTED', before, due, false, 'ON_TIME'],
    ['SUBMITTED', due, due, false, 'LATE'],
    ['RETURNED', before, due, false, 'ON_TIME'],
    ['APPROVED', before, due, true, 'ON_TIME'],
    ['DRAFT', before, due, false, 'OVERDUE'],
    ['DRAFT', before, before, false, null],
  ] as const)('%s first %s now %s', (state, firstSubmittedAt, now, isExtended, expected) => {
    expect(timeTag({ state, firstSubmittedAt, now, timetable: { dueAt: due, isExtended } })).toBe(expected)
  })
})

describe('reportingRates', () => {
  const row = (
    state: Parameters<typeof reportingRates>[0][number]['state'],
    timeTagOf: 'ON_TIME' | 'LATE' | 'OVERDUE' | null,
    more: { returns?: number; isApproved?: boolean } = {},
  ) => ({
    state,
    timeTag: timeTagOf,
    returns: more.returns ?? 0,
    approvedAt: more.isApproved ? at('2025-06-08T00:00:00Z') : null,
  })

  it('counts 报送, 按时 and 一次通过 each over its own whole', () => {
    const rates = reportingRates([
      row('NONE', 'OVERDUE'),
      row('DRAFT', 'OVERDUE'),
      row('SUBMITTED', 'ON_TIME'),
      row('RETURNED', 'ON_TIME', { returns: 1 }),
      row('APPROVED', 'LATE', { isApproved: true }),
      row('LOCKED', 'ON_TIME', { isApproved: true, returns: 1 }),
      // Unlocked: neither a return nor a lost approval.
      row('RETURNED', 'ON_TIME', { isApproved: true }),
    ])
    expect(rates.reportingRate).toEqual({ part: 5, whole: 7 })
    expect(rates.timelinessRate).toEqual({ part: 4, whole: 7 })
    expect(rates.firstPassRate).toEqual({ part: 2, whole: 4 })
  })

  it('is 0 of 0 without a report', () => {
    expect(reportingRates([]).firstPassRate).toEqual({ part: 0, whole: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { yearOfDays } from '@/lib/settings/calendar/rules'
import { calendarParams, setCalendarDayInput } from '@/lib/settings/calendar/schema'
import { goLiveChecks } from '@/lib/settings/checklist/rules'
import { effectOfDays, mayStartIn, startsAfterHistory } from '@/lib/settings/rules'
import { changeSettingsInput } from '@/lib/settings/schema'

const settings = {
  version: 1,
  startMonth: '2025-01',
  dueDay: 5,
  reviewDay: 8,
  lockDay: 10,
  shiftToWorkingDay: true,
  reportingCategories: ['COMMUNITY'],
  clerkMaySubmit: false,
  rankingEnabled: false,
  paperFonts: 'OFFICE',
}

describe('changeSettingsInput', () => {
  it.each([
    [{ dueDay: 0 }, 'dueDay'],
    [{ lockDay: 29 }, 'lockDay'],
    [{ dueDay: '五' }, 'dueDay'],
    [{ reviewDay: 5 }, 'reviewDay'],
    [{ lockDay: 8 }, 'lockDay'],
    [{ reportingCategories: [] }, 'reportingCategories'],
    [{ startMonth: '2025-13' }, 'startMonth'],
    [{ paperFonts: '仿宋' }, 'paperFonts'],
  ])('refuses %j', (change, field) => {
    const parsed = changeSettingsInput.safeParse({ ...settings, ...change })
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toContain(field)
  })

  it('takes the boundary days', () => {
    expect(changeSettingsInput.parse({ ...settings, dueDay: '1', reviewDay: 2, lockDay: 28 })).toMatchObject({
      dueDay: 1,
      lockDay: 28,
    })
  })
})

describe('effectOfDays', () => {
  it('shows the month being reported and the present one, before and after', () => {
    const days = { dueDay: 5, reviewDay: 8, lockDay: 10, shiftToWorkingDay: true }
    // 5 July 2025 is a Saturday.
    const effect = effectOfDays(
      { before: days, after: { ...days, shiftToWorkingDay: false, lockDay: 12 } },
      '2025-07-04',
      new Map(),
    )
    expect(effect).toEqual([
      {
        month: '2025-06',
        before: { dueOn: '2025-07-07', reviewOn: '2025-07-08', lockOn: '2025-07-10' },
        after: { dueOn: '2025-07-05', reviewOn: '2025-07-08', lockOn: '2025-07-12' },
      },
      {
        month: '2025-07',
        before: { dueOn: '2025-08-05', reviewOn: '2025-08-08', lockOn: '2025-08-11' },
        after: { dueOn: '2025-08-05', reviewOn: '2025-08-08', lockOn: '2025-08-12' },
      },
    ])
  })
})

describe('mayStartIn', () => {
  it.each([
    ['2025-04', null, true],
    ['2025-04', '2025-04', true],
    ['2025-05', '2025-04', false],
    ['2024-12', '2025-01', true],
  ])('%s with the first report in %s: %s', (startMonth, first, expected) => {
    expect(mayStartIn(startMonth, first)).toBe(expected)
  })
})

describe('startsAfterHistory', () => {
  it.each([
    ['2024-01', null, true],
    ['2024-01', '2023-12', true],
    ['2024-01', '2024-01', false],
    ['2023-12', '2024-01', false],
  ])('%s with 历史补录 up to %s: %s', (startMonth, last, expected) => {
    expect(startsAfterHistory(startMonth, last)).toBe(expected)
  })
})

describe('the calendar of a year', () => {
  it('says of every day what it is', () => {
    const year = yearOfDays(2024, [
      { date: '2024-02-29', kind: 'HOLIDAY', name: '闰日' },
      { date: '2024-03-02', kind: 'WORKDAY', name: '补班' },
    ])
    expect(year).toMatchObject({ isPublished: true, holidays: 1, workdays: 1 })
    expect(year.months.map((month) => month.days.length)).toEqual([
      31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
    const days = new Map(year.months.flatMap((month) => month.days.map((day) => [day.date, day])))
    expect(days.get('2024-02-29')).toMatchObject({ kind: 'HOLIDAY', isWorkingDay: false, name: '闰日' })
    expect(days.get('2024-03-02')).toMatchObject({ kind: 'WORKDAY', isWorkingDay: true })
    expect(days.get('2024-03-03')).toMatchObject({ kind: 'ORDINARY', isWorkingDay: false })
    // 1 January 2024 is a Monday, 1 September a Sunday.
    expect([year.months[0]?.blanksBefore, year.months[8]?.blanksBefore]).toEqual([0, 6])
  })

  it('is unpublished without a holiday', () => {
    expect(yearOfDays(2030, [{ date: '2030-01-05', kind: 'WORKDAY', name: 'x' }]).isPublished).toBe(false)
  })

  it.each([
    ['2026', 2026],
    [['2026', '1'], 2026],
    ['1999', undefined],
    ['2026.5', undefined],
    ['x', undefined],
    [undefined, undefined],
  ])('reads the year %j as %j', (year, expected) => {
    expect(calendarParams.parse({ year }).year).toBe(expected)
  })

  it('asks for the name of a special day only', () => {
    const day = { date: '2026-10-01', was: 'ORDINARY', kind: 'HOLIDAY' }
    expect(setCalendarDayInput.safeParse({ ...day, name: ' ' }).success).toBe(false)
    expect(setCalendarDayInput.safeParse({ ...day, kind: 'ORDINARY' }).success).toBe(true)
  })
})

describe('goLiveChecks', () => {
  const facts = {
    townships: 2,
    communities: 4,
    centers: 3,
    year: 2026,
    holidaysThisYear: 11,
    holidaysNextYear: 11,
    startMonth: '2025-01',
    itemsInForce: 31,
    targetsInForce: 2,
    balancesConfirmed: 3,
    balancesProposed: 0,
    administrators: 1,
    auditors: 1,
    townshipsWithReviewer: 2,
    communitiesWithSecretary: 3,
    communitiesWithCenter: 3,
  }
  const open = (change: Partial<typeof facts> | Record<string, unknown>) =>
    goLiveChecks({ ...facts, ...change })
      .filter((check) => check.state !== 'READY')
      .map((check) => [check.key, check.state])

  it('is ready when nothing is missing', () => {
    expect(open({})).toEqual([])
  })

  it.each([
    [{ communities: 0 }, 'tree', 'MISSING'],
    [{ centers: 0 }, 'centers', 'MISSING'],
    [{ holidaysThisYear: 0 }, 'calendarThisYear', 'MISSING'],
    [{ holidaysNextYear: 0 }, 'calendarNextYear', 'OPEN'],
    [{ startMonth: null }, 'startMonth', 'MISSING'],
    [{ itemsInForce: null }, 'itemList', 'MISSING'],
    [{ itemsInForce: 0 }, 'itemList', 'MISSING'],
    [{ targetsInForce: 0 }, 'targets', 'MISSING'],
    [{ balancesConfirmed: 0 }, 'balances', 'OPEN'],
    [{ balancesProposed: 1 }, 'balances', 'OPEN'],
    [{ auditors: 0 }, 'administrators', 'OPEN'],
    [{ townshipsWithReviewer: 1 }, 'townshipReviewers', 'OPEN'],
    [{ communitiesWithSecretary: 2 }, 'communitySecretaries', 'OPEN'],
  ])('%j leaves %s %s', (change, key, state) => {
    expect(open(change)).toEqual([[key, state]])
  })
})

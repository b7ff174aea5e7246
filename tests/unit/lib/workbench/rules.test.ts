import { describe, expect, it } from 'vitest'
import { timetable } from '@/lib/reporting/calendar/rules'
import { countdownOf, toTasks, unitLight } from '@/lib/workbench/rules'

const row = (state: 'NONE' | 'SUBMITTED' | 'RETURNED', timeTag: 'ON_TIME' | 'LATE' | 'OVERDUE' | null) => ({
  state,
  timeTag,
  dueOn: '2025-07-07',
})

describe('the light of a unit', () => {
  it.each([
    ['everyone in time', [row('SUBMITTED', 'ON_TIME')], '2025-07-07', 'green'],
    ['one returned', [row('SUBMITTED', 'ON_TIME'), row('RETURNED', 'ON_TIME')], '2025-07-07', 'amber'],
    ['one late', [row('SUBMITTED', 'LATE')], '2025-07-09', 'amber'],
    ['one overdue', [row('SUBMITTED', 'LATE'), row('NONE', 'OVERDUE')], '2025-07-09', 'red'],
    ['three days left', [row('NONE', null), row('SUBMITTED', 'ON_TIME')], '2025-07-04', 'amber'],
    ['four days left', [row('NONE', null), row('SUBMITTED', 'ON_TIME')], '2025-07-03', 'grey'],
    ['nobody expected', [], '2025-07-03', 'grey'],
  ] as const)('%s', (_name, rows, today, expected) => {
    expect(unitLight(rows, today)).toBe(expected)
  })
})

it('counts whole days to each step over the end of a month', () => {
  const days = { dueDay: 5, reviewDay: 8, lockDay: 10, shiftToWorkingDay: true }
  expect(countdownOf(timetable('2024-02', days, new Map()), '2024-02-29')).toMatchObject({
    dueOn: '2024-03-05',
    daysToDue: 5,
    daysToReview: 8,
    daysToLock: 11,
  })
})

it('names only what there is, one’s own first', () => {
  const none = {
    review: 0,
    corrections: 0,
    proposals: 0,
    missing: 0,
    extensions: 0,
    toVerify: 0,
    ownCorrections: 0,
    ownProposals: 0,
    grants: 0,
  }
  expect(toTasks(none)).toEqual([])
  expect(toTasks({ ...none, ownCorrections: 1, grants: 2 })).toMatchObject([
    { key: 'grants', count: 2, isMine: true, href: '/users/grants' },
    { key: 'ownCorrections', count: 1, isMine: false },
  ])
})

import { describe, expect, it } from 'vitest'
import { isToDo, lightOf, reportHref, stateTone } from '@/lib/reporting/mine/view'

describe('lights of a month', () => {
  it.each([
    ['NONE', null, 4, 'grey'],
    ['NONE', null, 3, 'amber'],
    ['DRAFT', null, 0, 'amber'],
    ['DRAFT', 'EXTENDED', 9, 'grey'],
    ['NONE', 'OVERDUE', -1, 'red'],
    ['RETURNED', 'ON_TIME', null, 'amber'],
    ['SUBMITTED', 'ON_TIME', null, 'green'],
    ['SUBMITTED', 'LATE', null, 'amber'],
    ['LOCKED', 'ON_TIME', null, 'green'],
  ] as const)('%s %s %s → %s', (state, timeTag, daysLeft, expected) => {
    expect(lightOf({ state, timeTag, daysLeft })).toBe(expected)
  })

  it.each([
    ['NONE', true, 'grey'],
    ['DRAFT', true, 'grey'],
    ['RETURNED', true, 'amber'],
    ['SUBMITTED', false, 'amber'],
    ['APPROVED', false, 'green'],
    ['LOCKED', false, 'green'],
  ] as const)('%s is to do: %s', (state, toDo, tone) => {
    expect(isToDo({ state })).toBe(toDo)
    expect(stateTone(state)).toBe(tone)
  })

  it('has an address', () => {
    expect(reportHref({ centerId: 'c', month: '2025-06' })).toBe('/reports/c/2025-06')
  })
})

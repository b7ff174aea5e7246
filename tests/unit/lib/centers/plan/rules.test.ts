import { describe, expect, it } from 'vitest'
import { hasPlan, planProgress } from '@/lib/centers/plan/rules'

const PLAN = { plannedArea: '620.00', plannedKind: 'NEW_BUILD', plannedOpenOn: '2026-09-01' } as const
const NO_PLAN = { plannedArea: null, plannedKind: null, plannedOpenOn: null }
const BUILT = { status: 'BUILDING', openedOn: null, floorArea: null, kind: null } as const

describe('planProgress', () => {
  it.each([
    ['2026-08-31', 'AHEAD', 1],
    ['2026-09-01', 'AHEAD', 0],
    ['2026-09-02', 'OVERDUE', 1],
  ])('on %s a center in building is %s by %i days', (on, state, days) => {
    expect(planProgress(PLAN, BUILT, on)).toEqual({ state, days, areaDifference: null, isOtherKind: false })
  })

  it.each([
    ['2026-09-01', 0],
    ['2026-08-22', -10],
    ['2026-10-01', 30],
    [null, null],
  ])('opened on %s it is %s days from the plan', (openedOn, days) => {
    expect(planProgress(PLAN, { ...BUILT, status: 'OPEN', openedOn }, '2026-12-01')).toMatchObject({
      state: 'OPENED',
      days,
    })
  })

  it('has no day to be late against where none is planned', () => {
    expect(planProgress({ ...PLAN, plannedOpenOn: null }, BUILT, '2026-12-01')).toMatchObject({
      state: 'NO_DAY',
      days: null,
    })
  })

  it('compares area and kind exactly', () => {
    expect(
      planProgress(PLAN, { ...BUILT, floorArea: '619.99', kind: 'RENOVATED' }, '2026-01-01'),
    ).toMatchObject({
      areaDifference: '-0.01',
      isOtherKind: true,
    })
  })
})

it('a plan is anything planned', () => {
  expect(hasPlan(NO_PLAN)).toBe(false)
  expect(hasPlan({ ...NO_PLAN, plannedKind: 'RENOVATED' })).toBe(true)
})

import { describe, expect, it } from 'vitest'
import { firstOverrun, funnelWarnings, referralFaults } from '@/lib/groups/referrals/rules'
import type { FunnelEntry } from '@/lib/groups/referrals/types'

const entry = (on: string, informed: number, employed: number): FunnelEntry => ({ on, informed, employed })
const JANUARY = entry('2025-01-10', 5, 2)

it('a record says of somebody', () => {
  expect(referralFaults({ informed: 0, employed: 0 })).toEqual({ informed: 'validation.groups.nobody' })
  expect(referralFaults({ informed: 0, employed: 1 })).toEqual({})
})

describe('firstOverrun: never more employed than informed since the start', () => {
  it.each([
    ['nothing', [], [], null],
    ['as many', [], [entry('2025-01-10', 3, 3)], null],
    ['one more', [], [entry('2025-01-10', 3, 4)], '2025-01-10'],
    [
      'informed later than employed',
      [],
      [entry('2025-01-11', 9, 0), entry('2025-01-10', 0, 1)],
      '2025-01-10',
    ],
    [
      'informed on the same day in another record',
      [],
      [entry('2025-01-10', 0, 1), entry('2025-01-10', 1, 0)],
      null,
    ],
    ['employed of those informed before', [], [JANUARY, entry('2025-02-28', 0, 3)], null],
    ['one more than were informed before', [], [JANUARY, entry('2025-02-28', 0, 4)], '2025-02-28'],
  ])('%s', (_name, openings, entries, day) => {
    expect(firstOverrun({ openings, entries })).toBe(day)
  })

  it('reckons from the opening balance, and never adds a month up to it', () => {
    const openings = [
      { code: 'E15' as const, upTo: '2025-01', value: 10 },
      { code: 'E16' as const, upTo: '2025-01', value: 9 },
    ]
    expect(
      firstOverrun({ openings, entries: [entry('2025-01-31', 0, 5), entry('2025-02-01', 0, 1)] }),
    ).toBeNull()
    expect(firstOverrun({ openings, entries: [entry('2025-02-01', 0, 2)] })).toBe('2025-02-01')
  })
})

describe('funnelWarnings', () => {
  it.each([
    ['within the year', [JANUARY, entry('2025-02-10', 1, 1)], []],
    [
      'more in the month, not in the year',
      [JANUARY, entry('2025-02-10', 0, 2)],
      ['validation.groups.employedAboveMonth'],
    ],
    [
      'more in the year',
      [entry('2024-12-31', 9, 0), entry('2025-02-10', 0, 2)],
      ['validation.groups.employedAboveYear'],
    ],
  ])('%s', (_name, entries, warnings) => {
    expect(funnelWarnings({ entries }, '2025-02-10')).toEqual(warnings)
  })
})

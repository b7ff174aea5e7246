import { describe, expect, it } from 'vitest'
import { countFlagged, registerDrift, valuesBefore } from '@/lib/reporting/review/rules'
import { returnReportInput } from '@/lib/reporting/review/schema'

const ID = '0197a8c0-0000-7000-8000-000000000001'

describe('countFlagged', () => {
  const rows = ['E02', 'E03'].map((code) => ({
    code,
    kind: 'TYPED' as const,
    parts: [],
    isSeasonal: false,
    history: [],
    lastYear: null,
    previous: null,
    beforePrevious: null,
    defaultValue: null,
  }))
  const context = { month: '2025-06', canteenDays: 0, rows }
  it.each([
    [{ E02: 5, E03: 5 }, [], 0],
    [{ E02: 5, E03: 6 }, [], 1],
    [{ E02: 5, E03: 6 }, ['E03'], 1],
    [{ E02: 5, E03: 5 }, ['E02'], 1],
    [{ E02: 5, E03: 6 }, ['E02', 'E03'], 2],
  ])('%j explained %j: %s', (figures, explained, expected) => {
    expect(countFlagged(context, figures, explained)).toBe(expected)
  })
})

it('registerDrift names what the registers say now', () => {
  expect(registerDrift({ A01: 3, A02: 50, E01: 9 }, { A01: 3, A02: 51 })).toEqual({ A02: 51 })
})

describe('valuesBefore', () => {
  it('takes the first value before, and only of what differs now', () => {
    const changes = [
      { E01: 5, E02: 1 },
      { E01: 6, E03: null },
    ]
    expect(valuesBefore(changes, { E01: 7, E02: 1, E03: 4 })).toEqual({ E01: 5, E03: null })
    expect(valuesBefore([{ E01: 5 }, { E01: 6 }], { E01: 5 })).toEqual({})
  })
})

describe('returnReportInput', () => {
  const input = (change: Record<string, unknown>) =>
    returnReportInput.safeParse({ id: ID, version: 1, marks: [], note: null, ...change }).success
  it.each([
    [{}, false],
    [{ note: '   ' }, false],
    [{ note: '请核对全表' }, true],
    [{ marks: [{ code: 'E01', reason: '' }] }, false],
    [{ marks: [{ code: 'E01', reason: '请核对' }] }, true],
    [
      {
        marks: [
          { code: 'E01', reason: '甲' },
          { code: 'E01', reason: '乙' },
        ],
      },
      false,
    ],
    [{ note: '好', state: 'APPROVED' }, false],
    [{ note: '好', version: 0 }, false],
    [{ note: '好', id: { not: '' } }, false],
  ])('%j → %s', (change, expected) => {
    expect(input(change)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { countFlagged, oddnessOf, registerDrift, valuesBefore } from '@/lib/reporting/review/rules'
import { returnReportInput } from '@/lib/reporting/review/schema'
import { figureLine, ODD_GROUP, oddFirst } from '@/lib/reporting/review/view'

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

describe('oddnessOf', () => {
  const line = (code: string, history: number[] = []) => ({
    code,
    kind: 'TYPED' as const,
    parts: [],
    isSeasonal: false,
    history,
    lastYear: null,
    previous: null,
    beforePrevious: null,
    defaultValue: null,
  })
  const usual = [100, 101, 99, 100, 102, 98]
  const context = {
    month: '2025-06',
    canteenDays: 0,
    rows: [line('E02'), line('E03'), line('E12', usual), line('E11', usual)],
  }
  const odd = (figures: Record<string, number>, explanations: Record<string, string> = {}) =>
    oddnessOf(context, { E02: 50, E03: 40, E12: 100, E11: 100, ...figures }, explanations)

  it.each([
    ['nothing odd', {}, {}, { flagged: 0, unexplained: 0, weight: 0, oddest: null }],
    ['odd and unexplained', { E03: 60 }, {}, { flagged: 1, unexplained: 1, weight: 3, oddest: 'E03' }],
    [
      'odd and explained',
      { E03: 60 },
      { E03: '含五月受理' },
      { flagged: 1, unexplained: 0, weight: 2, oddest: 'E03' },
    ],
    [
      'an explanation without a finding',
      {},
      { E02: '人手不足' },
      { flagged: 1, unexplained: 0, weight: 1, oddest: 'E02' },
    ],
    ['twice the usual', { E11: 200 }, { E11: '邻里节' }, { unexplained: 1, weight: 3, oddest: 'E11' }],
    ['three times the usual', { E11: 300 }, { E11: '邻里节人多' }, { weight: 3, oddest: 'E11' }],
    ['just below three times', { E11: 299 }, { E11: '邻里节人多' }, { weight: 2, oddest: 'E11' }],
    [
      'the odder one first',
      { E03: 60, E11: 400 },
      { E03: '含五月受理' },
      { flagged: 2, weight: 6, oddest: 'E11' },
    ],
  ] as const)('%s', (_name, figures, explanations, expected) => {
    expect(odd(figures, explanations)).toMatchObject(expected)
  })
})

describe('the sheet of the reviewer', () => {
  it('shows what is of interest first, the oddest on top, and no cell twice', () => {
    const cell = (code: string, findings: number, change: object = {}) => ({
      code,
      findings: Array.from({ length: findings }, () => ({ code })),
      explanation: '',
      mark: null,
      changedFrom: null,
      registerNow: null,
      ...change,
    })
    const sections = [
      { key: 'VISITS', cells: [cell('A01', 0), cell('E01', 1)] },
      { key: 'WINDOWS', cells: [cell('E02', 2), cell('E03', 0, { changedFrom: { value: 1 } })] },
    ] as unknown as Parameters<typeof oddFirst>[0]
    expect(oddFirst(sections).map(({ key, cells }) => [key, cells.map(({ code }) => code)])).toEqual([
      [ODD_GROUP, ['E02', 'E01', 'E03']],
      ['VISITS', ['A01']],
      ['WINDOWS', []],
    ])
    expect(figureLine([3, 2, 1], 4)).toEqual([1, 2, 3, 4])
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

import { describe, expect, it } from 'vitest'
import { balanceFaults, carryOf, contradicts, cumulative, kindOf, openingOf } from '@/lib/balances/rules'
import { BALANCE_CODES } from '@/lib/balances/types'

describe('cumulative', () => {
  const balance = { upTo: '2024-12', value: 12_600 }

  it('adds the months after the balance and never those up to it', () => {
    const months = [
      { month: '2024-11', value: 900 },
      { month: '2024-12', value: 800 },
      { month: '2025-01', value: 1_000 },
      { month: '2025-02', value: 1_443 },
    ]
    expect(cumulative(balance, months)).toEqual({ value: 15_043, gaps: [] })
  })

  it.each([
    ['nothing reported yet', [], undefined, { value: 12_600, gaps: [] }],
    ['nothing reported up to a month', [], '2025-02', { value: 12_600, gaps: ['2025-01', '2025-02'] }],
    [
      'a month that nobody reported',
      [
        { month: '2025-01', value: 1 },
        { month: '2025-03', value: 2 },
      ],
      undefined,
      { value: 12_603, gaps: ['2025-02'] },
    ],
    [
      'a report without the figure is no gap',
      [{ month: '2025-01', value: null }],
      '2025-01',
      { value: 12_600, gaps: [] },
    ],
    [
      'months after the end do not count',
      [
        { month: '2025-01', value: 1 },
        { month: '2025-02', value: 2 },
      ],
      '2025-01',
      { value: 12_601, gaps: [] },
    ],
  ])('%s', (_name, months, until, expected) => {
    expect(cumulative(balance, months, until)).toEqual(expected)
  })

  it('begins at the first report without a balance', () => {
    const months = [
      { month: '2025-02', value: 5 },
      { month: '2024-12', value: 3 },
    ]
    expect(cumulative(null, months)).toEqual({ value: 8, gaps: ['2025-01'] })
    expect(cumulative(null, [])).toEqual({ value: 0, gaps: [] })
  })
})

describe('carryOf', () => {
  const balance = { upTo: '2024-02', value: 7 }
  const flow = (month: string, accepted: number | null, done: number | null) => ({ month, accepted, done })

  it.each([
    ['the month after the balance', [], '2024-03', 7],
    ['what came in less what was finished', [flow('2024-03', 40, 38)], '2024-04', 9],
    [
      'over the end of a year',
      [flow('2024-12', 3, 5), flow('2024-11', 9, 9), flow('2025-01', 0, 0)],
      '2025-02',
      null,
    ],
    ['a month missing', [flow('2024-03', 40, 38)], '2024-05', null],
    ['a figure missing', [flow('2024-03', 40, null)], '2024-04', null],
    ['months that finished more than there was', [flow('2024-03', 1, 9)], '2024-04', null],
    ['exactly everything finished', [flow('2024-03', 1, 8)], '2024-04', 0],
    ['a balance of the same month', [], '2024-02', null],
    ['a balance that begins later', [], '2024-01', null],
  ])('%s', (_name, flows, month, expected) => {
    expect(carryOf(balance, flows, month)).toBe(expected)
  })

  it('is not known without a balance', () => {
    expect(carryOf(null, [flow('2024-03', 1, 1)], '2024-04')).toBeNull()
  })
})

describe('openingOf', () => {
  const startMonth = '2024-01'

  it.each([
    ['opened when the county already reported', '2024-03-15', { upTo: '2024-02', value: 0 }],
    ['opened in the first month', '2024-01-31', { upTo: '2023-12', value: 0 }],
    ['opened before', '2023-12-31', null],
    ['opened nobody knows when', null, null],
  ])('%s', (_name, openedOn, expected) => {
    expect(openingOf(null, { openedOn, startMonth })).toEqual(expected)
  })

  it('goes by the balance first', () => {
    const balance = { upTo: '2024-05', value: 3 }
    expect(openingOf(balance, { openedOn: '2024-03-15', startMonth })).toBe(balance)
  })
})

describe('balanceFaults', () => {
  const place = { center: { openedOn: '2024-02-29' }, today: '2025-06-30' }

  it.each([
    ['last month', { code: 'E11', upTo: '2025-05', value: 1 }, {}],
    [
      'the month that is running',
      { code: 'E11', upTo: '2025-06', value: 1 },
      { upTo: 'validation.reporting.balanceNotOver' },
    ],
    ['the month of the opening', { code: 'E03', upTo: '2024-02', value: 1 }, {}],
    [
      'a month before the opening',
      { code: 'E03', upTo: '2024-01', value: 1 },
      { upTo: 'validation.reporting.balanceBeforeOpening' },
    ],
    ['nothing before the opening', { code: 'E03', upTo: '2024-01', value: 0 }, {}],
  ] as const)('%s', (_name, balance, expected) => {
    expect(balanceFaults(balance, place)).toEqual(expected)
  })

  it('the county itself has cumulative figures and carries nothing over', () => {
    const fault = (code: (typeof BALANCE_CODES)[number]) =>
      balanceFaults({ code, upTo: '2025-01', value: 5 }, { center: null, today: '2025-06-30' }).centerId
    expect(BALANCE_CODES.map((code) => [code, kindOf(code), fault(code) !== undefined])).toEqual([
      ['E11', 'CUMULATIVE', false],
      ['E15', 'CUMULATIVE', false],
      ['E16', 'CUMULATIVE', false],
      ['E03', 'CARRY', true],
      ['E17', 'CARRY', true],
    ])
  })
})

describe('contradicts', () => {
  const of = (code: 'E15' | 'E16' | 'E11', value: number, upTo = '2025-01') => ({ code, value, upTo })

  it.each([
    [of('E16', 11), of('E15', 10), true],
    [of('E16', 10), of('E15', 10), false],
    [of('E15', 9), of('E16', 10), true],
    [of('E16', 11), of('E15', 10, '2025-02'), false],
    [of('E16', 11), of('E11', 10), false],
  ])('%o beside %o', (own, other, expected) => {
    expect(contradicts(own, other)).toBe(expected)
  })
})

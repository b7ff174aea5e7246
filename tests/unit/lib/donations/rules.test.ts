import { describe, expect, it } from 'vitest'
import {
  donationDateFaults,
  donationFaults,
  donationSums,
  donationWarnings,
  periodOf,
  sumByPeriod,
} from '@/lib/donations/rules'
import { createDonationInput } from '@/lib/donations/schema'

const CASH = { partnerId: null, donor: '甲', kind: 'CASH', amount: '0.01', goods: null } as const

describe('donationFaults', () => {
  it.each([
    ['a cent', {}, {}],
    ['nothing', { amount: '0.00' }, { amount: 'validation.people.amountZero' }],
    ['money with goods', { goods: '书' }, { goods: 'validation.people.goodsWithCash' }],
    ['goods without a name', { kind: 'GOODS' }, { goods: 'validation.people.goodsMissing' }],
    ['goods', { kind: 'GOODS', goods: '轮椅 2 辆' }, {}],
    ['from nobody', { donor: null }, { donor: 'validation.people.donorMissing' }],
    ['from a partner', { donor: null, partnerId: 'p' }, {}],
  ] as const)('%s', (_name, changes, faults) => {
    expect(donationFaults({ ...CASH, ...changes })).toEqual(faults)
  })

  it('nothing is registered before it was given', () => {
    expect(donationDateFaults({ date: '2025-06-30' }, '2025-06-30')).toEqual({})
    expect(donationDateFaults({ date: '2025-07-01' }, '2025-06-30')).toEqual({
      date: 'validation.people.donatedInFuture',
    })
  })

  it('a missing receipt warns and forbids nothing', () => {
    expect(donationWarnings({ receiptNo: null })).toEqual(['validation.people.receiptMissing'])
    expect(donationWarnings({ receiptNo: 'A-1' })).toEqual([])
  })
})

describe('createDonationInput', () => {
  const parse = (changes: object) =>
    createDonationInput.safeParse({
      centerId: '0199d8a0-0000-7000-8000-000000000001',
      donor: '甲',
      kind: 'CASH',
      amount: '1,200.5',
      date: '2025-01-01',
      ...changes,
    })

  it('reads an amount exactly', () => {
    expect(parse({}).data?.amount).toBe('1200.50')
    expect(parse({ amount: '999999999999.99' }).data?.amount).toBe('999999999999.99')
  })

  it.each(['0', '-5', '1e3', '0.005', '1000000000000', 'NaN', ''])('refuses the amount “%s”', (amount) => {
    expect(parse({ amount }).success).toBe(false)
  })

  it.each(['cancelled', 'countyId', 'townshipId'])('takes no %s from outside', (key) => {
    expect(parse({ [key]: 'x' }).success).toBe(false)
  })
})

it('adds without a rounding error', () => {
  const groups = [
    { kind: 'CASH', count: 1, amount: '0.10' },
    { kind: 'CASH', count: 2, amount: '0.20' },
    { kind: 'GOODS', count: 1, amount: '999999999999.99' },
  ] as const
  expect(donationSums(groups)).toEqual({
    count: 4,
    cash: '0.30',
    goods: '999999999999.99',
    total: '1000000000000.29',
  })
  expect(donationSums([])).toEqual({ count: 0, cash: '0.00', goods: '0.00', total: '0.00' })
})

it.each([
  ['2025-03-31', 'QUARTER', '2025Q1'],
  ['2025-04-01', 'QUARTER', '2025Q2'],
  ['2025-12-31', 'QUARTER', '2025Q4'],
  ['2025-12-31', 'MONTH', '2025-12'],
  ['2025-12-31', 'YEAR', '2025'],
] as const)('%s by %s is %s', (date, period, expected) => {
  expect(periodOf(date, period)).toBe(expected)
})

it('sums by period stand latest first and add up to the whole', () => {
  const days = [
    { date: '2024-12-31', kind: 'CASH', count: 1, amount: '10.10' },
    { date: '2025-01-01', kind: 'GOODS', count: 2, amount: '5.05' },
    { date: '2025-02-01', kind: 'CASH', count: 1, amount: '1.00' },
  ] as const
  expect(sumByPeriod(days, 'YEAR')).toEqual([
    { period: '2025', count: 3, cash: '1.00', goods: '5.05', total: '6.05' },
    { period: '2024', count: 1, cash: '10.10', goods: '0.00', total: '10.10' },
  ])
  expect(sumByPeriod(days, 'MONTH').map((row) => row.period)).toEqual(['2025-02', '2025-01', '2024-12'])
})

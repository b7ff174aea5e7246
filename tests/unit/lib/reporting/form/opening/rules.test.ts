import { describe, expect, it } from 'vitest'
import { defaultExtraHours, defaultOpenDays } from '@/lib/reporting/form/opening/rules'

describe('defaultOpenDays', () => {
  const calendar = new Map([
    ['2025-06-02', 'HOLIDAY'],
    ['2025-06-07', 'WORKDAY'],
  ] as const)
  it.each([
    ['周一至周日 8:30-20:00', null, null, 30],
    ['每天 8:00-18:00', '2025-06-11', null, 20],
    ['周一至周六 8:30-17:30', null, null, 25],
    ['周一至周五 8:30-17:30', null, null, 21],
    ['工作日 8:30-17:30', null, '2025-06-03', 0],
    ['星期一至星期五', null, null, 21],
    ['8:30-17:30', null, null, null],
    [null, null, null, null],
  ])('%s from %s to %s: %s', (openingHours, openedOn, closedOn, expected) => {
    expect(defaultOpenDays({ openingHours, openedOn, closedOn }, '2025-06', calendar)).toBe(expected)
  })

  it.each([
    ['in the middle', [{ from: '2025-06-10', to: '2025-06-15' }], 25],
    ['over the end of the month', [{ from: '2025-06-26', to: null }], 25],
    ['before the month', [{ from: '2025-05-01', to: '2025-06-01' }], 30],
    ['the whole month', [{ from: '2025-05-20', to: '2025-07-01' }], 0],
    [
      'two that overlap',
      [
        { from: '2025-06-10', to: '2025-06-15' },
        { from: '2025-06-12', to: '2025-06-16' },
      ],
      24,
    ],
  ])('leaves out the days of a closure %s', (_name, closures, expected) => {
    const center = { openingHours: '每天 8:30-18:00', openedOn: null, closedOn: null, closures }
    expect(defaultOpenDays(center, '2025-06', calendar)).toBe(expected)
  })

  it.each([
    ['2024-02', 29],
    ['2025-02', 28],
  ])('knows the length of %s', (month, days) => {
    const center = { openingHours: '每天 9:00-17:00', openedOn: null, closedOn: null }
    expect(defaultOpenDays(center, month, new Map())).toBe(days)
  })
})

describe('defaultExtraHours', () => {
  // June 2025 has 21 working days, of them 4 Tuesdays and 4 Thursdays; 9 days are not worked.
  const calendar = new Map([
    ['2025-06-02', 'HOLIDAY'],
    ['2025-06-07', 'WORKDAY'],
  ] as const)
  it.each([
    ['working hours only', '周一至周五 8:30–17:30', null, 0],
    ['every day', '周一至周日 8:30–18:00', null, 85],
    ['every day with two evenings', '周一至周日 8:30–18:00', '周二、周四延时至 20:00', 101],
    ['long days', '周一至周五 7:30-19:00', null, 31],
    ['a break at noon', '每天 8:30-12:00，14:00-17:30', null, 63],
    ['an evening of its own span', '周一至周五 8:30-17:30', '周三 18:00-20:30', 10],
    ['a weekend of its own', '周一至周五 8:30-17:30', '周六 9:00-11:00', 6],
    ['a range of days', '工作日 8:30-17:30', '周一至周三延时至19:30', 24],
    ['a note without hours', '周一至周五 8:30-17:30', '周六上午', null],
    ['a note without days', '周一至周五 8:30-17:30', '延时至 20:00', null],
    ['no hours', '周一至周五', null, null],
    ['nothing', null, null, null],
  ])('%s', (_name, openingHours, staggeredHours, expected) => {
    const center = { openingHours, staggeredHours, openedOn: null, closedOn: null }
    expect(defaultExtraHours(center, '2025-06', calendar)).toBe(expected)
  })
})

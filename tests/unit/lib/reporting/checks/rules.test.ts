import { describe, expect, it } from 'vitest'
import { blockingFindings, isExplained } from '@/lib/reporting/checks/rules'
import type { Carried } from '@/lib/reporting/checks/types'
import { findingsOf, formOf, rowOf } from '@/tests/support/check-forms'

describe('checkFigures', () => {
  const CODES = [
    'E01',
    'A02',
    'E02',
    'E03',
    'E04',
    'E05',
    'E06',
    'E09',
    'E15',
    'E16',
    'E17a',
    'E17b',
    'E18a',
    'E18b',
    'A03',
    'A08a',
    'A08b',
    'Q01a',
    'Q01b',
  ]
  const context = formOf(CODES.map((code) => rowOf(code)))
  const fine: Record<string, number> = {
    E01: 500,
    A02: 100,
    E02: 50,
    E03: 50,
    E04: 50,
    E05: 100,
    E06: 20,
    E09: 30,
    E15: 5,
    E16: 5,
    E17a: 4,
    E17b: 4,
    E18a: 30,
    E18b: 720,
    A03: 100,
    A08a: 10,
    A08b: 120,
    Q01a: 9,
    Q01b: 9,
  }

  it('finds nothing in figures at every boundary', () => {
    expect(findingsOf(context, fine)).toEqual([])
  })

  it.each<[string, Record<string, number>, string[]]>([
    ['more closed than accepted', { E03: 51 }, ['E03 SOFT closedAboveAccepted']],
    ['more assisted than accepted', { E04: 51 }, ['E04 SOFT assistedAboveAccepted']],
    ['more settled than accepted', { E17b: 5 }, ['E17b SOFT settledAboveAccepted']],
    ['more employed than informed', { E16: 6 }, ['E16 SOFT employedAboveInformed']],
    ['meals without days', { E06: 0 }, ['E06 HARD pairMissingDays']],
    ['days without meals', { E05: 0 }, ['E05 HARD pairMissingMeals']],
    ['neither meals nor days', { E05: 0, E06: 0 }, []],
    ['more canteen days than the month has', { E06: 31 }, ['E06 HARD daysInMonth']],
    ['open on more days than the month has', { E18a: 31 }, ['E18a HARD daysInMonth']],
    ['longer open than the month has hours', { E18b: 721 }, ['E18b HARD hoursInMonth']],
    ['more households than attendances', { A03: 101 }, ['A03 SOFT householdsAboveAttendances']],
    ['more satisfied than called', { Q01b: 10 }, ['Q01b HARD satisfiedAboveCalls']],
    ['fewer visits than at the windows', { E01: 49, A02: 0, A03: 0 }, ['E01 SOFT visitsBelowWindows']],
    ['as many visits as at the windows', { E01: 100 }, []],
    ['fewer visits than in activities', { E01: 99 }, ['E01 SOFT visitsBelowActivities']],
    [
      'no visits while open',
      { E01: 0, A02: 0, A03: 0, E02: 0, E03: 0, E04: 0 },
      ['E01 SOFT noVisitsWhileOpen'],
    ],
    ['no visits while closed', { E01: 0, A02: 0, A03: 0, E02: 0, E03: 0, E04: 0, E18a: 0 }, []],
    ['more than twelve hours a volunteer', { A08b: 121 }, ['A08b SOFT volunteerHours']],
  ])('%s', (_name, change, expected) => {
    expect(findingsOf(context, { ...fine, ...change })).toEqual(expected)
  })

  it.each<[string, Carried, Record<string, number>, string[]]>([
    ['closed up to what was carried over', { carries: { E03: 3, E17b: 0 } }, { E03: 53 }, []],
    ['closed above it', { carries: { E03: 3, E17b: 0 } }, { E03: 54 }, ['E03 HARD closedAboveCarried']],
    ['nothing carried over', { carries: { E03: 0, E17b: 0 } }, { E03: 51 }, ['E03 HARD closedAboveCarried']],
    ['a carry not known', { carries: { E03: null, E17b: 0 } }, { E03: 51 }, ['E03 SOFT closedAboveAccepted']],
    ['settled up to what was carried over', { carries: { E03: 0, E17b: 2 } }, { E17b: 6 }, []],
    ['settled above it', { carries: { E03: 0, E17b: 2 } }, { E17b: 7 }, ['E17b HARD settledAboveCarried']],
    ['employed up to all ever informed', { cumulative: { E15: 10, E16: 10 } }, { E16: 5 }, []],
    [
      'employed above all ever informed',
      { cumulative: { E15: 10, E16: 11 } },
      { E16: 5 },
      ['E16 HARD employedAboveInformedEver'],
    ],
    [
      'more than informed this month, within all ever',
      { cumulative: { E15: 10, E16: 5 } },
      { E16: 6 },
      ['E16 SOFT employedAboveInformed'],
    ],
    [
      'one of the sums not known',
      { cumulative: { E15: null, E16: 11 } },
      { E16: 6 },
      ['E16 SOFT employedAboveInformed'],
    ],
    ['employed up to all of the year', { yearToDate: { E15: 8, E16: 8 } }, { E16: 5 }, []],
    [
      'employed above all of the year',
      { yearToDate: { E15: 8, E16: 9 } },
      { E16: 5 },
      ['E16 SOFT employedAboveInformedYear'],
    ],
  ])('%s', (_name, carried, change, expected) => {
    expect(findingsOf({ ...context, ...carried }, { ...fine, ...change })).toEqual(expected)
  })

  it('knows that a month can be short and a canteen new', () => {
    expect(findingsOf({ ...context, month: '2025-02' }, { ...fine, E18a: 29, E18b: 672 })).toEqual([
      'E18a HARD daysInMonth',
    ])
    expect(findingsOf({ ...context, month: '2024-02' }, { ...fine, E18a: 29, E18b: 696 })).toEqual([])
    expect(findingsOf({ ...context, canteenDays: 19 }, fine)).toEqual(['E06 HARD canteenDays'])
    expect(findingsOf({ ...context, canteenDays: 20 }, fine)).toEqual([])
  })

  it.each<[boolean | undefined, number, string[]]>([
    [true, 1, ['E09 SOFT schoolHoliday']],
    [true, 0, []],
    [false, 1, []],
    [undefined, 1, []],
  ])('a class in the holidays (%s) with %d attendances', (isSchoolHoliday, value, expected) => {
    const rows = [rowOf('E09', isSchoolHoliday === undefined ? {} : { isSchoolHoliday })]
    expect(findingsOf(formOf(rows), { E09: value })).toEqual(expected)
  })

  it('asks for every typed row and for no other', () => {
    const rows = [
      rowOf('E01'),
      rowOf('A01', { kind: 'DERIVED' }),
      rowOf('E02', { kind: 'TOTAL', parts: ['E02a'] }),
    ]
    expect(findingsOf(formOf(rows), {})).toEqual(['E01 HARD required'])
    expect(findingsOf(formOf(rows), { E01: 0 })).toEqual([])
  })

  it('says nothing about rows that the form does not show', () => {
    expect(findingsOf(formOf([rowOf('E02')]), { E02: 1, E03: 5 })).toEqual([])
  })
})

describe('what keeps a form back', () => {
  const hard = { code: 'E01', level: 'HARD', rule: 'required', params: {} } as const
  const soft = { code: 'E02', level: 'SOFT', rule: 'outlier', params: {} } as const
  const copied = { code: 'FORM', level: 'SOFT', rule: 'copied', params: {} } as const
  it.each([
    ['', false],
    ['办结前', false],
    ['  办结前  ', false],
    ['含前月件', true],
    ['𠮷𠮷𠮷', false],
  ])('%j explains: %s', (text, expected) => {
    expect(isExplained(text)).toBe(expected)
  })
  it('is every hard finding and every soft one without an explanation, that of the whole form too', () => {
    expect(blockingFindings([hard, soft, copied], {})).toEqual([hard, soft, copied])
    const words = { E01: '解释也没有用', E02: '上月积压', FORM: '逐项核对过' }
    expect(blockingFindings([hard, soft, copied], words)).toEqual([hard])
  })
})

import { describe, expect, it } from 'vitest'
import { finishedWeeks } from '@/lib/core/calendar-weeks'
import {
  daysOf,
  sittingsOf,
  sumSittings,
  timetableFaults,
  timetableWarnings,
  touchedSpans,
  untilToday,
  weeklySittings,
} from '@/lib/groups/sittings/rules'
import { createTimetableInput } from '@/lib/groups/sittings/schema'
import type { SittingPlan, TimetableValues } from '@/lib/groups/sittings/types'
import { rowState, weeklyText, weeklyTone } from '@/lib/groups/sittings/view'
import { calendarOf } from '@/prisma/seed/demo/calendar'

const TUESDAY: TimetableValues = { weekday: 2, sittings: 1, validFrom: '2025-01-01', validTo: null }
const PLAN: SittingPlan = {
  timetable: [TUESDAY, { ...TUESDAY, weekday: 4 }],
  exceptions: [],
  openedOn: null,
  closedOn: null,
}
const on = (date: string, change: Partial<SittingPlan> = {}) =>
  sittingsOf([date], { ...PLAN, ...change }, calendarOf())[0]

describe('sittingsOf', () => {
  it.each([
    ['its weekday', '2025-06-03', {}, 1, 'TIMETABLE'],
    ['another weekday', '2025-06-04', {}, 0, 'NONE'],
    ['before it holds', '2024-12-31', {}, 0, 'NONE'],
    ['two doctors', '2025-06-03', { timetable: [TUESDAY, TUESDAY] }, 2, 'TIMETABLE'],
    ['the last day', '2025-06-03', { timetable: [{ ...TUESDAY, validTo: '2025-06-04' }] }, 1, 'TIMETABLE'],
    ['the day after it', '2025-06-03', { timetable: [{ ...TUESDAY, validTo: '2025-06-03' }] }, 0, 'NONE'],
    ['a public holiday', '2025-10-07', {}, 0, 'HOLIDAY'],
    ['a make-up Sunday keeps its own weekday', '2025-09-28', {}, 0, 'NONE'],
    ['before the center opens', '2025-06-03', { openedOn: '2025-06-04' }, 0, 'CLOSED'],
    ['the day it closes', '2025-06-03', { closedOn: '2025-06-03' }, 0, 'CLOSED'],
    [
      'while it is temporarily closed',
      '2025-06-03',
      { closures: [{ from: '2025-06-03', to: null }] },
      0,
      'CLOSED',
    ],
    [
      'the day it opens again',
      '2025-06-03',
      { closures: [{ from: '2025-06-01', to: '2025-06-03' }] },
      1,
      'TIMETABLE',
    ],
  ])('%s', (_name, day, change, sittings, source) => {
    expect(on(day, change)).toMatchObject({ sittings, source })
  })

  it.each([
    ['停诊', '2025-06-03', 0],
    ['another number', '2025-06-03', 3],
    ['补诊 on a day without', '2025-06-04', 1],
    ['补诊 on a public holiday', '2025-10-07', 2],
  ])('an exception goes before all: %s', (_name, date, sittings) => {
    const day = on(date, { exceptions: [{ date, sittings, reason: '调整' }] })
    expect(day).toEqual({ date, sittings, source: 'EXCEPTION', reason: '调整' })
  })

  it('adds up a leap February', () => {
    const timetable = [{ ...TUESDAY, weekday: 4, validFrom: '2024-01-01' }]
    const february = { from: '2024-02-01', to: '2024-02-29' }
    expect(daysOf(february)).toHaveLength(29)
    // Five Thursdays, one of them in the spring festival.
    expect(sumSittings(february, { ...PLAN, timetable }, calendarOf())).toBe(4)
  })
})

describe('the weekly mean', () => {
  it('counts finished weeks with three working days only', () => {
    const weeks = finishedWeeks({ first: '2025-09', last: '2025-10' }, calendarOf(), '2025-10-20')
    // The week of 29 September has two working days and does not count.
    expect(weeks.map((week) => week.from)).toEqual([
      '2025-09-01',
      '2025-09-08',
      '2025-09-15',
      '2025-09-22',
      '2025-10-06',
      '2025-10-13',
    ])
    expect(weeklySittings(weeks, PLAN, calendarOf())).toEqual({ sittings: 11, weeks: 6 })
  })

  it.each([
    [0, 0, '—', null],
    [4, 2, '2.0', 'green'],
    [11, 6, '1.8', 'amber'],
    [39, 20, '2.0', 'amber'],
    [1, 20, '0.1', 'amber'],
  ])('%d in %d weeks', (sittings, weeks, text, tone) => {
    expect(weeklyText({ sittings, weeks })).toBe(text)
    expect(weeklyTone({ sittings, weeks })).toBe(tone)
  })
})

describe('what a row of the timetable may be', () => {
  const center = {
    openedOn: '2025-01-01',
    closedOn: null,
    zones: [{ code: 'HEALTH_POST', audience: 'ALL' as const, from: null, to: null }],
  }
  it.each([
    ['open', TUESDAY, {}],
    ['one day', { ...TUESDAY, validTo: '2025-01-02' }, {}],
    ['no day', { ...TUESDAY, validTo: '2025-01-01' }, { lastDay: 'validation.groups.endBeforeStart' }],
    [
      'before the center',
      { ...TUESDAY, validFrom: '2024-12-31' },
      { validFrom: 'validation.groups.beforeOpening' },
    ],
  ])('%s', (_name, row, faults) => {
    expect(timetableFaults(row, { center })).toEqual(faults)
  })

  it('warns of a second row of the weekday and of a center without a health post', () => {
    expect(timetableWarnings(TUESDAY, [], { center })).toEqual([])
    expect(timetableWarnings(TUESDAY, [{ ...TUESDAY, validTo: '2025-01-01' }], { center })).toEqual([])
    expect(timetableWarnings(TUESDAY, [TUESDAY], { center: { ...center, zones: [] } })).toEqual([
      'validation.groups.noHealthPost',
      'validation.groups.sameWeekday',
    ])
  })

  it('the form turns the last day into the first day after it', () => {
    const given = { centerId: crypto.randomUUID(), weekday: '2', sittings: '1', validFrom: '2024-02-01' }
    expect(createTimetableInput.parse({ ...given, lastDay: '2024-02-29' }).validTo).toBe('2024-03-01')
    expect(createTimetableInput.parse(given).validTo).toBeNull()
    for (const weekday of ['0', '8', ''])
      expect(createTimetableInput.safeParse({ ...given, weekday }).success).toBe(false)
    expect(createTimetableInput.safeParse({ ...given, sittings: '0' }).success).toBe(false)
  })

  it.each([
    ['2024-12-31', 'ahead'],
    ['2025-01-01', 'current'],
    ['2025-06-30', 'current'],
    ['2025-07-01', 'ended'],
  ])('on %s it is %s', (day, state) => {
    expect(rowState({ ...TUESDAY, validTo: '2025-07-01' }, day)).toBe(state)
  })
})

describe('touchedSpans: the days on which a change may change sittings', () => {
  const ended = { ...TUESDAY, validTo: '2025-07-01' }
  it.each([
    ['a new row', null, TUESDAY, [{ from: '2025-01-01', to: null }]],
    ['a removed row', ended, null, [{ from: '2025-01-01', to: '2025-07-01' }]],
    ['nothing', TUESDAY, TUESDAY, []],
    ['an end', TUESDAY, ended, [{ from: '2025-07-01', to: null }]],
    ['no end any more', ended, TUESDAY, [{ from: '2025-07-01', to: null }]],
    [
      'an earlier end',
      ended,
      { ...ended, validTo: '2025-06-01' },
      [{ from: '2025-06-01', to: '2025-07-01' }],
    ],
    [
      'a later beginning',
      TUESDAY,
      { ...TUESDAY, validFrom: '2025-03-01' },
      [{ from: '2025-01-01', to: '2025-03-01' }],
    ],
    [
      'another number',
      TUESDAY,
      { ...ended, sittings: 2 },
      [
        { from: '2025-01-01', to: null },
        { from: '2025-01-01', to: '2025-07-01' },
      ],
    ],
  ])('%s', (_name, before, after, spans) => {
    expect(touchedSpans(before, after)).toEqual(spans)
  })
})

it.each([
  ['2025-06-30', { from: '2025-06-01', to: '2025-06-30' }],
  ['2025-06-15', { from: '2025-06-01', to: '2025-06-15' }],
  ['2025-05-31', null],
])('a month up to %s', (today, span) => {
  expect(untilToday({ from: '2025-06-01', to: '2025-06-30' }, today)).toEqual(span)
})

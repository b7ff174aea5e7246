import { describe, expect, it } from 'vitest'
import {
  type ActivitySurroundings,
  activityFigures,
  activityProblems,
  activityWarnings,
  type FigureActivity,
  toActivityRow,
  touchedMonths,
} from '@/lib/activities/rules'

const around: ActivitySurroundings = {
  today: '2025-06-30',
  center: { openedOn: '2024-03-01', closedOn: null },
  zone: null,
}
const held = {
  status: 'HELD' as const,
  date: '2025-06-30',
  startTime: null,
  endTime: null,
  zoneId: null,
  attendances: 1,
  households: null,
  volunteers: null,
}

describe('what forbids an activity', () => {
  it.each([
    ['held today with one attendance', {}, {}, {}],
    ['held tomorrow', { date: '2025-07-01' }, {}, { date: 'notYetHeld' }],
    ['held without attendances', { attendances: null }, {}, { attendances: 'attendances' }],
    ['held with none', { attendances: 0 }, {}, { attendances: 'attendances' }],
    ['planned for tomorrow', { status: 'PLANNED', date: '2025-07-01', attendances: null }, {}, {}],
    ['planned with attendances', { status: 'PLANNED' }, {}, { status: 'plannedWithFigures' }],
    [
      'planned with zero households',
      { status: 'PLANNED', attendances: null, households: 0 },
      {},
      { status: 'plannedWithFigures' },
    ],
    ['on the day of opening', { date: '2024-03-01' }, {}, {}],
    ['the day before opening', { date: '2024-02-29' }, {}, { date: 'centerNotOpen' }],
    ['opening date unknown', { date: '1999-01-01' }, { center: { openedOn: null, closedOn: null } }, {}],
    [
      'on the first day closed',
      { date: '2025-06-01' },
      { center: { openedOn: null, closedOn: '2025-06-01' } },
      { date: 'centerNotOpen' },
    ],
    [
      'on the last day open',
      { date: '2025-05-31' },
      { center: { openedOn: null, closedOn: '2025-06-01' } },
      {},
    ],
    ['ending after it began', { startTime: '09:00', endTime: '09:01' }, {}, {}],
    ['ending when it began', { startTime: '09:00', endTime: '09:00' }, {}, { endTime: 'endsBeforeStart' }],
    ['an end without a beginning', { endTime: '09:00' }, {}, {}],
    ['a zone of another center', { zoneId: 'z' }, {}, { zoneId: 'zoneOfCenter' }],
    [
      'a zone on its last day',
      { zoneId: 'z', date: '2025-05-31' },
      { zone: { openedOn: null, closedOn: '2025-06-01', seats: null } },
      {},
    ],
    [
      'a zone that is closed on the day',
      { zoneId: 'z', date: '2025-06-01' },
      { zone: { openedOn: null, closedOn: '2025-06-01', seats: null } },
      { zoneId: 'zoneNotActive' },
    ],
    [
      'a zone that opens later',
      { zoneId: 'z', date: '2025-05-31' },
      { zone: { openedOn: '2025-06-01', closedOn: null, seats: null } },
      { zoneId: 'zoneNotActive' },
    ],
  ] as [string, object, Partial<ActivitySurroundings>, Record<string, string>][])(
    '%s',
    (_name, change, place, expected) => {
      const problems = activityProblems({ ...held, ...change }, { ...around, ...place })
      const keys = Object.fromEntries(
        Object.entries(expected).map(([k, v]) => [k, `validation.activities.${v}`]),
      )
      expect(problems).toEqual(keys)
    },
  )
})

describe('what is unusual about an activity', () => {
  const figures = { attendances: 30, households: null, volunteers: null, volunteerHours: null }
  it.each([
    ['as many households as attendances', { households: 30 }, null, []],
    ['one household more', { households: 31 }, null, ['householdsOverAttendances']],
    ['three times the seats', {}, 10, []],
    ['one more than three times the seats', { attendances: 31 }, 10, ['overSeats']],
    ['a zone without seats told', { attendances: 99_999 }, null, []],
    ['twelve hours a volunteer', { volunteers: 2, volunteerHours: '24.0' }, null, []],
    ['a tenth more', { volunteers: 2, volunteerHours: '24.1' }, null, ['hoursPerVolunteer']],
    ['hours without volunteers', { volunteerHours: '0.5' }, null, ['hoursPerVolunteer']],
  ] as const)('%s', (_name, change, seats, expected) => {
    expect(activityWarnings({ ...figures, ...change }, seats)).toEqual(
      expected.map((key) => `validation.activities.${key}`),
    )
  })
})

describe('the months that a change touches', () => {
  it.each([
    ['a new held one', null, ['HELD', '2025-06-30'], ['2025-06']],
    ['a new planned one', null, ['PLANNED', '2025-06-30'], []],
    ['moved to another month', ['HELD', '2025-05-31'], ['HELD', '2025-06-01'], ['2025-05', '2025-06']],
    ['changed within its month', ['HELD', '2025-05-01'], ['HELD', '2025-05-31'], ['2025-05']],
    ['held after a plan', ['PLANNED', '2025-04-30'], ['HELD', '2025-05-01'], ['2025-05']],
    ['cancelled after it was held', ['HELD', '2025-05-01'], ['CANCELLED', '2025-05-01'], ['2025-05']],
    ['cancelled while planned', ['PLANNED', '2025-05-01'], ['CANCELLED', '2025-05-01'], []],
  ] as const)('%s', (_name, before, after, expected) => {
    expect(
      touchedMonths(before && { status: before[0], date: before[1] }, { status: after[0], date: after[1] }),
    ).toEqual(expected)
  })
})

describe('the figures of a month', () => {
  const activity = (change: Partial<FigureActivity>): FigureActivity => ({
    status: 'HELD',
    typeCode: 'OTHER',
    attendances: 10,
    households: null,
    volunteers: null,
    volunteerHours: null,
    ...change,
  })

  it('are zero without activities, each by its code', () => {
    expect(activityFigures([])).toEqual({
      A01: 0,
      A02: 0,
      A03: 0,
      A04: 0,
      A05: 0,
      A06: 0,
      A08a: 0,
      A08b: 0,
      A10: 0,
      A11: 0,
    })
  })

  it('count held activities alone', () => {
    const figures = activityFigures([
      activity({}),
      activity({ status: 'PLANNED', attendances: null }),
      activity({ status: 'CANCELLED', attendances: 500, households: 9 }),
    ])
    expect(figures).toMatchObject({ A01: 1, A02: 10, A03: 0 })
  })

  it('add hours exactly and round down once', () => {
    const figures = activityFigures([
      activity({ volunteers: 3, volunteerHours: '0.9' }),
      activity({ volunteers: 2, volunteerHours: '1.2' }),
    ])
    expect(figures).toMatchObject({ A08a: 5, A08b: 2 })
  })

  it('add the parts of activities that others host to attendances and volunteers alone', () => {
    const part = { attendances: 7, volunteers: 2, volunteerHours: '1.5' }
    const own = activity({ households: 3, volunteers: 1, volunteerHours: '0.5' })
    expect(activityFigures([own], [part, { ...part, volunteerHours: null }])).toMatchObject({
      A01: 1,
      A02: 24,
      A03: 3,
      A08a: 5,
      A08b: 2,
    })
  })

  it.each([
    ['TRAINING', 'A04'],
    ['HEALTH_TALK', 'A05'],
    ['FREE_CLINIC', 'A06'],
    ['FAMILY_EDUCATION', 'A10'],
    ['YOUTH_COUNSELLING', 'A11'],
  ])('count %s in %s', (typeCode, code) => {
    const figures = activityFigures([activity({ typeCode }), activity({ typeCode }), activity({})])
    const counted = ['A04', 'A05', 'A06', 'A10', 'A11'].filter((key) => figures[key] !== 0)
    expect(counted).toEqual([code])
    expect(figures[code]).toBe(2)
  })
})

describe('the row of a new activity', () => {
  it('stands at the place of its center, its date at midnight UTC', () => {
    const now = new Date('2025-06-30T01:00:00Z')
    const row = toActivityRow(
      { id: 'c', countyId: 'k', townshipId: 't' },
      {
        ...held,
        typeId: 'y',
        name: '书法班',
        startTime: '09:00',
        endTime: '10:30',
        audience: 'ALL',
        volunteerHours: '2.5',
        partnerId: null,
        departmentId: null,
        partner: null,
        budget: '300.00',
        summary: null,
      },
      now,
    )
    expect(row).toMatchObject({
      centerId: 'c',
      countyId: 'k',
      townshipId: 't',
      date: new Date('2025-06-30T00:00:00Z'),
      volunteerHours: '2.5',
      createdAt: now,
      updatedAt: now,
    })
  })
})

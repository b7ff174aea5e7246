import { describe, expect, it } from 'vitest'
import {
  type CoHostPart,
  hostPart,
  jointProblems,
  touchedCoHostMonths,
  wholeOf,
} from '@/lib/activities/joint/rules'

const part = (change: Partial<CoHostPart> = {}): CoHostPart => ({
  centerId: 'b',
  attendances: 10,
  volunteers: 2,
  volunteerHours: '1.5',
  ...change,
})
const totals = { attendances: 60, volunteers: 5, volunteerHours: '4.0' }

describe('the host’s own part', () => {
  it('is the totals without the parts of the co-hosts, to the tenth of an hour', () => {
    const parts = [part(), part({ centerId: 'c', attendances: 5, volunteerHours: '0.7' })]
    expect(hostPart(totals, parts)).toEqual({ attendances: 45, volunteers: 1, volunteerHours: '1.8' })
  })

  it('is everything without co-hosts, and blank where nothing was said', () => {
    expect(hostPart(totals, [])).toEqual(totals)
    const blank = { attendances: null, volunteers: null, volunteerHours: null }
    expect(hostPart(blank, [part()])).toEqual(blank)
  })

  it('and the parts give the totals back', () => {
    const parts = [part(), part({ centerId: 'c', volunteerHours: null })]
    expect(wholeOf(hostPart(totals, parts), parts)).toEqual(totals)
  })
})

describe('what forbids a split', () => {
  const held = { ...totals, status: 'HELD' as const, date: '2025-06-10' }
  const around = {
    hostId: 'a',
    centers: new Map([
      ['a', { openedOn: null, closedOn: null }],
      ['b', { openedOn: '2025-06-10', closedOn: '2025-07-01' }],
      ['c', { openedOn: null, closedOn: null }],
    ]),
  }
  it.each([
    ['one other center on its first day', [part()], {}],
    ['the host itself', [part({ centerId: 'a' })], { 'coHosts.0.centerId': 'coHostIsHost' }],
    ['a center twice', [part(), part()], { 'coHosts.1.centerId': 'coHostTwice' }],
    ['a center of another county', [part({ centerId: 'z' })], { 'coHosts.0.centerId': 'validation.choice' }],
    ['all but one attendance', [part({ attendances: 59 })], {}],
    ['every attendance', [part({ attendances: 60 })], { attendances: 'splitAttendances' }],
    ['every volunteer', [part({ volunteers: 5 })], {}],
    ['one volunteer too many', [part({ volunteers: 6 })], { volunteers: 'splitVolunteers' }],
    ['every hour', [part({ volunteerHours: '4.0' })], {}],
    ['a tenth too many', [part({ volunteerHours: '4.1' })], { volunteerHours: 'splitHours' }],
  ] as [string, CoHostPart[], Record<string, string>][])('%s', (_name, parts, expected) => {
    const keys = Object.entries(expected).map(([field, key]) => [
      field,
      key.includes('.') ? key : `validation.activities.${key}`,
    ])
    expect(jointProblems(held, parts, around)).toEqual(Object.fromEntries(keys))
  })

  it('a center on the first day on which it is closed, or the day before it opens', () => {
    for (const date of ['2025-07-01', '2025-06-09'])
      expect(jointProblems({ ...held, date }, [part()], around)).toEqual({
        'coHosts.0.centerId': 'validation.activities.coHostNotOpen',
      })
  })

  it('a plan with figures for a co-host', () => {
    const plan = { status: 'PLANNED' as const, date: '2025-06-10', attendances: null, volunteers: null }
    const none = { attendances: 0, volunteers: 0, volunteerHours: null }
    expect(jointProblems({ ...plan, volunteerHours: null }, [part(none)], around)).toEqual({})
    expect(jointProblems({ ...plan, volunteerHours: null }, [part()], around)).toEqual({
      'coHosts.0.attendances': 'validation.activities.plannedWithFigures',
    })
  })
})

describe('the months of co-hosts that a change touches', () => {
  const side = (status: 'HELD' | 'PLANNED' | 'CANCELLED', date: string, ...coHosts: CoHostPart[]) => ({
    status,
    date,
    coHosts,
  })
  it.each([
    ['a new part', null, side('HELD', '2025-06-30', part()), ['b 2025-06']],
    ['a plan', null, side('PLANNED', '2025-06-30', part()), []],
    [
      'nothing of one’s own',
      null,
      side('HELD', '2025-06-30', part({ attendances: 0, volunteers: 0, volunteerHours: null })),
      [],
    ],
    ['the same part', side('HELD', '2025-06-01', part()), side('HELD', '2025-06-30', part()), []],
    [
      'more people',
      side('HELD', '2025-06-01', part()),
      side('HELD', '2025-06-01', part({ attendances: 11 })),
      ['b 2025-06'],
    ],
    [
      'another month',
      side('HELD', '2025-05-31', part()),
      side('HELD', '2025-06-01', part()),
      ['b 2025-05', 'b 2025-06'],
    ],
    ['taken away', side('HELD', '2025-06-01', part()), side('HELD', '2025-06-01'), ['b 2025-06']],
    ['cancelled', side('HELD', '2025-06-01', part()), side('CANCELLED', '2025-06-01', part()), ['b 2025-06']],
    [
      'given to another',
      side('HELD', '2024-02-29', part()),
      side('HELD', '2024-02-29', part({ centerId: 'c' })),
      ['b 2024-02', 'c 2024-02'],
    ],
  ] as const)('%s', (_name, before, after, expected) => {
    const touched = touchedCoHostMonths(before, after)
    expect(touched.map(({ centerId, month }) => `${centerId} ${month}`)).toEqual(expected)
  })
})

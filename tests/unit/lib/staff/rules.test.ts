import { describe, expect, it } from 'vitest'
import { ageBandOf, isOnDuty, perTenThousand, staffFaults, staffFigures, toStaffRow } from '@/lib/staff/rules'
import type { DutyFact, StaffedCenter } from '@/lib/staff/types'

const TODAY = '2025-06-30'

describe('staffFaults', () => {
  const member = { birthYear: 1985, joinedOn: '2024-03-01', leftOn: null }
  const faultsOf = (changes: object, closedOn: string | null = null) =>
    staffFaults({ ...member, ...changes }, { today: TODAY, center: { closedOn } })

  it.each([
    ['who joins today', { joinedOn: TODAY }, {}],
    ['who joins tomorrow', { joinedOn: '2025-07-01' }, { joinedOn: 'validation.people.joinedInFuture' }],
    ['who leaves today', { leftOn: TODAY }, {}],
    ['who leaves tomorrow', { leftOn: '2025-07-01' }, { leftOn: 'validation.people.leftInFuture' }],
    ['who leaves on the day of joining', { leftOn: '2024-03-01' }, {}],
    ['who leaves before', { leftOn: '2024-02-29' }, { leftOn: 'validation.people.leftBeforeJoined' }],
    ['who is 16 in the year of joining', { birthYear: 2008 }, {}],
    ['who is 15', { birthYear: 2009 }, { birthYear: 'validation.people.age' }],
    ['who is 90', { birthYear: 1934 }, {}],
    ['who is 91', { birthYear: 1933 }, { birthYear: 'validation.people.age' }],
    ['whose year of birth nobody knows', { birthYear: null }, {}],
  ])('somebody %s', (_name, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults)
  })

  it.each([
    ['the last day on which the center runs', '2024-03-02', {}],
    ['the first day on which it is closed', '2024-03-01', { joinedOn: 'validation.people.centerClosed' }],
  ])('joins on %s', (_name, closedOn, faults) => {
    expect(faultsOf({}, closedOn)).toEqual(faults)
  })
})

it.each([
  ['2024-02-29', false],
  ['2024-03-01', true],
  ['2025-04-30', true],
  ['2025-05-01', false],
])('from 2024-03-01 until before 2025-05-01: on %s on duty is %s', (on, expected) => {
  expect(isOnDuty({ joinedOn: '2024-03-01', leftOn: '2025-05-01' }, on)).toBe(expected)
})

it.each([
  [1990, 'UP_TO_35'],
  [1989, 'TO_45'],
  [1980, 'TO_45'],
  [1979, 'TO_55'],
  [1970, 'TO_55'],
  [1969, 'OVER_55'],
  [null, 'UNKNOWN'],
])('born in %s is %s in 2025', (year, band) => {
  expect(ageBandOf(year, TODAY)).toBe(band)
})

it.each([
  [3, 10_000, '3.00'],
  [1, 3, '3333.33'],
  [2, 3, '6666.67'],
  [1, 80_000, '0.13'],
  [0, 5, '0.00'],
  [3, 0, null],
])('%i people for %i residents are %s per 10,000', (people, residents, expected) => {
  expect(perTenThousand(people, residents)).toBe(expected)
})

describe('staffFigures', () => {
  const center = (id: string, changes: Partial<StaffedCenter> = {}): StaffedCenter => ({
    id,
    townshipId: 't1',
    townshipName: '甲街道',
    isOpen: true,
    residents: 5000,
    ...changes,
  })
  const member = (centerId: string, changes: Partial<DutyFact> = {}): DutyFact => ({
    centerId,
    post: 'COMMUNITY_WORKER',
    isFullTime: true,
    certificate: 'NONE',
    birthYear: 1990,
    ...changes,
  })

  it('counts full-time people, those with a certificate among them, and each township by itself', () => {
    const figures = staffFigures({
      on: TODAY,
      centers: [center('a'), center('b', { townshipId: 't2', townshipName: '乙镇', residents: 15_000 })],
      staff: [
        member('a', { certificate: 'ASSISTANT' }),
        member('a', { post: 'SECRETARY', birthYear: 1960 }),
        // A certificate of somebody part-time is no certificate among the full-time.
        member('a', { isFullTime: false, certificate: 'SENIOR', birthYear: null }),
        member('b', { certificate: 'SOCIAL_WORKER' }),
      ],
    })
    expect(figures).toMatchObject({
      centers: 2,
      onDuty: 4,
      fullTime: 3,
      certified: 2,
      outside: 0,
      density: { fullTime: 3, residents: 20_000, perTenThousand: '1.50' },
      ages: { UP_TO_35: 2, OVER_55: 1, UNKNOWN: 1, TO_45: 0, TO_55: 0 },
      posts: { COMMUNITY_WORKER: 3, SECRETARY: 1, OTHER: 0 },
    })
    expect(
      figures.townships.map((row) => [row.townshipName, row.fullTime, row.density.perTenThousand]),
    ).toEqual([
      ['甲街道', 2, '4.00'],
      ['乙镇', 1, '0.67'],
    ])
  })

  it('leaves a center without residents out of both sums of the share, and counts it', () => {
    const figures = staffFigures({
      on: TODAY,
      centers: [center('a'), center('b', { residents: null })],
      staff: [member('a'), member('b'), member('b')],
    })
    expect(figures.fullTime).toBe(3)
    expect(figures.centersWithoutResidents).toBe(1)
    expect(figures.density).toEqual({ fullTime: 1, residents: 5000, perTenThousand: '2.00' })
  })

  it('tells people of centers that are not open apart', () => {
    const figures = staffFigures({
      on: TODAY,
      centers: [center('a'), center('b', { isOpen: false })],
      staff: [member('a'), member('b')],
    })
    expect(figures).toMatchObject({ centers: 1, onDuty: 1, fullTime: 1, outside: 1 })
    expect(figures.density.residents).toBe(5000)
  })

  it('is empty where there is nothing', () => {
    const figures = staffFigures({ on: TODAY, centers: [], staff: [] })
    expect(figures).toMatchObject({ centers: 0, onDuty: 0, density: { perTenThousand: null }, townships: [] })
  })
})

it('a new row carries its instants and its days', () => {
  const now = new Date('2025-06-30T01:02:03Z')
  const member = {
    id: 'i',
    centerId: 'c',
    name: '王芳',
    post: 'GRID_WORKER',
    isFullTime: false,
    certificate: 'NONE',
    birthYear: null,
    joinedOn: '2024-02-29',
  } as const
  expect(toStaffRow(member, now)).toEqual({
    ...member,
    joinedOn: new Date('2024-02-29T00:00:00Z'),
    leftOn: null,
    createdAt: now,
    updatedAt: now,
  })
})

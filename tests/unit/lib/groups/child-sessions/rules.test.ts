import { describe, expect, it } from 'vitest'
import { checkSession, sessionFaults, sessionFeeds, sessionWarnings } from '@/lib/groups/child-sessions/rules'
import { createSessionInput } from '@/lib/groups/child-sessions/schema'
import type { SessionValues } from '@/lib/groups/child-sessions/types'
import type { GroupCenter } from '@/lib/groups/records/types'

const CARE: SessionValues = {
  kind: 'HOLIDAY_CARE',
  name: '暑假第一期',
  firstDay: '2025-07-07',
  lastDay: '2025-07-31',
  capacity: 30,
  headCount: 30,
  volunteers: null,
}
const ROOM = { code: 'AFTER_SCHOOL', audience: 'CHILDREN', from: null, to: null } as const
const CENTER: GroupCenter = {
  id: 'c',
  name: '甲中心',
  countyId: 'k',
  openedOn: '2024-01-01',
  closedOn: null,
  zones: [ROOM],
  holidays: [{ from: '2025-07-05', to: '2025-08-31' }],
}

describe('sessionFaults', () => {
  it.each([
    ['one day', { lastDay: '2025-07-07' }, {}],
    ['ends before it begins', { lastDay: '2025-07-06' }, { lastDay: 'validation.groups.endBeforeStart' }],
    ['a year', { lastDay: '2026-07-07' }, {}],
    ['longer', { lastDay: '2026-07-08' }, { lastDay: 'validation.groups.sessionTooLong' }],
    ['nobody', { headCount: 0 }, { headCount: 'validation.groups.headCountZero' }],
  ])('%s', (_name, change, faults) => {
    expect(sessionFaults({ ...CARE, ...change })).toEqual(faults)
  })
})

describe('sessionWarnings', () => {
  const full = { kind: 'AFTER_SCHOOL' as const, firstDay: '2025-03-03', lastDay: '2025-06-27' }
  it.each([
    ['as many as places', {}, {}, []],
    ['one more than places', { headCount: 31 }, {}, ['validation.groups.overCapacity']],
    ['places unknown', { capacity: null, headCount: 999 }, {}, []],
    ['up to the last day of the holidays', { lastDay: '2025-08-31' }, {}, []],
    ['a day longer', { lastDay: '2025-09-01' }, {}, ['validation.groups.outsideHolidays']],
    ['a day early', { firstDay: '2025-07-04' }, {}, ['validation.groups.outsideHolidays']],
    ['a year without holidays entered', { firstDay: '2024-07-01', lastDay: '2024-07-02' }, {}, []],
    ['after school in term', full, {}, []],
    ['no room', {}, { zones: [] }, ['validation.groups.noChildrenZone']],
    ['another zone for children', {}, { zones: [{ ...ROOM, code: 'CHILDREN_PLAY' }] }, []],
    [
      'a room that came later',
      {},
      { zones: [{ ...ROOM, from: '2025-07-08' }] },
      ['validation.groups.noChildrenZone'],
    ],
  ])('%s', (_name, change, place, warnings) => {
    expect(sessionWarnings({ ...CARE, ...change }, { ...CENTER, ...place })).toEqual(warnings)
  })
})

it('a session may lie ahead, but not before its center', () => {
  const check = (firstDay: string) =>
    checkSession({ ...CARE, firstDay }, { today: '2025-01-01', center: CENTER }).faults
  expect(check('2025-07-07')).toEqual({})
  expect(check('2023-12-31')).toMatchObject({ firstDay: 'validation.groups.beforeOpening' })
})

it('holiday care feeds the month in which it begins, after-school sessions none', () => {
  expect(sessionFeeds(CARE)).toEqual([{ field: 'firstDay', day: '2025-07-07' }])
  expect(sessionFeeds({ ...CARE, kind: 'AFTER_SCHOOL' })).toEqual([])
})

it('the form reads full-width counts, leaves blanks blank, and names the field at fault', () => {
  const given = {
    centerId: crypto.randomUUID(),
    kind: 'HOLIDAY_CARE',
    name: ' 一期 ',
    firstDay: '2025-07-07',
    lastDay: '2025-07-31',
    capacity: '',
    headCount: '１，２００',
    volunteers: '',
  }
  expect(createSessionInput.parse(given)).toMatchObject({ name: '一期', capacity: null, headCount: 1200 })
  const refused = createSessionInput.safeParse({ ...given, headCount: '0' })
  expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual(['headCount'])
  expect(createSessionInput.safeParse({ ...given, childName: '小明' }).success).toBe(false)
})

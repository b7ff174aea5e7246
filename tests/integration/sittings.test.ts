import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import {
  changeSchoolHoliday,
  createSchoolHoliday,
  removeSchoolHoliday,
} from '@/lib/groups/school-holidays/mutations'
import { listSchoolHolidays } from '@/lib/groups/school-holidays/queries'
import { removeSitting, setSitting } from '@/lib/groups/sittings/exceptions/mutations'
import { changeTimetable, createTimetable, endTimetable } from '@/lib/groups/sittings/mutations'
import {
  getSittingFigures,
  getSittingMonth,
  listSittingHistory,
  listSittings,
  sumSittingsIn,
  weeklySittingsIn,
} from '@/lib/groups/sittings/queries'
import {
  changeTimetableInput,
  createTimetableInput,
  setSittingInput,
  sittingListParams,
} from '@/lib/groups/sittings/schema'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { setClock } from '@/tests/support/reports'
import { viewerOf } from '@/tests/support/viewers'

const clock = process.env.APP_CLOCK
let county: TestCounty
let secretary: Viewer
let stranger: Viewer
let reviewer: Viewer
let office: Viewer
let foreigner: Viewer
let centerId: string

beforeAll(async () => {
  setClock('2025-10-20T09:00:00+08:00')
  county = await makeCounty()
  const foreign = await makeCounty()
  const [own, neighbour] = county.townships[0].communities
  centerId = (await makeCenter(county, own)).id
  await makeZone(county, centerId, 'HEALTH_POST')
  secretary = await viewerOf({ role: 'SECRETARY', unitId: own.id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: neighbour.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  foreigner = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
})
afterAll(() => {
  process.env.APP_CLOCK = clock
})

beforeEach(async () => {
  await db().monthlyReport.deleteMany({})
  await db().doctorTimetable.deleteMany({})
  await db().doctorException.deleteMany({})
  await db().schoolHoliday.deleteMany({})
})

const plan = (viewer: Viewer, values: Record<string, unknown> = {}) =>
  createTimetable(
    viewer,
    createTimetableInput.parse({ centerId, weekday: '2', sittings: '1', validFrom: '2025-09-01', ...values }),
  )
const set = (viewer: Viewer, date: string, sittings: number, version: number | null = null) =>
  setSitting(viewer, setSittingInput.parse({ centerId, date, sittings, reason: '调整', version }))
const approve = (month: string) =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state: 'LOCKED',
      figures: {},
      zeroSections: [],
      filledByIds: [],
      savedAt: now(),
      savedByName: '测试',
      masterData: {},
    },
  })
const frozen = { code: 'RULE', details: { reason: 'validation.centers.monthApproved' } }

describe('the timetable of doctors', () => {
  it('gives the sittings of a month: not on public holidays, otherwise than planned on exceptions', async () => {
    await plan(secretary)
    await plan(secretary, { weekday: '4' })
    await set(secretary, '2025-10-09', 0)
    await set(secretary, '2025-10-11', 2)
    const month = await getSittingMonth(reviewer, { centerId, month: '2025-10' })
    const of = (date: string) => month.days.find((day) => day.date === date)
    expect(of('2025-10-02')).toMatchObject({ sittings: 0, source: 'HOLIDAY' })
    expect(of('2025-10-09')).toMatchObject({ sittings: 0, source: 'EXCEPTION', exception: { version: 1 } })
    expect(of('2025-10-14')).toMatchObject({ sittings: 1, source: 'TIMETABLE' })
    // Three Tuesdays and four Thursdays after the holiday, without the 9th, and two on the 11th.
    expect(month).toMatchObject({ total: 3 + 3 + 2, can: { write: false } })
    const span = { centerIds: [centerId], from: '2025-10-01', to: '2025-10-20' }
    expect(await sumSittingsIn(db(), span)).toEqual(new Map([[centerId, 4]]))
    const weekly = await weeklySittingsIn(db(), {
      centerIds: [centerId],
      first: '2025-10',
      last: '2025-10',
      today: '2025-10-20',
    })
    // The weeks of the 6th and the 13th; that of 29 September has two working days.
    expect(weekly).toEqual(new Map([[centerId, { sittings: 4, weeks: 2 }]]))
  })

  it('shows each center with its weekly mean, within reach', async () => {
    await plan(secretary)
    const params = sittingListParams.parse({ month: '2025-10' })
    expect((await listSittings(office, params)).rows).toMatchObject([
      { centerId, planned: 1, sittings: 1, exceptions: 0, weekly: { sittings: 1, weeks: 2 } },
    ])
    expect(await getSittingFigures(office, params)).toMatchObject({ centers: 1, belowTarget: 1, total: 1 })
    expect((await listSittings(foreigner, params)).total).toBe(0)
    expect((await listSittings(stranger, params)).total).toBe(0)
    expect((await getSittingFigures(office, sittingListParams.parse({ year: '2030' }))).total).toBe(0)
  })

  it('refuses readers, foreign centers and stale forms, and keeps a trail of its center', async () => {
    await expect(plan(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(plan(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await plan(secretary)
    const change = (viewer: Viewer, version: number) =>
      changeTimetable(
        viewer,
        changeTimetableInput.parse({ id, version, weekday: '3', sittings: '2', validFrom: '2025-09-01' }),
      )
    await expect(change(reviewer, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(change(stranger, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await change(secretary, 1)).toMatchObject({ version: 2 })
    await expect(change(secretary, 1)).rejects.toMatchObject({ code: 'CONFLICT' })
    await endTimetable(secretary, { id, version: 2, lastDay: '2025-10-31' })
    await expect(getSittingMonth(stranger, { centerId, month: '2025-10' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const { rows } = await listSittingHistory(reviewer, { centerId, page: 1, perPage: 20 })
    const own = rows.filter((row) => row.event.startsWith('timetable')).slice(0, 3)
    expect(own.map((row) => row.event)).toEqual(['timetable.ended', 'timetable.changed', 'timetable.created'])
    expect(own[0]?.changes).toEqual([{ field: 'validTo', before: null, after: '2025-11-01' }])
  })

  it('changes no approved month, but may be ended after it', async () => {
    const { id } = await plan(secretary)
    await approve('2025-09')
    await expect(plan(secretary, { weekday: '5' })).rejects.toMatchObject(frozen)
    await expect(set(secretary, '2025-09-30', 0)).rejects.toMatchObject(frozen)
    await expect(endTimetable(secretary, { id, version: 1, lastDay: '2025-09-29' })).rejects.toMatchObject(
      frozen,
    )
    await endTimetable(secretary, { id, version: 1, lastDay: '2025-09-30' })
    await plan(secretary, { weekday: '5', validFrom: '2025-10-01' })
    await set(secretary, '2025-10-01', 1)
    expect((await getSittingMonth(secretary, { centerId, month: '2025-09' })).isFrozen).toBe(true)
  })

  it('loses a row that was entered by mistake, and an exception that is taken back', async () => {
    const { id } = await plan(secretary, { validFrom: '2025-11-01' })
    await endTimetable(secretary, { id, version: 1, lastDay: '2025-10-20' })
    expect(await db().doctorTimetable.count()).toBe(0)
    const exception = await set(secretary, '2025-10-21', 0)
    await expect(set(secretary, '2025-10-21', 1)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await set(secretary, '2025-10-21', 1, 1)).toMatchObject({ id: exception.id, version: 2 })
    const key = { id: exception.id, version: 2 }
    await expect(removeSitting(stranger, key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(removeSitting(reviewer, key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(removeSitting(secretary, { ...key, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await removeSitting(secretary, key)
    expect(await db().doctorException.count()).toBe(0)
  })
})

describe('school holidays', () => {
  const SUMMER = { name: '暑假', firstDay: '2025-07-05', lastDay: '2025-08-31' }

  it('are the county’s own: others neither write nor find them', async () => {
    const { id } = await createSchoolHoliday(office, SUMMER)
    await expect(createSchoolHoliday(secretary, SUMMER)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeSchoolHoliday(foreigner, { id, version: 1, ...SUMMER })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(removeSchoolHoliday(foreigner, { id, version: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(listSchoolHolidays(secretary, { year: 2025 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await listSchoolHolidays(foreigner, { year: 2025 })).toEqual([])
    expect(await listSchoolHolidays(office, { year: 2025 })).toMatchObject([{ ...SUMMER, days: 58 }])
    expect(await listSchoolHolidays(office, { year: 2026 })).toEqual([])
  })

  it('do not overlap, are changed under their version and removed', async () => {
    const { id } = await createSchoolHoliday(office, SUMMER)
    await expect(createSchoolHoliday(office, { ...SUMMER, firstDay: '2025-08-31' })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { firstDay: 'validation.groups.holidayOverlap' } },
    })
    await changeSchoolHoliday(office, { id, version: 1, ...SUMMER, lastDay: '2025-09-01' })
    await expect(removeSchoolHoliday(office, { id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await removeSchoolHoliday(office, { id, version: 2 })
    const trail = await db().auditEntry.findMany({ where: { targetId: id }, orderBy: { id: 'asc' } })
    expect(trail.map(({ event }) => event)).toEqual(Array(3).fill('school-holiday.changed'))
    expect(trail[1]).toMatchObject({ before: { lastDay: '2025-08-31' }, after: { lastDay: '2025-09-01' } })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { getActivityMonth } from '@/lib/activities/calendar/queries'
import { getActivity } from '@/lib/activities/detail/queries'
import { listCoHostChoices } from '@/lib/activities/joint/queries'
import { cancelActivity, changeActivity, createActivity, markActivityHeld } from '@/lib/activities/mutations'
import { getActivityFigures, listActivities } from '@/lib/activities/queries'
import { activityListParams, createActivityInput, markActivityHeldInput } from '@/lib/activities/schema'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { mergeCenters } from '@/lib/imports/merge/mutations'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let host: { id: string; name: string }
let helper: { id: string; name: string }
let other: { id: string; name: string }
let secretary: Viewer
let neighbour: Viewer
let reviewer: Viewer
let staff: Viewer

const part = (centerId: string, change: Record<string, unknown> = {}) => ({
  centerId,
  attendances: '30',
  volunteers: '2',
  volunteerHours: '1.5',
  ...change,
})

const input = (change: Record<string, unknown> = {}) =>
  createActivityInput.parse({
    centerId: host.id,
    typeId: county.activityTypes.TRAINING,
    name: '邻里节',
    date: '2025-06-10',
    status: 'HELD',
    attendances: 100,
    households: 40,
    volunteers: 5,
    volunteerHours: '4',
    coHosts: [part(helper.id)],
    ...change,
  })

const approve = (centerId: string, month: string) =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state: 'APPROVED',
      savedAt: new Date('2025-01-01T00:00:00Z'),
      savedByName: '测试',
    },
  })

beforeAll(async () => {
  county = await makeCounty()
  const [first, second] = county.townships
  host = await makeCenter(county, first.communities[0])
  other = await makeCenter(county, first.communities[1])
  helper = await makeCenter(county, second.communities[0])
  secretary = await viewerOf({ role: 'SECRETARY', unitId: first.communities[0].id })
  neighbour = await viewerOf({ role: 'SECRETARY', unitId: second.communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: second.id })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

describe('a joint activity', () => {
  it('counts events and households at the host, people by the split, every total the sum of its rows', async () => {
    await createActivity(secretary, input({ date: '2025-01-10' }))
    const of = (centerId: string) => getActivityFigures(staff, { centerId, month: '2025-01' })
    expect(await of(host.id)).toMatchObject({ A01: 1, A02: 70, A03: 40, A04: 1, A08a: 3, A08b: 2 })
    expect(await of(helper.id)).toMatchObject({ A01: 0, A02: 30, A03: 0, A04: 0, A08a: 2, A08b: 1 })
    expect(await of(other.id)).toMatchObject({ A01: 0, A02: 0 })
  })

  it('leaves everything with the host unless it is split', async () => {
    await createActivity(secretary, input({ date: '2025-02-10', coHosts: [{ centerId: helper.id }] }))
    const of = (centerId: string) => getActivityFigures(staff, { centerId, month: '2025-02' })
    expect((await of(host.id)).A02).toBe(100)
    expect((await of(helper.id)).A02).toBe(0)
  })

  it('is read by those who reach the host or a co-host, and changed through the host alone', async () => {
    const saved = await createActivity(secretary, input())
    expect(await getActivity(secretary, saved)).toMatchObject({
      attendances: 100,
      ownAttendances: 70,
      volunteers: 5,
      ownVolunteers: 3,
      volunteerHours: '4.0',
      ownVolunteerHours: '2.5',
      isCoHosted: false,
      coHosts: [{ centerId: helper.id, centerName: helper.name, attendances: 30 }],
      can: { change: true },
    })
    for (const viewer of [neighbour, reviewer])
      expect(await getActivity(viewer, saved)).toMatchObject({
        isCoHosted: true,
        centerName: host.name,
        can: { change: false, cancel: false, markHeld: false },
      })
    const { centerId: _, ...fields } = input()
    const change = changeActivity(neighbour, { id: saved.id, version: 1, ...fields })
    await expect(change).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(cancelActivity(neighbour, { id: saved.id, version: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const stranger = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[1].id })
    await expect(getActivity(stranger, saved)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stands in the list and the calendar of the co-host as 协办', async () => {
    const saved = await createActivity(secretary, input({ date: '2025-03-10' }))
    const params = activityListParams.parse({ month: '2025-03' })
    const { rows } = await listActivities(neighbour, params)
    expect(rows).toMatchObject([{ id: saved.id, isCoHosted: true, attendances: 100, ownAttendances: 70 }])
    const asked = activityListParams.parse({ month: '2025-03', centerId: helper.id })
    expect((await listActivities(staff, asked)).rows).toMatchObject([{ id: saved.id, isCoHosted: true }])
    const month = await getActivityMonth(neighbour, { ...params, month: '2025-03' })
    expect([month.total, month.days.length]).toEqual([1, 31])
    expect(month.days[9]?.entries).toMatchObject([{ id: saved.id, isCoHosted: true }])
    const stranger = await viewerOf({ role: 'CLERK', unitId: county.townships[0].communities[1].id })
    expect((await listActivities(stranger, params)).total).toBe(0)
    expect((await getActivityMonth(stranger, { ...params, month: '2025-03' })).total).toBe(0)
  })

  it('names every center of the county and none of another', async () => {
    const names = (await listCoHostChoices(secretary, { centerId: host.id })).map(({ id }) => id)
    expect(names.sort()).toEqual([helper.id, other.id].sort())
    expect(await listCoHostChoices(neighbour, { centerId: host.id })).toEqual([])
    await expect(listCoHostChoices(reviewer, { centerId: host.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const elsewhere = await makeCounty()
    const foreign = await makeCenter(elsewhere, elsewhere.townships[0].communities[0])
    const named = createActivity(secretary, input({ coHosts: [part(foreign.id)] }))
    await expect(named).rejects.toMatchObject({
      details: { fields: { 'coHosts.0.centerId': 'validation.choice' } },
    })
  })

  it('refuses a partner or a department of another county', async () => {
    const elsewhere = await makeCounty()
    const values = input({ departmentId: elsewhere.departments.JUSTICE, partnerId: elsewhere.id })
    await expect(createActivity(secretary, values)).rejects.toMatchObject({
      details: { fields: { departmentId: 'validation.choice', partnerId: 'validation.choice' } },
    })
  })
})

describe('the months of the centers', () => {
  it('hold the part of a co-host once its month is approved, and let the rest be changed', async () => {
    const saved = await createActivity(secretary, input({ date: '2025-04-10' }))
    await approve(helper.id, '2025-04')
    const { centerId: _, ...same } = input({ date: '2025-04-10', name: '邻里节（二）' })
    await expect(changeActivity(secretary, { id: saved.id, version: 1, ...same })).resolves.toMatchObject({
      version: 2,
    })
    const { centerId: __, ...more } = input({
      date: '2025-04-10',
      coHosts: [part(helper.id, { attendances: 31 })],
    })
    const refused = { code: 'RULE', details: { reason: 'validation.activities.coHostMonthApproved' } }
    await expect(changeActivity(secretary, { id: saved.id, version: 2, ...more })).rejects.toMatchObject(
      refused,
    )
    await expect(cancelActivity(secretary, { id: saved.id, version: 2 })).rejects.toMatchObject(refused)
    await expect(createActivity(secretary, input({ date: '2025-04-11' }))).rejects.toMatchObject(refused)
    const alone = createActivity(secretary, input({ date: '2025-04-11', coHosts: [] }))
    await expect(alone).resolves.toBeTruthy()
  })

  it('write the split into the trail', async () => {
    const saved = await createActivity(secretary, input({ date: '2025-05-10' }))
    const { centerId: _, ...fields } = input({ date: '2025-05-10', coHosts: [] })
    await changeActivity(secretary, { id: saved.id, version: 1, ...fields })
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { targetId: saved.id, event: 'activity.changed' },
    })
    expect(entry.after).toEqual({ coHosts: [] })
    expect(await db().activityCoHost.count({ where: { activityId: saved.id } })).toBe(0)
    expect((await getActivity(secretary, saved)).ownAttendances).toBe(100)
  })
})

describe('marking a plan as held', () => {
  const plan = (change: Record<string, unknown> = {}) =>
    input({
      status: 'PLANNED',
      attendances: '',
      households: '',
      volunteers: '',
      volunteerHours: '',
      coHosts: [{ centerId: helper.id }],
      ...change,
    })
  const mark = (id: string, version: number, change: Record<string, unknown> = {}) =>
    markActivityHeldInput.parse({
      id,
      version,
      attendances: '60',
      coHosts: [part(helper.id)],
      volunteers: 2,
      volunteerHours: 2,
      ...change,
    })

  it('takes over the figures and their split, once', async () => {
    const { id } = await createActivity(secretary, plan({ date: '2025-07-10' }))
    expect((await getActivity(secretary, { id })).can.markHeld).toBe(true)
    await expect(markActivityHeld(neighbour, mark(id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(markActivityHeld(reviewer, mark(id, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await markActivityHeld(secretary, mark(id, 1))
    expect(await getActivity(secretary, { id })).toMatchObject({
      status: 'HELD',
      attendances: 60,
      ownAttendances: 30,
      can: { markHeld: false },
    })
    await expect(markActivityHeld(secretary, mark(id, 2))).rejects.toMatchObject({ code: 'RULE' })
  })

  it('is refused with everything given away, at a stale version, and in an approved month', async () => {
    const { id } = await createActivity(secretary, plan({ date: '2025-08-10' }))
    await expect(markActivityHeld(secretary, mark(id, 1, { attendances: '30' }))).rejects.toMatchObject({
      details: { fields: { attendances: 'validation.activities.splitAttendances' } },
    })
    await expect(markActivityHeld(secretary, mark(id, 9))).rejects.toMatchObject({ code: 'CONFLICT' })
    await approve(host.id, '2025-08')
    await expect(markActivityHeld(secretary, mark(id, 1))).rejects.toMatchObject({ code: 'RULE' })
  })
})

describe('making two centers one', () => {
  it('keeps every total: parts go back to the host, two become one, others go over', async () => {
    const county = await makeCounty()
    const [first, second] = county.townships
    const [kept, merged, third] = [
      await makeCenter(county, first.communities[0]),
      await makeCenter(county, first.communities[1]),
      await makeCenter(county, second.communities[0]),
    ]
    const viewer = await viewerOf({ role: 'COUNTY', unitId: county.id })
    const make = (centerId: string, date: string, coHosts: object[]) =>
      createActivity(
        viewer,
        createActivityInput.parse({
          ...{ centerId, date, coHosts, name: date, status: 'HELD' },
          ...{ typeId: county.activityTypes.OTHER, attendances: 100, volunteers: 4, volunteerHours: 6 },
        }),
      )
    const half = (centerId: string) => ({ centerId, attendances: 20, volunteers: 1, volunteerHours: 1 })
    await make(kept.id, '2025-06-01', [half(merged.id)])
    await make(merged.id, '2025-06-02', [half(kept.id), half(third.id)])
    await make(third.id, '2025-06-03', [half(kept.id), half(merged.id)])
    await make(third.id, '2025-06-04', [half(merged.id)])
    await mergeCenters(viewer, { keptId: kept.id, keptVersion: 1, mergedId: merged.id, mergedVersion: 1 })
    const of = (centerId: string) => getActivityFigures(viewer, { centerId, month: '2025-06' })
    expect(await of(kept.id)).toMatchObject({ A01: 2, A02: 240, A08a: 10, A08b: 14 })
    expect(await of(third.id)).toMatchObject({ A01: 2, A02: 160, A08a: 6, A08b: 10 })
    expect(await db().activityCoHost.count({ where: { centerId: merged.id } })).toBe(0)
  })
})

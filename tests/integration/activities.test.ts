import { beforeAll, describe, expect, it } from 'vitest'
import { getActivity, listActivityHistory } from '@/lib/activities/detail/queries'
import { cancelActivity, changeActivity, createActivity } from '@/lib/activities/mutations'
import {
  getActivityFigures,
  listActivities,
  listActivityTypes,
  listCenterChoices,
  listZoneChoices,
} from '@/lib/activities/queries'
import { activityListParams, createActivityInput } from '@/lib/activities/schema'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { mintSystemViewer, type Viewer } from '@/lib/core/viewer'
import type { ReportState } from '@/prisma/generated/enums'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let center: { id: string; name: string }
let foreign: { id: string }
let secretary: Viewer
let reviewer: Viewer
let staff: Viewer

const input = (change: Record<string, unknown> = {}) =>
  createActivityInput.parse({
    centerId: center.id,
    typeId: county.activityTypes.TRAINING,
    name: '书法班',
    date: '2025-06-10',
    status: 'HELD',
    attendances: 20,
    ...change,
  })

async function makeReport(month: string, state: ReportState) {
  await db().monthlyReport.create({
    data: {
      centerId: center.id,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state,
      savedAt: new Date('2025-01-01T00:00:00Z'),
      savedByName: '测试',
    },
  })
}

beforeAll(async () => {
  county = await makeCounty()
  const [township, other] = county.townships
  center = await makeCenter(county, township.communities[0])
  foreign = await makeCenter(county, other.communities[0])
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  await makeReport('2025-03', 'APPROVED')
  await makeReport('2025-02', 'LOCKED')
  await makeReport('2025-04', 'SUBMITTED')
})

describe('registering an activity', () => {
  it('stores it at the place of its center and records who did', async () => {
    const saved = await createActivity(secretary, input({ households: 30, volunteerHours: '2.5' }))
    expect(saved.warnings).toEqual([
      'validation.activities.householdsOverAttendances',
      'validation.activities.hoursPerVolunteer',
    ])
    const detail = await getActivity(secretary, saved)
    expect(detail).toMatchObject({
      name: '书法班',
      date: '2025-06-10',
      attendances: 20,
      volunteerHours: '2.5',
      version: 1,
      can: { change: true, cancel: true },
    })
    const stored = await db().activity.findUniqueOrThrow({ where: { id: saved.id } })
    expect([stored.countyId, stored.townshipId]).toEqual([county.id, county.townships[0].id])
    const entry = await db().auditEntry.findFirstOrThrow({ where: { targetId: saved.id } })
    expect(entry).toMatchObject({ event: 'activity.created', userId: secretary.userId, centerId: center.id })
  })

  it.each([
    ['the reviewer', () => reviewer, 'FORBIDDEN'],
    ['a department', () => viewerOf({ role: 'DEPARTMENT', unitId: county.id }), 'FORBIDDEN'],
    ['a leader', () => viewerOf({ role: 'LEADER', unitId: county.id }), 'FORBIDDEN'],
    ['an administrator', () => viewerOf({ role: 'ADMIN', unitId: county.id }), 'FORBIDDEN'],
    [
      'the clerk of the township, for a community’s center',
      () => viewerOf({ role: 'CLERK', unitId: county.townships[0].id }),
      'NOT_FOUND',
    ],
  ] as const)('is refused to %s', async (_name, who, code) => {
    const viewer = await who()
    await expect(createActivity(viewer, input())).rejects.toMatchObject({ code })
  })

  it('answers a foreign center like one that does not exist', async () => {
    const codes = ['018f3f64-0000-7000-8000-000000000000', foreign.id].map((centerId) =>
      createActivity(secretary, input({ centerId })).catch((error) => `${error}`),
    )
    expect(await Promise.all(codes)).toEqual(['AppError: NOT_FOUND', 'AppError: NOT_FOUND'])
  })

  it('refuses a zone of another center and a type of another county', async () => {
    const zone = await makeZone(county, foreign.id, 'CULTURE')
    const elsewhere = await makeCounty()
    const values = input({ zoneId: zone.id, typeId: elsewhere.activityTypes.TRAINING })
    await expect(createActivity(secretary, values)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { zoneId: 'validation.activities.zoneOfCenter', typeId: 'validation.choice' } },
    })
  })

  it.each(['2025-02', '2025-03'])('refuses one in %s, whose report is approved or locked', async (month) => {
    await expect(createActivity(secretary, input({ date: `${month}-28` }))).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.activities.monthApproved' },
    })
  })

  it('takes one in a month that awaits review, and a plan in one that is approved', async () => {
    await expect(createActivity(secretary, input({ date: '2025-04-30' }))).resolves.toBeTruthy()
    const plan = input({ date: '2025-03-01', status: 'PLANNED', attendances: null })
    await expect(createActivity(secretary, plan)).resolves.toBeTruthy()
  })

  it('rolls back when its entry in the trail cannot be written', async () => {
    await ownerQuery('REVOKE INSERT ON "AuditEntry" FROM linli_app')
    const before = await db().activity.count()
    await expect(createActivity(secretary, input())).rejects.toThrow()
    await ownerQuery('GRANT INSERT ON "AuditEntry" TO linli_app')
    expect(await db().activity.count()).toBe(before)
  })
})

describe('changing an activity', () => {
  const change = (id: string, version: number, more: Record<string, unknown> = {}) => {
    const { centerId: _center, ...fields } = input({ name: '国画班', ...more })
    return { id, version, ...fields }
  }

  it('writes the fields that differ into the trail', async () => {
    const { id } = await createActivity(secretary, input())
    await expect(changeActivity(staff, change(id, 1, { attendances: 25 }))).resolves.toMatchObject({
      version: 2,
    })
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { targetId: id, event: 'activity.changed' },
    })
    expect([entry.before, entry.after]).toEqual([
      { name: '书法班', attendances: 20 },
      { name: '国画班', attendances: 25 },
    ])
    const { rows } = await listActivityHistory(reviewer, { id, page: 1, perPage: 20 })
    expect(rows.map(({ event, userName }) => [event, userName])).toEqual([
      ['activity.changed', staff.name],
      ['activity.created', secretary.name],
    ])
  })

  it('is refused at a stale version', async () => {
    const { id } = await createActivity(secretary, input())
    await changeActivity(secretary, change(id, 1))
    await expect(changeActivity(secretary, change(id, 1))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('answers a foreign activity like one that does not exist', async () => {
    const { id } = await createActivity(staff, input({ centerId: foreign.id }))
    await expect(changeActivity(secretary, change(id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(cancelActivity(secretary, { id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getActivity(secretary, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getActivity(reviewer, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listActivityHistory(reviewer, { id, page: 1, perPage: 20 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('cannot take one out of an approved month nor bring one in', async () => {
    const { id } = await createActivity(secretary, input({ date: '2025-05-02' }))
    const into = changeActivity(secretary, change(id, 1, { date: '2025-03-31' }))
    await expect(into).rejects.toMatchObject({ code: 'RULE' })
    await makeReport('2025-05', 'APPROVED')
    const out = changeActivity(secretary, change(id, 1, { date: '2025-06-01' }))
    await expect(out).rejects.toMatchObject({ code: 'RULE' })
    await expect(cancelActivity(secretary, { id, version: 1 })).rejects.toMatchObject({ code: 'RULE' })
    expect(await getActivity(secretary, { id })).toMatchObject({
      isFrozen: true,
      can: { change: false, cancel: false },
    })
  })
})

describe('cancelling an activity', () => {
  it('keeps it in the register, once and for all', async () => {
    const { id } = await createActivity(secretary, input({ date: '2025-01-10' }))
    await cancelActivity(secretary, { id, version: 1 })
    expect(await getActivity(reviewer, { id })).toMatchObject({
      status: 'CANCELLED',
      can: { change: false, cancel: false },
    })
    await expect(cancelActivity(secretary, { id, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    const figures = await getActivityFigures(secretary, { centerId: center.id, month: '2025-01' })
    expect(figures.A01).toBe(0)
  })
})

describe('reading activities', () => {
  it('stays within reach, whatever the filter asks for', async () => {
    const all = await listActivities(secretary, activityListParams.parse({ perPage: '100' }))
    expect(new Set(all.rows.map((row) => row.centerId))).toEqual(new Set([center.id]))
    const asked = await listActivities(secretary, activityListParams.parse({ centerId: foreign.id }))
    expect(asked).toMatchObject({ rows: [], total: 0 })
    expect((await listActivities(staff, activityListParams.parse({ centerId: foreign.id }))).total).toBe(1)
  })

  it('filters by month, half-open, and by status and type', async () => {
    await createActivity(secretary, input({ date: '2024-11-30', name: '月末' }))
    await createActivity(secretary, input({ date: '2024-12-01', name: '月初' }))
    const names = async (raw: Record<string, string>) =>
      (await listActivities(secretary, activityListParams.parse(raw))).rows.map((row) => row.name)
    expect(await names({ month: '2024-11' })).toEqual(['月末'])
    expect(await names({ month: '2024-12' })).toEqual(['月初'])
    expect(await names({ month: '2024-12', status: 'CANCELLED' })).toEqual([])
    expect(await names({ month: '2024-12', typeId: county.activityTypes.FREE_CLINIC ?? '' })).toEqual([])
  })

  it('puts plans without attendances last, whichever way it sorts', async () => {
    for (const direction of ['asc', 'desc']) {
      const params = activityListParams.parse({ sort: `attendances.${direction}`, perPage: '100' })
      const { rows } = await listActivities(secretary, params)
      expect(rows.at(-1)?.attendances).toBeNull()
      expect(rows[0]?.attendances).not.toBeNull()
    }
  })

  it('is refused to those who read no business figures', async () => {
    const viewer = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    await expect(listActivities(viewer, activityListParams.parse({}))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(getActivityFigures(viewer, { centerId: center.id, month: '2025-06' })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    )
  })

  it('gives the figures of a month, inside a transaction too', async () => {
    await createActivity(secretary, input({ date: '2024-09-30', volunteers: 2, volunteerHours: '3.9' }))
    const figures = { A01: 1, A02: 20, A04: 1, A05: 0, A08a: 2, A08b: 3 }
    const asked = { centerId: center.id, month: '2024-09' }
    expect(await getActivityFigures(mintSystemViewer('test'), asked)).toMatchObject(figures)
    await db().$transaction(async (tx) => {
      expect(await getActivityFigures(secretary, asked, { tx })).toMatchObject(figures)
    })
    await expect(getActivityFigures(secretary, { ...asked, centerId: foreign.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('offers centers, zones and types in reach only', async () => {
    expect((await listCenterChoices(secretary, 'activity:write')).map(({ id }) => id)).toEqual([center.id])
    expect(await listCenterChoices(staff, 'activity:write')).toHaveLength(2)
    await expect(listCenterChoices(reviewer, 'activity:write')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const ask = { centerId: foreign.id, permission: 'activity:write' as const }
    expect(await listZoneChoices(secretary, ask)).toEqual([])
    expect(await listZoneChoices(staff, ask)).toHaveLength(1)
    expect(await listActivityTypes(secretary)).toHaveLength(6)
  })
})

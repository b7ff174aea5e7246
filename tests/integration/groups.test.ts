import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import {
  cancelSession,
  changeSession,
  createSession,
  createSessionsIn,
  restoreSession,
} from '@/lib/groups/child-sessions/mutations'
import {
  getSession,
  getSessionFigures,
  listSessionHistory,
  listSessions,
  sumHolidayHeadsIn,
} from '@/lib/groups/child-sessions/queries'
import { changeSessionInput, createSessionInput, sessionListParams } from '@/lib/groups/child-sessions/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let secretary: Viewer
let stranger: Viewer
let reviewer: Viewer
let office: Viewer
let centerId: string
let otherId: string

beforeAll(async () => {
  county = await makeCounty()
  const [own, neighbour] = county.townships[0].communities
  centerId = (await makeCenter(county, own)).id
  otherId = (await makeCenter(county, county.townships[1].communities[0])).id
  await makeZone(county, centerId, 'AFTER_SCHOOL')
  secretary = await viewerOf({ role: 'SECRETARY', unitId: own.id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: neighbour.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

beforeEach(async () => {
  await db().monthlyReport.deleteMany({})
  await db().childSession.deleteMany({})
  await db().schoolHoliday.deleteMany({})
})

/** An approved month of the own center. */
const approve = (month: string, figures: object = {}) =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state: 'APPROVED',
      figures,
      zeroSections: [],
      filledByIds: [],
      savedAt: now(),
      savedByName: '测试',
      masterData: {},
    },
  })

const CARE = {
  kind: 'HOLIDAY_CARE',
  name: '暑假第一期',
  firstDay: '2025-07-07',
  lastDay: '2025-07-31',
  headCount: '30',
}
const create = (viewer: Viewer, values: Record<string, unknown> = {}) =>
  createSession(viewer, createSessionInput.parse({ ...CARE, centerId, ...values }))
const change = (viewer: Viewer, id: string, values: Record<string, unknown> = {}) =>
  changeSession(viewer, changeSessionInput.parse({ ...CARE, id, version: 1, ...values }))
const sessions = (values: Record<string, string> = {}) => sessionListParams.parse(values)

describe('sessions of children', () => {
  it('are registered in the own center, read by the township, and kept in the trail', async () => {
    const saved = await create(secretary)
    expect(saved).toMatchObject({ version: 1, warnings: [] })
    expect(await getSession(reviewer, saved)).toMatchObject({
      headCount: 30,
      capacity: null,
      isFrozen: false,
      can: { change: false, cancel: false, restore: false },
    })
    expect(await db().auditEntry.findMany({ where: { targetId: saved.id } })).toMatchObject([
      { event: 'child-session.created', targetType: 'child-session', centerId, countyId: county.id },
    ])
  })

  it('warn of too many children, of days outside the holidays and of a center without a room', async () => {
    await db().schoolHoliday.create({
      data: {
        countyId: county.id,
        name: '暑假',
        firstDay: toDbDate('2025-07-10'),
        lastDay: toDbDate('2025-08-31'),
      },
    })
    const { warnings } = await create(office, { centerId: otherId, capacity: '29' })
    expect(warnings).toEqual([
      'validation.groups.overCapacity',
      'validation.groups.outsideHolidays',
      'validation.groups.noChildrenZone',
    ])
    expect(await getSessionFigures(office, sessions())).toMatchObject({ overfull: 1, sessions: 1 })
  })

  it('refuse readers, foreign centers and a day before the center', async () => {
    await expect(create(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(create(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(create(secretary, { centerId: otherId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(create(secretary, { firstDay: '2023-12-31', lastDay: '2024-01-05' })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { firstDay: 'validation.groups.beforeOpening' } },
    })
    expect(await db().childSession.count()).toBe(0)
  })

  it('tell what changed and refuse a stale form', async () => {
    const { id } = await create(secretary)
    await change(secretary, id, { headCount: '31' })
    const { rows } = await listSessionHistory(reviewer, { id, page: 1, perPage: 20 })
    expect(rows[0]).toMatchObject({
      event: 'child-session.changed',
      version: 2,
      changes: [{ field: 'headCount', before: 30, after: 31 }],
    })
    await expect(change(secretary, id)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('cancelled ones count nowhere, stand still, and can be brought back', async () => {
    const { id } = await create(secretary)
    await cancelSession(secretary, { id, version: 1 })
    expect((await listSessions(secretary, sessions())).total).toBe(0)
    expect((await listSessions(secretary, sessions({ state: 'CANCELLED' }))).total).toBe(1)
    expect(
      await sumHolidayHeadsIn(db(), { centerIds: [centerId], from: '2025-07-01', to: '2025-07-31' }),
    ).toEqual(new Map())
    await expect(change(secretary, id, { version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    await expect(cancelSession(secretary, { id, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    await restoreSession(secretary, { id, version: 2 })
    expect((await getSession(secretary, { id })).can).toEqual({ change: true, cancel: true, restore: false })
    const events = await db().auditEntry.findMany({ where: { targetId: id }, orderBy: { id: 'asc' } })
    expect(events.map(({ event }) => event.split('.')[1])).toEqual(['created', 'cancelled', 'restored'])
  })

  it.each([
    ['change', (viewer: Viewer, id: string) => change(viewer, id)],
    ['cancel', (viewer: Viewer, id: string) => cancelSession(viewer, { id, version: 1 })],
    ['restore', (viewer: Viewer, id: string) => restoreSession(viewer, { id, version: 1 })],
  ])('%s: readers are refused, others find nothing', async (_name, write) => {
    const { id } = await create(secretary)
    await expect(write(reviewer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(write(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getSession(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().childSession.findUnique({ where: { id } })).toMatchObject({ version: 1 })
  })

  it('of an approved month stand still; a session after school feeds none', async () => {
    const { id } = await create(secretary)
    const afterSchool = await create(secretary, { kind: 'AFTER_SCHOOL', name: '秋季' })
    await approve('2025-07')
    const refused = { code: 'RULE', details: { reason: 'validation.centers.monthApproved' } }
    await expect(change(secretary, id, { headCount: '31' })).rejects.toMatchObject(refused)
    await expect(change(secretary, id, { firstDay: '2025-07-30' })).rejects.toMatchObject(refused)
    await expect(cancelSession(secretary, { id, version: 1 })).rejects.toMatchObject(refused)
    await expect(create(secretary, { name: '第二期' })).rejects.toMatchObject(refused)
    expect(await getSession(secretary, { id })).toMatchObject({ isFrozen: true, can: { change: false } })
    await change(secretary, afterSchool.id, { kind: 'AFTER_SCHOOL', name: '秋季', headCount: '9' })
    // It lasts into July, but counts in June alone.
    await create(secretary, { firstDay: '2025-06-30' })
  })

  it('count 人(按期) in the period in which they begin, within reach', async () => {
    await create(secretary)
    await create(secretary, {
      name: '第二期',
      firstDay: '2025-08-01',
      lastDay: '2025-08-20',
      headCount: '12',
    })
    await create(secretary, { kind: 'AFTER_SCHOOL', name: '春季', firstDay: '2024-12-31' })
    await create(office, { centerId: otherId, headCount: '500' })
    expect(await getSessionFigures(secretary, sessions({ year: '2025' }))).toEqual({
      sessions: 2,
      heads: 42,
      holidayHeads: 42,
      overfull: 0,
      centers: 1,
    })
    expect((await getSessionFigures(office, sessions({ month: '2025-07' }))).heads).toBe(530)
    const page = await listSessions(secretary, sessions({ sort: 'headCount.desc', q: '期' }))
    expect([page.total, page.heads, page.rows[0]?.headCount]).toEqual([2, 42, 30])
    expect((await listSessions(secretary, sessions({ centerId: otherId }))).total).toBe(0)
    for (const q of ['%', '_', "' OR 1=1--"])
      expect((await listSessions(office, sessions({ q }))).total).toBe(0)
    const [row] = await ownerQuery(
      `SELECT sum("headCount")::int AS heads FROM "ChildSession" WHERE NOT "cancelled"`,
    )
    expect((await getSessionFigures(office, sessions())).heads).toBe(row?.heads)
  })

  it('are taken many at once, all or none', async () => {
    const rows = [centerId, otherId].map((id) => createSessionInput.parse({ ...CARE, centerId: id }))
    const write = (viewer: Viewer) =>
      db().$transaction((tx) => createSessionsIn(tx, { viewer, now: now(), rows }))
    expect(await write(office)).toHaveLength(2)
    await expect(write(secretary)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().childSession.count()).toBe(2)
  })

  it('write nothing when the trail cannot be written', async () => {
    await ownerQuery(`CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no trail'; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse()`)
    await expect(create(secretary)).rejects.toThrow()
    await ownerQuery('DROP TRIGGER refuse ON "AuditEntry"; DROP FUNCTION refuse()')
    expect(await db().childSession.count()).toBe(0)
  })
})

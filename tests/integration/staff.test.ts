import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeStaff, closeStaff, createStaff, createStaffIn, reopenStaff } from '@/lib/staff/mutations'
import { getStaffFigures, getStaffMember, listStaff, listStaffHistory } from '@/lib/staff/queries'
import { createStaffInput, staffListParams } from '@/lib/staff/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
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
  const [own, other] = county.townships[0].communities
  secretary = await viewerOf({ role: 'SECRETARY', unitId: own.id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: other.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

beforeEach(async () => {
  await db().center.deleteMany({ where: { countyId: county.id } })
  centerId = (await makeCenter(county, county.townships[0].communities[0])).id
  otherId = (await makeCenter(county, county.townships[1].communities[0])).id
})

const input = (values: Record<string, unknown> = {}) =>
  createStaffInput.parse({
    centerId,
    name: '王芳',
    post: 'COMMUNITY_WORKER',
    isFullTime: true,
    certificate: 'ASSISTANT',
    birthYear: '1990',
    joinedOn: '2024-02-29',
    ...values,
  })
const create = (viewer: Viewer, values: Record<string, unknown> = {}) => createStaff(viewer, input(values))
const params = (values: Record<string, string> = {}) => staffListParams.parse(values)
const { centerId: _, ...FIELDS } = createStaffInput.parse({
  centerId: crypto.randomUUID(),
  name: '王芳',
  post: 'GRID_WORKER',
  isFullTime: false,
  certificate: 'NONE',
  birthYear: '1991',
  joinedOn: '2024-02-29',
})

describe('createStaff', () => {
  it('registers somebody of the own center, with its entry', async () => {
    const saved = await create(secretary)
    expect(saved).toMatchObject({ name: '王芳', version: 1, warnings: [] })
    expect(await getStaffMember(secretary, saved)).toMatchObject({
      centerId,
      post: 'COMMUNITY_WORKER',
      isFullTime: true,
      certificate: 'ASSISTANT',
      birthYear: 1990,
      joinedOn: '2024-02-29',
      leftOn: null,
      isOnDuty: true,
      can: { change: true, close: true, reopen: false },
    })
    expect(await db().auditEntry.findMany({ where: { targetId: saved.id } })).toMatchObject([
      {
        event: 'staff.created',
        targetType: 'staff',
        centerId,
        countyId: county.id,
        userId: secretary.userId,
      },
    ])
  })

  it('says when somebody of that name is there already', async () => {
    await create(secretary)
    expect((await create(secretary)).warnings).toEqual(['validation.people.sameName'])
  })

  it('is refused to readers, and out of reach to others', async () => {
    await expect(create(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(create(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(create(secretary, { centerId: otherId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().staffMember.count({ where: { center: { countyId: county.id } } })).toBe(0)
  })

  it('keeps the rules', async () => {
    await expect(create(secretary, { joinedOn: addDays(today(), 1) })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { joinedOn: 'validation.people.joinedInFuture' } },
    })
  })

  it('writes nothing when the trail cannot be written', async () => {
    await ownerQuery(`CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no trail'; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse()`)
    await expect(create(secretary)).rejects.toThrow()
    await ownerQuery('DROP TRIGGER refuse ON "AuditEntry"; DROP FUNCTION refuse()')
    expect(await db().staffMember.count({ where: { centerId } })).toBe(0)
  })

  it('takes many at once with one statement a table', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({
      ...input({ name: `员工${index}`, centerId: index % 2 ? centerId : otherId }),
      leftOn: index === 3 ? today() : null,
    }))
    const created = await db().$transaction((tx) => createStaffIn(tx, { viewer: office, now: now(), rows }))
    expect(created.map(({ audit }) => audit.target.label)).toEqual(rows.map((row) => row.name))
    expect(await db().staffMember.count({ where: { id: { in: created.map(({ id }) => id) } } })).toBe(50)
    await expect(
      db().$transaction((tx) => createStaffIn(tx, { viewer: secretary, now: now(), rows })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('changing, leaving and coming back', () => {
  it('moves the version on and tells what changed', async () => {
    const { id } = await create(secretary)
    expect(await changeStaff(secretary, { ...FIELDS, id, version: 1 })).toMatchObject({ version: 2 })
    const [entry] = (await listStaffHistory(reviewer, { id, page: 1, perPage: 20 })).rows
    expect(entry).toMatchObject({ event: 'staff.changed', version: 2 })
    expect(entry?.changes.map((change) => change.field).sort()).toEqual([
      'birthYear',
      'certificate',
      'isFullTime',
      'post',
    ])
    await expect(changeStaff(secretary, { ...FIELDS, id, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('writes no entry for a form saved as it was', async () => {
    const { id } = await create(secretary)
    const { centerId: _, ...same } = input()
    expect(await changeStaff(secretary, { ...same, id, version: 1 })).toMatchObject({ version: 1 })
    expect(await db().auditEntry.count({ where: { targetId: id } })).toBe(1)
  })

  it('ends a duty once and takes that back once', async () => {
    const { id } = await create(secretary)
    await closeStaff(secretary, { id, version: 1, leftOn: today() })
    expect(await getStaffMember(secretary, { id })).toMatchObject({
      isOnDuty: false,
      leftOn: today(),
      can: { close: false, reopen: true },
    })
    await expect(closeStaff(secretary, { id, version: 2, leftOn: today() })).rejects.toMatchObject({
      details: { reason: 'validation.people.hasLeft' },
    })
    await reopenStaff(secretary, { id, version: 2 })
    await expect(reopenStaff(secretary, { id, version: 3 })).rejects.toMatchObject({
      details: { reason: 'validation.people.onDuty' },
    })
    expect((await getStaffMember(secretary, { id })).leftOn).toBeNull()
  })

  it.each([
    ['change', (viewer: Viewer, id: string) => changeStaff(viewer, { ...FIELDS, id, version: 1 })],
    ['close', (viewer: Viewer, id: string) => closeStaff(viewer, { id, version: 1, leftOn: today() })],
    ['reopen', (viewer: Viewer, id: string) => reopenStaff(viewer, { id, version: 1 })],
  ])('%s: readers are refused, others find nothing', async (_name, write) => {
    const { id } = await create(secretary)
    await expect(write(reviewer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(write(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().staffMember.findUnique({ where: { id } })).toMatchObject({ version: 1 })
  })
})

describe('reading', () => {
  it('shows each viewer the own reach alone', async () => {
    const { id } = await create(secretary)
    const far = await create(office, { centerId: otherId, name: '李雷' })
    const namesOf = async (viewer: Viewer) =>
      (await listStaff(viewer, params({ sort: 'name.asc' }))).rows.map((row) => row.name)
    expect(await namesOf(secretary)).toEqual(['王芳'])
    expect(await namesOf(reviewer)).toEqual(['王芳'])
    expect((await namesOf(office)).sort()).toEqual(['李雷', '王芳'].sort())
    expect(await namesOf(stranger)).toEqual([])
    await expect(getStaffMember(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listStaffHistory(secretary, { ...far, page: 1, perPage: 20 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await listStaff(secretary, params({ centerId: otherId }))).total).toBe(0)
  })

  it('shows a past day as it was', async () => {
    const { id } = await create(secretary)
    await closeStaff(secretary, { id, version: 1, leftOn: '2024-06-01' })
    const on = async (day: string, state = 'ON_DUTY') =>
      (await listStaff(secretary, params({ on: day, state }))).total
    expect([await on('2024-02-28'), await on('2024-02-29'), await on('2024-05-31')]).toEqual([0, 1, 1])
    expect([await on('2024-06-01'), await on('2024-06-01', 'LEFT'), await on('2024-05-31', 'LEFT')]).toEqual([
      0, 1, 0,
    ])
  })

  it.each(['%', '_', "' OR 1=1--", '\\'])('takes “%s” as letters', async (q) => {
    await create(secretary)
    expect((await listStaff(secretary, params({ q }))).total).toBe(0)
  })

  it('filters by post, duty and certificate', async () => {
    await create(secretary)
    await create(secretary, { name: '赵敏', post: 'SECRETARY', isFullTime: false, certificate: 'NONE' })
    const names = async (values: Record<string, string>) =>
      (await listStaff(secretary, params(values))).rows.map((row) => row.name)
    expect(await names({ post: 'SECRETARY' })).toEqual(['赵敏'])
    expect(await names({ fullTime: 'YES' })).toEqual(['王芳'])
    expect(await names({ certificate: 'ANY' })).toEqual(['王芳'])
    expect(await names({ certificate: 'NONE' })).toEqual(['赵敏'])
  })

  it('agrees with SQL on the figures of a day', async () => {
    await db().center.update({ where: { id: centerId }, data: { residents: 8000 } })
    await create(secretary)
    await create(secretary, { name: '赵敏', isFullTime: false })
    await create(office, { centerId: otherId, name: '李雷', certificate: 'NONE' })
    const figures = await getStaffFigures(office, { on: today() })
    const [row] = await ownerQuery(
      `SELECT count(*)::int AS "onDuty", count(*) FILTER (WHERE "isFullTime")::int AS "fullTime",
         count(*) FILTER (WHERE "isFullTime" AND "certificate" <> 'NONE')::int AS certified
       FROM "StaffMember" s JOIN "Center" c ON c.id = s."centerId" WHERE c."countyId" = $1`,
      [county.id],
    )
    expect(figures).toMatchObject({ ...row, outside: 0, centers: 2, centersWithoutResidents: 1 })
    expect(figures.density).toEqual({ fullTime: 1, residents: 8000, perTenThousand: '1.25' })
    expect(figures.townships.map((line) => line.fullTime)).toEqual([1, 1])
    const before = await getStaffFigures(office, { on: '2024-02-28' })
    expect(before.onDuty).toBe(0)
    expect((await getStaffFigures(secretary, { on: today() })).centers).toBe(1)
  })
})

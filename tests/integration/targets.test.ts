import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { listStandings } from '@/lib/standings/queries'
import { changeTarget, createTarget, endTarget } from '@/lib/targets/mutations'
import { getTarget, getTargetChoices, listTargets } from '@/lib/targets/queries'
import { changeTargetInput, createTargetInput, endTargetInput, targetListParams } from '@/lib/targets/schema'
import { seedCountyDefaultsIn } from '@/prisma/seed/reference/defaults'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let abroad: TestCounty
let staff: Viewer
let reviewer: Viewer
let stranger: Viewer
let centerId: string
let lineId: string

beforeAll(async () => {
  county = await makeCounty()
  abroad = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  stranger = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  const [east] = county.townships
  centerId = (await makeCenter(county, east.communities[0], { floorArea: '599.99' })).id
  await db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      townshipId: east.id,
      month: toDbDate('2025-03-01'),
      state: 'LOCKED',
      savedAt: new Date(0),
      savedByName: '测试',
    },
  })
})

beforeEach(async () => {
  await db().target.deleteMany({ where: { countyId: county.id, metric: { not: 'FLOOR_AREA' } } })
  await db().target.deleteMany({
    where: { countyId: county.id, effectiveFrom: { gt: toDbDate('2024-01-01') } },
  })
  await db().target.updateMany({ where: { countyId: county.id }, data: { effectiveTo: null, version: 1 } })
  lineId = (await db().target.findFirstOrThrow({ where: { countyId: county.id, kind: 'NEW_BUILD' } })).id
})

const input = (values: object = {}) =>
  createTargetInput.parse({
    metric: 'REPORTING_RATE',
    value: '98.5',
    effectiveFrom: '2025-04-01',
    basis: '县办〔2025〕3号',
    ...values,
  })
const change = (viewer: Viewer, values: object = {}) =>
  changeTarget(
    viewer,
    changeTargetInput.parse({
      id: lineId,
      version: 1,
      value: '650',
      effectiveFrom: '2025-04-01',
      basis: '新标准',
      ...values,
    }),
  )
const end = (viewer: Viewer, effectiveTo: string, version = 1) =>
  endTarget(viewer, endTargetInput.parse({ id: lineId, version, effectiveTo }))
const statusOn = async (asOf: string) =>
  (await listStandings(staff, { asOf, centerIds: [centerId] }))[0]?.area

describe('createTarget', () => {
  it('sets a rule for the county and leaves a trail', async () => {
    const { id } = await createTarget(staff, input())
    expect(await getTarget(reviewer, { id })).toMatchObject({
      metric: 'REPORTING_RATE',
      value: '98.50',
      effectiveTo: null,
      townshipName: null,
      canWrite: false,
    })
    expect(await db().auditEntry.findMany({ where: { targetId: id } })).toMatchObject([
      { event: 'target.created', targetType: 'target', targetLabel: '报送率', countyId: county.id },
    ])
  })

  it('refuses a day inside or before an approved month, and takes the one after', async () => {
    for (const effectiveFrom of ['2024-12-31', '2025-03-01', '2025-03-31'])
      await expect(createTarget(staff, input({ effectiveFrom }))).rejects.toMatchObject({
        code: 'RULE',
        details: { fields: { effectiveFrom: expect.any(String) } },
      })
    await expect(createTarget(staff, input({ effectiveFrom: '2025-04-01' }))).resolves.toMatchObject({
      version: 1,
    })
  })

  it('refuses a second rule for the same centers on the same days', async () => {
    await createTarget(staff, input({ effectiveTo: '2025-06-01' }))
    await expect(createTarget(staff, input({ effectiveFrom: '2025-05-31' }))).rejects.toMatchObject({
      code: 'RULE',
    })
    await createTarget(staff, input({ effectiveFrom: '2025-06-01' }))
    await createTarget(staff, input({ townshipId: county.townships[0].id }))
  })

  it('of two at the same time one wins', async () => {
    const both = await Promise.allSettled([createTarget(staff, input()), createTarget(staff, input())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses readers, and townships and facilities of another county', async () => {
    await expect(createTarget(reviewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(createTarget(staff, input({ townshipId: abroad.townships[0].id }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { townshipId: 'validation.choice' } },
    })
    await expect(
      createTarget(staff, input({ metric: 'FACILITY_SHARE', facility: 'NOWHERE' })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(() => input({ metric: 'FACILITY_SHARE' })).toThrow()
  })
})

describe('changeTarget', () => {
  it('moves no day before it: the old rule ends, a new one begins', async () => {
    const { id } = await change(staff)
    expect(await getTarget(staff, { id })).toMatchObject({
      value: '650.00',
      effectiveFrom: '2025-04-01',
      kind: 'NEW_BUILD',
    })
    expect(await getTarget(staff, { id: lineId })).toMatchObject({
      value: '600.00',
      effectiveTo: '2025-04-01',
      version: 2,
    })
    expect([(await statusOn('2025-03-31'))?.target, (await statusOn('2025-04-01'))?.target]).toEqual([
      '600.00',
      '650.00',
    ])
    expect((await statusOn('2025-03-31'))?.gap).toBe('0.01')
    const events = await db().auditEntry.findMany({
      where: { targetId: { in: [id, lineId] } },
      orderBy: { id: 'desc' },
      take: 2,
    })
    expect(events.map(({ event }) => event).sort()).toEqual(['target.changed', 'target.created'])
  })

  it('refuses an approved month, a stale form, readers and strangers', async () => {
    await expect(change(staff, { effectiveFrom: '2025-03-15' })).rejects.toMatchObject({ code: 'RULE' })
    await expect(change(staff, { effectiveFrom: '2024-01-01' })).rejects.toMatchObject({ code: 'RULE' })
    await expect(change(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(change(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await change(staff)
    await expect(change(staff, { effectiveFrom: '2025-05-01' })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('writes nothing when the trail cannot be written', async () => {
    await ownerQuery(`CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no trail'; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse()`)
    await expect(change(staff)).rejects.toThrow()
    await ownerQuery('DROP TRIGGER refuse ON "AuditEntry"; DROP FUNCTION refuse()')
    expect(await db().target.count({ where: { countyId: county.id } })).toBe(2)
  })
})

describe('endTarget', () => {
  it('ends a rule after the approved months, once', async () => {
    await expect(end(staff, '2025-03-31')).rejects.toMatchObject({ code: 'RULE' })
    await end(staff, '2025-04-01')
    expect((await statusOn('2025-04-01'))?.reason).toBe('NO_TARGET')
    expect((await statusOn('2025-03-31'))?.status).toBe('SHORT')
    await expect(end(staff, '2025-05-01', 2)).rejects.toMatchObject({ code: 'RULE' })
    await expect(end(staff, '2025-05-01')).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(end(stranger, '2025-05-01')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(end(reviewer, '2025-05-01')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('reading', () => {
  it('lists the own county’s targets only, by state', async () => {
    await createTarget(staff, input({ effectiveFrom: '2190-01-01' }))
    const list = async (viewer: Viewer, values: object = {}) =>
      (await listTargets(viewer, targetListParams.parse(values))).rows.map(
        (row) => `${row.metric} ${row.value}`,
      )
    expect(await list(reviewer)).toEqual(['FLOOR_AREA 600.00', 'FLOOR_AREA 400.00'])
    expect(await list(staff, { state: 'COMING' })).toEqual(['REPORTING_RATE 98.50'])
    expect(await list(staff, { state: 'ALL', metric: 'DOMAINS' })).toEqual([])
    expect(await list(stranger, { state: 'COMING' })).toEqual([])
    await expect(getTarget(stranger, { id: lineId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await getTargetChoices(staff)).townships).toHaveLength(2)
    await expect(getTargetChoices(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('a new county starts with the usual targets', async () => {
    const unit = await db().orgUnit.create({
      data: { code: '970101000000', name: '新县', shortName: '新县', level: 'COUNTY' },
    })
    await db().$transaction((tx) => seedCountyDefaultsIn(tx, { countyId: unit.id, startMonth: '2025-01' }))
    const targets = await db().target.findMany({
      where: { countyId: unit.id },
      orderBy: [{ metric: 'asc' }, { value: 'desc' }],
    })
    expect(
      targets.map((target) => [target.metric, target.value.toFixed(0), fromDbDate(target.effectiveFrom)]),
    ).toEqual([
      ['FLOOR_AREA', '600', '2024-01-01'],
      ['FLOOR_AREA', '400', '2024-01-01'],
      ['DOMAINS', '5', '2024-01-01'],
      ['ITEM_SHARE', '100', '2024-01-01'],
      ['WEEKLY_CLASSES', '1', '2024-01-01'],
      ['DOCTOR_SESSIONS', '2', '2024-01-01'],
    ])
  })
})

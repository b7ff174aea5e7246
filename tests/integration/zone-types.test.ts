import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeZoneType, createZoneType, restoreZoneType, retireZoneType } from '@/lib/zone-types/mutations'
import { getNextOrder, getZoneType, listZoneTypeHistory, listZoneTypePage } from '@/lib/zone-types/queries'
import { changeZoneTypeInput, createZoneTypeInput, zoneTypeListParams } from '@/lib/zone-types/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let abroad: TestCounty
let staff: Viewer
let reviewer: Viewer
let stranger: Viewer
let serial = 0

beforeAll(async () => {
  county = await makeCounty()
  abroad = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  stranger = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
})

const input = (values: object = {}) => {
  serial += 1
  return createZoneTypeInput.parse({ name: `自建${serial}`, audience: 'ALL', order: 50, ...values })
}
const make = async (values: object = {}) => (await createZoneType(staff, input(values))).id
const change = (id: string, version: number, values: object = {}) => {
  serial += 1
  return changeZoneTypeInput.parse({
    id,
    version,
    name: `改${serial}`,
    audience: 'ALL',
    order: 50,
    ...values,
  })
}
const refuse = (event: string) =>
  ownerQuery(`ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> '${event}') NOT VALID`)
const allow = () => ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')

describe('createZoneType', () => {
  it('gives codes in turn and records what was made', async () => {
    const first = await createZoneType(staff, input({ domain: 'CULTURE', kit: ['书架', '台灯'] }))
    const second = await createZoneType(staff, input())
    expect([first.code, second.code]).toEqual(['X001', 'X002'])
    expect(await getZoneType(reviewer, { id: first.id })).toMatchObject({
      domain: 'CULTURE',
      kit: ['书架', '台灯'],
      isBuiltIn: false,
      canWrite: false,
      zones: 0,
      version: 1,
    })
    expect(await db().auditEntry.findFirst({ where: { targetId: first.id } })).toMatchObject({
      event: 'zone-type.created',
      countyId: county.id,
      after: { code: 'X001' },
    })
  })

  it('two at once get two codes', async () => {
    const made = await Promise.all([createZoneType(staff, input()), createZoneType(staff, input())])
    expect(new Set(made.map((type) => type.code)).size).toBe(2)
  })

  it('refuses readers and names in use', async () => {
    await expect(createZoneType(reviewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(createZoneType(staff, input({ name: '老年食堂' }))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { name: 'validation.services.typeNameTaken' } },
    })
    await createZoneType(stranger, input({ name: '只在外县' }))
    await createZoneType(staff, input({ name: '只在外县' }))
  })

  it('leaves no type without its audit entry', async () => {
    await refuse('zone-type.created')
    await expect(createZoneType(staff, input({ name: '不留痕' }))).rejects.toThrow()
    await allow()
    expect(await db().zoneType.count({ where: { name: '不留痕' } })).toBe(0)
  })
})

describe('changeZoneType', () => {
  it('changes what differs, never the code', async () => {
    const id = await make()
    const next = change(id, 1, { audience: 'ELDERLY' })
    expect(await changeZoneType(staff, next)).toEqual({ id, version: 2 })
    expect(await changeZoneType(staff, { ...next, version: 2 })).toEqual({ id, version: 2 })
    const builtIn = county.zoneTypes.CANTEEN ?? ''
    await changeZoneType(staff, change(builtIn, 1, { name: '长者食堂' }))
    expect(await getZoneType(staff, { id: builtIn })).toMatchObject({ code: 'CANTEEN', isBuiltIn: true })
    const history = await listZoneTypeHistory(reviewer, { id, page: 1, perPage: 20 })
    expect(history.rows.map((row) => row.event)).toEqual(['zone-type.changed', 'zone-type.created'])
  })

  it('refuses readers, other counties, stale versions and a name in use', async () => {
    const id = await make()
    await expect(changeZoneType(reviewer, change(id, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeZoneType(stranger, change(id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getZoneType(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(changeZoneType(staff, change(id, 1, { name: '健康驿站' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await changeZoneType(staff, change(id, 1))
    await expect(changeZoneType(staff, change(id, 1))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { name: staff.name } },
    })
  })

  it('keeps the domain of a type from which an approved month was drawn', async () => {
    const id = await make({ domain: 'CULTURE' })
    await changeZoneType(staff, change(id, 1, { domain: 'HEALTH' }))
    const center = await makeCenter(county, county.townships[0].communities[0])
    await db().zone.create({
      data: {
        centerId: center.id,
        typeId: id,
        name: '甲',
        kit: [],
        createdAt: new Date(0),
        updatedAt: new Date(0),
      },
    })
    await changeZoneType(staff, change(id, 2, { domain: 'PARTY' }))
    await db().monthlyReport.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        month: toDbDate('2025-03-01'),
        state: 'LOCKED',
        savedAt: new Date(0),
        savedByName: '测试',
      },
    })
    await expect(changeZoneType(staff, change(id, 3, { domain: 'CULTURE' }))).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { domain: 'validation.services.domainInUse' } },
    })
    await changeZoneType(staff, change(id, 3, { domain: 'PARTY', kit: ['书架'] }))
  })
})

describe('retireZoneType and restoreZoneType', () => {
  it('retires from today on, once, and takes it back', async () => {
    const id = await make()
    await retireZoneType(staff, { id, version: 1 })
    expect((await getZoneType(staff, { id })).retiredOn).toBe(today())
    await expect(retireZoneType(staff, { id, version: 2 })).rejects.toMatchObject({
      details: { reason: 'validation.services.alreadyRetired' },
    })
    await restoreZoneType(staff, { id, version: 2 })
    expect((await getZoneType(staff, { id })).retiredOn).toBeNull()
    await expect(restoreZoneType(staff, { id, version: 3 })).rejects.toMatchObject({
      details: { reason: 'validation.services.notRetired' },
    })
  })

  it.each([
    ['retire', retireZoneType],
    ['restore', restoreZoneType],
  ] as const)('%s refuses readers, other counties and stale versions', async (_name, step) => {
    const id = await make()
    await expect(step(reviewer, { id, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(step(stranger, { id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(step(staff, { id, version: 9 })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it.each(['changed', 'retired'])('leaves nothing %s without its audit entry', async (what) => {
    const id = await make()
    await refuse(`zone-type.${what}`)
    const write =
      what === 'changed' ? changeZoneType(staff, change(id, 1)) : retireZoneType(staff, { id, version: 1 })
    await expect(write).rejects.toThrow()
    await allow()
    expect(await getZoneType(staff, { id })).toMatchObject({ version: 1, retiredOn: null })
  })
})

describe('the dictionary', () => {
  const list = async (raw: object, viewer = reviewer) =>
    (await listZoneTypePage(viewer, zoneTypeListParams.parse({ perPage: '100', ...raw }))).rows

  it('is read by every business role, with the zones in its reach', async () => {
    const center = await makeCenter(county, county.townships[1].communities[0])
    await makeZone(county, center.id, 'WARM_STATION')
    const zones = async (viewer: Viewer) =>
      (await list({}, viewer)).find((type) => type.code === 'WARM_STATION')?.zones
    expect(await zones(staff)).toBe(1)
    expect(await zones(reviewer)).toBe(0)
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    await expect(list({}, auditor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('filters by state and text', async () => {
    const id = await make({ name: '已停的' })
    await retireZoneType(staff, { id, version: 1 })
    expect((await list({ q: '已停的' })).map((type) => type.id)).toEqual([])
    expect((await list({ q: '已停的', state: 'RETIRED' })).map((type) => type.id)).toEqual([id])
    expect((await list({ q: 'HEALTH_P', state: 'ALL' })).map((type) => type.code)).toEqual(['HEALTH_POST'])
    for (const q of ["' OR 1=1--", '%', '\\', '$$']) expect(await list({ q, state: 'ALL' })).toEqual([])
  })

  it('puts a new type last', async () => {
    await make({ order: 70 })
    expect(await getNextOrder(staff)).toBe(71)
    await expect(getNextOrder(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

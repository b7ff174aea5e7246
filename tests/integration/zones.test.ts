import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeZone, closeZone, createZone, createZonesIn } from '@/lib/zones/mutations'
import { getZone, listZones, listZoneTypes } from '@/lib/zones/queries'
import { changeZoneInput, createZoneInput } from '@/lib/zones/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let clerk: Viewer
let reviewer: Viewer
let stranger: Viewer
let centerId: string

beforeAll(async () => {
  county = await makeCounty()
  const [own, other] = county.townships[0].communities
  clerk = await viewerOf({ role: 'CLERK', unitId: own.id })
  stranger = await viewerOf({ role: 'CLERK', unitId: other.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  await db().zoneType.update({
    where: { id: county.zoneTypes.WARM_STATION ?? '' },
    data: { kit: ['饮水机', '微波炉'] },
  })
})

beforeEach(async () => {
  centerId = (await makeCenter(county, county.townships[0].communities[0])).id
})

const typeOf = (code: string) => county.zoneTypes[code] ?? ''
const input = (values: Record<string, unknown> = {}) =>
  createZoneInput.parse({
    centerId,
    typeId: typeOf('CULTURE'),
    name: '书画室',
    area: '32.5',
    seats: '２０',
    ...values,
  })

describe('createZone', () => {
  it('registers a zone of the own center, with its entry', async () => {
    const { id } = await createZone(clerk, input({ openedOn: '2024-02-29' }))
    expect(await getZone(clerk, { id })).toMatchObject({
      name: '书画室',
      area: '32.50',
      seats: 20,
      openedOn: '2024-02-29',
      version: 1,
      centerId,
      canWrite: true,
      type: { code: 'CULTURE' },
    })
    const entry = await db().auditEntry.findFirst({ where: { targetId: id } })
    expect(entry).toMatchObject({
      event: 'zone.created',
      centerId,
      countyId: county.id,
      targetLabel: '书画室',
    })
  })

  it('refuses readers and strangers', async () => {
    await expect(createZone(reviewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(createZone(stranger, input())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().zone.count({ where: { centerId } })).toBe(0)
  })

  it('takes types and kit of the own county only', async () => {
    const abroad = await makeCounty()
    await expect(createZone(clerk, input({ typeId: abroad.zoneTypes.CULTURE }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    const station = { typeId: typeOf('WARM_STATION') }
    await expect(createZone(clerk, input({ ...station, kit: ['冰箱'] }))).rejects.toMatchObject({
      details: { fields: { kit: 'validation.choice' } },
    })
    const { id } = await createZone(clerk, input({ ...station, kit: ['饮水机'] }))
    expect((await getZone(clerk, { id })).kit).toEqual(['饮水机'])
  })

  it('refuses tomorrow', async () => {
    await expect(createZone(clerk, input({ openedOn: addDays(today(), 1) }))).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { openedOn: 'validation.services.dateInFuture' } },
    })
  })

  it('leaves no zone without its audit entry', async () => {
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> 'zone.created') NOT VALID`,
    )
    await expect(createZone(clerk, input())).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await db().zone.count({ where: { centerId } })).toBe(0)
  })
})

describe('changeZone and closeZone', () => {
  const change = (id: string, version: number, values: Record<string, unknown> = {}) =>
    changeZoneInput.parse({
      id,
      version,
      typeId: typeOf('CULTURE'),
      name: '新名',
      openedOn: '2024-01-01',
      ...values,
    })

  it('changes what differs and says so', async () => {
    const { id } = await makeZone(county, centerId, 'CULTURE')
    expect(await changeZone(clerk, change(id, 1))).toEqual({ id, centerId, version: 2 })
    const entry = await db().auditEntry.findFirst({ where: { targetId: id } })
    expect(entry).toMatchObject({
      event: 'zone.changed',
      before: { name: 'CULTURE' },
      after: { name: '新名' },
    })
    expect(await changeZone(clerk, change(id, 2))).toEqual({ id, centerId, version: 2 })
  })

  it('refuses readers, strangers and stale versions', async () => {
    const { id } = await makeZone(county, centerId, 'CULTURE')
    await expect(changeZone(reviewer, change(id, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeZone(stranger, change(id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await changeZone(clerk, change(id, 1))
    await expect(changeZone(clerk, change(id, 1, { name: '别名' }))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { name: clerk.name } },
    })
    expect((await getZone(clerk, { id })).name).toBe('新名')
  })

  it('closes from a day on, once, and a change may undo it', async () => {
    const { id } = await makeZone(county, centerId, 'CULTURE')
    const closing = { id, version: 1, closedOn: '2025-03-01' }
    await expect(closeZone(reviewer, closing)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(closeZone(stranger, closing)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(closeZone(clerk, { ...closing, closedOn: '2023-12-31' })).rejects.toMatchObject({
      details: { fields: { closedOn: 'validation.services.closedBeforeOpened' } },
    })
    await closeZone(clerk, closing)
    expect((await getZone(clerk, { id })).closedOn).toBe('2025-03-01')
    await expect(closeZone(clerk, { ...closing, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    await changeZone(clerk, change(id, 2))
    expect((await getZone(clerk, { id })).closedOn).toBeNull()
  })
})

it('reads in scope, in the order of the types', async () => {
  await makeZone(county, centerId, 'CANTEEN')
  await makeZone(county, centerId, 'PARTY_DISPLAY')
  expect((await listZones(reviewer, { centerId })).map((zone) => zone.type.code)).toEqual([
    'PARTY_DISPLAY',
    'CANTEEN',
  ])
  await expect(listZones(stranger, { centerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const foreign = await makeZone(county, centerId, 'CULTURE')
  await expect(getZone(stranger, { id: foreign.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await getZone(reviewer, { id: foreign.id })).canWrite).toBe(false)
  expect((await listZoneTypes(clerk)).map((type) => type.id).sort()).toEqual(
    Object.values(county.zoneTypes).sort(),
  )
})

it('inserts many at once', async () => {
  const rows = ['甲', '乙'].map((name) => ({
    centerId,
    typeId: typeOf('OTHER'),
    name,
    openedOn: '2024-01-01',
  }))
  await db().$transaction((tx) => createZonesIn(tx, { now: now(), rows }))
  expect((await listZones(clerk, { centerId })).map((zone) => zone.name).sort()).toEqual(['乙', '甲'])
})

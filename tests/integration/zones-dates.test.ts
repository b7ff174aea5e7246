import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMonths, firstDay, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeZone, closeZone, createZone, reopenZone } from '@/lib/zones/mutations'
import { getZone, getZoneForEdit, listZoneHistory, listZones } from '@/lib/zones/queries'
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
})

beforeEach(async () => {
  centerId = (await makeCenter(county, county.townships[0].communities[0])).id
})

const typeOf = (code: string) => county.zoneTypes[code] ?? ''
const input = (values: object = {}) =>
  createZoneInput.parse({ centerId, typeId: typeOf('CULTURE'), name: '书画室', ...values })
const approve = (month: string, state: 'APPROVED' | 'LOCKED' | 'SUBMITTED' = 'APPROVED') =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state,
      savedAt: new Date('2025-04-01T00:00:00Z'),
      savedByName: '测试',
    },
  })
const REFUSED = {
  code: 'RULE',
  details: { reason: 'validation.services.monthApproved', params: { month: '2025年3月' } },
}

describe('an approved month', () => {
  it('takes no zone that opens in it or before it', async () => {
    await approve('2025-03')
    for (const openedOn of ['2025-03-31', '2025-03-01', '2024-06-01'])
      await expect(createZone(clerk, input({ openedOn }))).rejects.toMatchObject(REFUSED)
    await createZone(clerk, input({ openedOn: '2025-04-01' }))
  })

  it.each(['SUBMITTED', null] as const)('a month that is %s binds nobody', async (state) => {
    if (state) await approve('2025-03', state)
    await createZone(clerk, input({ openedOn: '2025-03-01' }))
  })

  it('is not changed by an opening that nobody knows: it counts from the day after', async () => {
    await approve('2025-02', 'LOCKED')
    await approve('2025-03')
    const { id } = await createZone(clerk, input())
    expect((await getZone(clerk, { id })).openedOn).toBe('2025-04-01')
    const fresh = await makeCenter(county, county.townships[0].communities[0])
    const other = await createZone(clerk, input({ centerId: fresh.id }))
    expect((await getZone(clerk, { id: other.id })).openedOn).toBeNull()
  })

  it('refuses an unknown opening while the month in hand is approved', async () => {
    await approve(monthOf(today()))
    await expect(createZone(clerk, input())).rejects.toMatchObject({ code: 'RULE' })
    expect(firstDay(addMonths(monthOf(today()), 1)) > today()).toBe(true)
  })

  it('keeps its zones: no closing in it, no other type, no later opening', async () => {
    await approve('2025-03')
    const { id } = await makeZone(county, centerId, 'CULTURE')
    const change = (values: object) =>
      changeZoneInput.parse({
        id,
        version: 1,
        typeId: typeOf('CULTURE'),
        name: 'CULTURE',
        openedOn: '2024-01-01',
        ...values,
      })
    await expect(closeZone(clerk, { id, version: 1, closedOn: '2025-03-31' })).rejects.toMatchObject(REFUSED)
    await expect(changeZone(clerk, change({ typeId: typeOf('HEALTH_POST') }))).rejects.toMatchObject(REFUSED)
    await expect(changeZone(clerk, change({ openedOn: '2025-03-02' }))).rejects.toMatchObject(REFUSED)
    await expect(changeZone(clerk, change({ openedOn: '2025-04-02' }))).rejects.toMatchObject(REFUSED)
    expect(await changeZone(clerk, change({ area: '12.00', openedOn: '2024-05-01' }))).toMatchObject({
      version: 2,
    })
    await closeZone(clerk, { id, version: 2, closedOn: '2025-04-01' })
  })
})

describe('reopenZone', () => {
  const closed = async (closedOn = '2025-05-01') =>
    (await makeZone(county, centerId, 'CULTURE', { closedOn })).id

  it('on the day of its closing it was never closed', async () => {
    const id = await closed()
    expect(await reopenZone(clerk, { id, version: 1, reopenedOn: '2025-05-01' })).toEqual({
      id,
      centerId,
      version: 2,
    })
    expect(await getZone(clerk, { id })).toMatchObject({ openedOn: '2024-01-01', closedOn: null })
    const history = await listZoneHistory(reviewer, { id, page: 1, perPage: 20 })
    expect(history.rows.map((row) => row.event)).toEqual(['zone.reopened'])
  })

  it('on a later day a successor begins and the days between stay as they were', async () => {
    const id = await closed()
    const saved = await reopenZone(clerk, { id, version: 1, reopenedOn: '2025-07-01' })
    expect(saved.id).not.toBe(id)
    const spans = (await listZones(clerk, { centerId })).map(({ openedOn, closedOn }) => [openedOn, closedOn])
    expect(spans.sort()).toEqual([
      ['2024-01-01', '2025-05-01'],
      ['2025-07-01', null],
    ])
    await expect(reopenZone(clerk, { id, version: 2, reopenedOn: '2025-07-02' })).rejects.toMatchObject({
      details: { reason: 'validation.services.runsAlready' },
    })
  })

  it('refuses readers, strangers, stale versions, zones that run and days that do not fit', async () => {
    const id = await closed()
    const reopening = { id, version: 1, reopenedOn: '2025-07-01' }
    await expect(reopenZone(reviewer, reopening)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(reopenZone(stranger, reopening)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(reopenZone(clerk, { ...reopening, version: 2 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(reopenZone(clerk, { ...reopening, reopenedOn: '2025-04-30' })).rejects.toMatchObject({
      details: { fields: { reopenedOn: 'validation.services.reopenedBeforeClosed' } },
    })
    await expect(reopenZone(clerk, { ...reopening, reopenedOn: '2199-01-01' })).rejects.toMatchObject({
      code: 'RULE',
    })
    await approve('2025-08', 'LOCKED')
    await expect(reopenZone(clerk, reopening)).rejects.toMatchObject({
      details: { reason: 'validation.services.monthApproved' },
    })
    const running = await makeZone(county, centerId, 'CANTEEN')
    await expect(reopenZone(clerk, { ...reopening, id: running.id })).rejects.toMatchObject({
      details: { reason: 'validation.services.notClosed' },
    })
  })

  it('leaves no successor without its audit entry', async () => {
    const id = await closed()
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> 'zone.reopened') NOT VALID`,
    )
    await expect(reopenZone(clerk, { id, version: 1, reopenedOn: '2025-07-01' })).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect((await listZones(clerk, { centerId })).map((zone) => zone.version)).toEqual([1])
  })
})

describe('a retired type', () => {
  it('takes no new zone, and old ones may stay of it', async () => {
    const { id } = await makeZone(county, centerId, 'LEGAL_AID')
    await db().zoneType.update({
      where: { id: typeOf('LEGAL_AID') },
      data: { retiredOn: toDbDate('2025-01-01') },
    })
    await expect(createZone(clerk, input({ typeId: typeOf('LEGAL_AID') }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { typeId: 'validation.choice' } },
    })
    const change = changeZoneInput.parse({
      id,
      version: 1,
      typeId: typeOf('LEGAL_AID'),
      name: '新名',
      openedOn: '2024-01-01',
    })
    expect(await changeZone(clerk, change)).toMatchObject({ version: 2 })
  })
})

it('opens its form for those who may write, and its history for those who may read', async () => {
  const { id } = await makeZone(county, centerId, 'CANTEEN')
  expect((await getZoneForEdit(clerk, { id })).id).toBe(id)
  const leader = await viewerOf({ role: 'LEADER', unitId: county.id })
  await expect(getZoneForEdit(leader, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(getZoneForEdit(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(listZoneHistory(stranger, { id, page: 1, perPage: 20 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeOffers, resumeItem, setOffersIn, suspendItem } from '@/lib/service-items/mutations'
import { getCatalogue, getCenterOffers } from '@/lib/service-items/queries'
import { catalogueParams } from '@/lib/service-items/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let clerk: Viewer
let reviewer: Viewer
let stranger: Viewer
let centerId: string

beforeAll(async () => {
  county = await makeCounty()
  const [own, other] = county.townships[0].communities
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  clerk = await viewerOf({ role: 'CLERK', unitId: own.id })
  stranger = await viewerOf({ role: 'CLERK', unitId: other.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
})

beforeEach(async () => {
  await db().center.deleteMany({ where: { countyId: county.id } })
  centerId = (await makeCenter(county, county.townships[0].communities[0])).id
})

const item = (code: string) => county.items[code] ?? ''
const offer = (codes: string[], values: { version?: number; from?: string } = {}) => ({
  centerId,
  version: values.version ?? 1,
  from: values.from ?? today(),
  itemIds: codes.map(item),
})
const statesOf = async (on?: string) =>
  Object.fromEntries(
    (await getCenterOffers(clerk, { centerId, on })).items.map((row) => [row.code, row.state]),
  )

describe('changeOffers', () => {
  it('begins and ends offers at the day, and takes the center one version on', async () => {
    expect(await changeOffers(clerk, offer(['I001', 'I002'], { from: '2024-02-29' }))).toEqual({
      centerId,
      version: 2,
    })
    await changeOffers(clerk, offer(['I001', 'I004'], { version: 2, from: '2025-03-01' }))
    expect(await statesOf('2024-02-28')).toMatchObject({ I001: 'NONE', I002: 'NONE' })
    expect(await statesOf('2025-02-28')).toEqual({
      I001: 'OFFERED',
      I002: 'OFFERED',
      I003: 'NONE',
      I004: 'NONE',
    })
    expect(await statesOf('2025-03-01')).toEqual({
      I001: 'OFFERED',
      I002: 'NONE',
      I003: 'NONE',
      I004: 'OFFERED',
    })
    const entry = await db().auditEntry.findFirst({ where: { targetId: centerId }, orderBy: { id: 'desc' } })
    expect(entry).toMatchObject({
      event: 'offer.changed',
      after: {
        itemsAdded: ['事项I004'],
        itemsRemoved: ['事项I002'],
        effectiveFrom: '2025-03-01',
        version: 3,
      },
    })
  })

  it('writes nothing when nothing changes', async () => {
    await changeOffers(clerk, offer(['I001']))
    expect(await changeOffers(clerk, offer(['I001'], { version: 2, from: '2020-01-01' }))).toEqual({
      centerId,
      version: 2,
    })
  })

  it('refuses readers, strangers, stale versions and items of another county', async () => {
    const abroad = await makeCounty()
    await expect(changeOffers(reviewer, offer(['I001']))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeOffers(stranger, offer(['I001']))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(changeOffers(clerk, offer(['I001'], { version: 7 }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(
      changeOffers(clerk, { ...offer([]), itemIds: [abroad.items.I001 ?? ''] }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await db().itemOffer.count({ where: { centerId } })).toBe(0)
  })

  it('rewrites no past', async () => {
    await changeOffers(clerk, offer(['I001'], { from: '2025-01-01' }))
    await expect(changeOffers(clerk, offer([], { version: 2, from: '2024-12-31' }))).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { from: 'validation.services.offerEndsBeforeStart' } },
    })
    await expect(
      changeOffers(clerk, offer(['I001', 'I002'], { version: 2, from: addDays(today(), 1) })),
    ).rejects.toMatchObject({ code: 'RULE' })
    await changeOffers(clerk, offer([], { version: 2, from: '2025-01-01' }))
    expect(await db().itemOffer.count({ where: { centerId } })).toBe(0)
  })

  it('leaves no offer without its audit entry', async () => {
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> 'offer.changed') NOT VALID`,
    )
    await expect(changeOffers(clerk, offer(['I001']))).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await db().itemOffer.count({ where: { centerId } })).toBe(0)
    expect(await db().center.findUnique({ where: { id: centerId } })).toMatchObject({ version: 1 })
  })
})

describe('suspendItem and resumeItem', () => {
  const suspension = (values: Record<string, unknown> = {}) => ({
    centerId,
    itemId: item('I001'),
    version: 2,
    suspendedFrom: '2025-03-01',
    suspendedTo: null,
    reason: '设备检修',
    ...values,
  })
  const resumption = (resumedOn: string, version = 3) => ({
    centerId,
    itemId: item('I001'),
    version,
    resumedOn,
  })

  beforeEach(async () => {
    await changeOffers(clerk, offer(['I001'], { from: '2024-01-01' }))
  })

  it('suspends from a day on and resumes on another', async () => {
    await suspendItem(clerk, suspension())
    expect(await statesOf('2025-02-28')).toMatchObject({ I001: 'OFFERED' })
    expect(await statesOf('2025-03-01')).toMatchObject({ I001: 'SUSPENDED' })
    await resumeItem(clerk, resumption('2025-04-01'))
    expect(await statesOf('2025-03-31')).toMatchObject({ I001: 'SUSPENDED' })
    expect(await statesOf('2025-04-01')).toMatchObject({ I001: 'OFFERED' })
    await expect(resumeItem(clerk, resumption('2025-04-01', 4))).rejects.toMatchObject({
      details: { reason: 'validation.services.notSuspended' },
    })
  })

  it('a suspension that is resumed on its first day never was', async () => {
    await suspendItem(clerk, suspension())
    await resumeItem(clerk, resumption('2025-03-01'))
    expect(await db().itemSuspension.count({ where: { offer: { centerId } } })).toBe(0)
  })

  it('refuses readers, strangers, stale versions and days that do not fit', async () => {
    await expect(suspendItem(reviewer, suspension())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(suspendItem(stranger, suspension())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(suspendItem(clerk, suspension({ version: 1 }))).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(suspendItem(clerk, suspension({ suspendedFrom: '2023-12-31' }))).rejects.toMatchObject({
      code: 'RULE',
    })
    await suspendItem(clerk, suspension())
    await expect(suspendItem(clerk, suspension({ version: 3 }))).rejects.toMatchObject({
      details: { reason: 'validation.services.alreadySuspended' },
    })
    await expect(resumeItem(reviewer, resumption('2025-04-01'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(resumeItem(stranger, resumption('2025-04-01'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(resumeItem(clerk, resumption('2025-04-01', 2))).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(resumeItem(clerk, resumption('2025-02-28'))).rejects.toMatchObject({ code: 'RULE' })
  })
})

describe('the catalogue', () => {
  const catalogue = (raw: Record<string, unknown> = {}, viewer = staff) =>
    getCatalogue(viewer, catalogueParams.parse(raw))

  it('counts the open centers of reporting categories and names who is missing', async () => {
    const unit = county.townships[1].communities[0]
    const second = await makeCenter(county, unit, { name: '第二' })
    await makeCenter(county, unit, { name: '小区站', category: 'RESIDENTIAL_STATION' })
    await makeCenter(county, unit, { name: '在建', status: 'BUILDING' })
    await makeCenter(county, unit, { name: '已关', closedOn: '2025-01-01' })
    await db().$transaction((tx) =>
      setOffersIn(tx, {
        rows: [
          { centerId, itemId: item('I001'), enabledFrom: '2024-01-01' },
          {
            centerId: second.id,
            itemId: item('I001'),
            enabledFrom: '2024-01-01',
            suspensions: [{ from: '2025-02-01', to: '2025-03-01' }],
          },
        ],
      }),
    )
    const view = await catalogue({ itemId: item('I001'), on: '2025-02-28' })
    expect(view.centers).toBe(2)
    expect(view.items.map((row) => [row.code, row.offering, row.isListed])).toEqual([
      ['I001', 1, true],
      ['I002', 0, true],
      ['I003', 0, true],
      ['I004', 0, false],
    ])
    expect(view.opened?.missing.map((center) => center.name)).toEqual(['第二'])
    expect((await catalogue({ itemId: item('I001'), on: '2025-03-01' })).opened?.missing).toEqual([])
  })

  it('reads the list in force on the day', async () => {
    await db().serviceItemList.update({
      where: { id: county.listId },
      data: { effectiveTo: toDbDate('2025-01-01') },
    })
    await db().serviceItemList.create({
      data: {
        countyId: county.id,
        version: 2,
        name: '第二批',
        effectiveFrom: toDbDate('2025-01-01'),
        entries: { create: { itemId: item('I004') } },
      },
    })
    const listed = async (on: string) => {
      const view = await catalogue({ on })
      return [view.list?.version ?? null, view.items.filter((row) => row.isListed).map((row) => row.code)]
    }
    expect(await listed('2023-12-31')).toEqual([null, []])
    expect(await listed('2024-12-31')).toEqual([1, ['I001', 'I002', 'I003']])
    expect(await listed('2025-01-01')).toEqual([2, ['I004']])
  })

  it('counts within the reach of the viewer, and is not for administrators', async () => {
    await makeCenter(county, county.townships[1].communities[0])
    expect((await catalogue({}, staff)).centers).toBe(2)
    expect((await catalogue({}, reviewer)).centers).toBe(1)
    const admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
    await expect(catalogue({}, admin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(getCenterOffers(stranger, { centerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await getCenterOffers(reviewer, { centerId })).canWrite).toBe(false)
  })
})

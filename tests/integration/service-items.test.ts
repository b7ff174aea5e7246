import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeOffers, resumeItem, suspendItem } from '@/lib/service-items/mutations'
import { getCenterOffers } from '@/lib/service-items/queries'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
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
  await db().center.deleteMany({ where: { countyId: county.id } })
  centerId = (await makeCenter(county, county.townships[0].communities[0])).id
})

async function approveMonth(of: TestCounty, center: string, month: string) {
  await db().monthlyReport.create({
    data: {
      centerId: center,
      countyId: of.id,
      month: toDbDate(`${month}-01`),
      state: 'APPROVED',
      savedAt: new Date('2025-04-01T00:00:00Z'),
      savedByName: '测试',
    },
  })
}

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

describe('an approved month', () => {
  it('keeps what was offered in it', async () => {
    await changeOffers(clerk, offer(['I001'], { from: '2024-01-01' }))
    await approveMonth(county, centerId, '2025-03')
    const refusal = { code: 'RULE', details: { params: { month: '2025年3月' } } }
    await expect(
      changeOffers(clerk, offer(['I001', 'I002'], { version: 2, from: '2025-03-31' })),
    ).rejects.toMatchObject(refusal)
    await expect(
      changeOffers(clerk, offer(['I001', 'I002'], { version: 2, from: '2025-02-01' })),
    ).rejects.toMatchObject(refusal)
    const pause = { centerId, itemId: item('I001'), version: 2, reason: null }
    await expect(
      suspendItem(clerk, { ...pause, suspendedFrom: '2025-03-31', suspendedTo: null }),
    ).rejects.toMatchObject(refusal)
    await suspendItem(clerk, { ...pause, suspendedFrom: '2025-02-01', suspendedTo: '2025-03-01' })
    await suspendItem(clerk, { ...pause, version: 3, suspendedFrom: '2025-04-01', suspendedTo: null })
    await changeOffers(clerk, offer(['I001', 'I002'], { version: 4, from: '2025-04-01' }))
    expect(await statesOf('2025-03-31')).toMatchObject({ I001: 'OFFERED', I002: 'NONE' })
  })
})

describe('a retired item', () => {
  it('is not begun anew and leaves the catalogue of those who do not offer it', async () => {
    await changeOffers(clerk, offer(['I001'], { from: '2024-01-01' }))
    const others = await makeCounty()
    const center = await makeCenter(others, others.townships[0].communities[0])
    const keeper = await viewerOf({ role: 'CLERK', unitId: others.townships[0].communities[0].id })
    const id = others.items.I004 ?? ''
    await db().serviceItem.update({ where: { id }, data: { retiredOn: toDbDate('2025-01-01') } })
    const begin = { centerId: center.id, version: 1, from: today(), itemIds: [id] }
    await expect(changeOffers(keeper, begin)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { itemIds: 'validation.services.itemRetired' } },
    })
    const codes = async (on: string) =>
      (await getCenterOffers(keeper, { centerId: center.id, on })).items.map((row) => row.code)
    expect(await codes('2024-12-31')).toContain('I004')
    expect(await codes('2025-01-01')).not.toContain('I004')
  })
})

it('reads the offers of a center in reach', async () => {
  await expect(getCenterOffers(stranger, { centerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await getCenterOffers(reviewer, { centerId })).canWrite).toBe(false)
})

import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { mergeCenters } from '@/lib/imports/merge/mutations'
import { getMergePreview } from '@/lib/imports/merge/queries'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const AT = new Date('2026-01-01T00:00:00Z')
const STAMPS = { createdAt: AT, updatedAt: AT }

let county: TestCounty
let staff: Viewer
let kept: { id: string; code: string; name: string }
let merged: { id: string; code: string; name: string }
beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const [community, other] = county.townships[0].communities
  kept = await makeCenter(county, community, { name: '甲中心' })
  merged = await makeCenter(county, other, { name: '甲党群服务中心' })
})

const pair = () => ({ keptId: kept.id, mergedId: merged.id })
const merge = (viewer = staff, patch: { keptVersion?: number; mergedVersion?: number } = {}) =>
  mergeCenters(viewer, { ...pair(), keptVersion: 1, mergedVersion: 1, ...patch })

const window = (centerId: string, number: number) =>
  db().serviceWindow.create({
    data: { centerId, number, name: `窗口${number}`, integrated: false, ...STAMPS },
  })
const offer = (centerId: string, code: string, from = '2024-01-01', to: string | null = null) =>
  db().itemOffer.create({
    data: {
      centerId,
      itemId: county.items[code] ?? '',
      enabledFrom: toDbDate(from),
      enabledTo: to ? toDbDate(to) : null,
    },
  })
const activity = (centerId: string, day: string) =>
  db().activity.create({
    data: {
      centerId,
      countyId: county.id,
      typeId: county.activityTypes.TRAINING ?? '',
      name: '读书会',
      date: toDbDate(day),
      status: 'HELD',
      attendances: 10,
      ...STAMPS,
    },
  })
const visit = (centerId: string, day: string) =>
  db().visitCount.create({
    data: { centerId, countyId: county.id, date: toDbDate(day), source: 'MANUAL', count: 5, ...STAMPS },
  })
const report = (centerId: string, month: string, state: 'DRAFT' | 'APPROVED' = 'DRAFT') =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state,
      zeroSections: [],
      filledByIds: [],
      savedAt: AT,
      savedByName: '',
    },
  })

describe('two records of one center', () => {
  it('become one: everything goes over, the other is closed and marked, both say so in their trail', async () => {
    await db().center.update({ where: { id: merged.id }, data: { externalRef: 'X7', notes: '旧备注' } })
    const zone = await makeZone(county, merged.id, 'CANTEEN')
    await window(kept.id, 1)
    await window(merged.id, 1)
    await offer(kept.id, 'I001', '2024-06-01')
    await offer(merged.id, 'I001', '2024-01-01', '2024-12-01')
    await offer(merged.id, 'I002')
    await activity(merged.id, '2026-03-05')
    await visit(merged.id, '2026-03-05')
    await visit(kept.id, '2026-03-06')
    await report(merged.id, '2026-03')
    await report(kept.id, '2026-04')
    const partner = await db().partner.create({
      data: {
        countyId: county.id,
        name: '惠民医院',
        nameKey: '惠民医院',
        kind: 'MEDICAL',
        centers: { create: [{ centerId: kept.id }, { centerId: merged.id }] },
        ...STAMPS,
      },
    })
    await db().staffMember.create({
      data: {
        centerId: merged.id,
        name: '张三',
        post: 'OTHER',
        isFullTime: true,
        certificate: 'NONE',
        joinedOn: toDbDate('2024-01-01'),
        ...STAMPS,
      },
    })
    await db().donation.create({
      data: {
        centerId: merged.id,
        countyId: county.id,
        donor: '李四',
        kind: 'CASH',
        amount: '10.00',
        date: toDbDate('2026-01-01'),
        ...STAMPS,
      },
    })
    await db().attachment.createMany({
      data: [
        { targetType: 'CENTER' as const, targetId: merged.id },
        { targetType: 'ZONE' as const, targetId: zone.id },
      ].map((target) => ({
        ...target,
        centerId: merged.id,
        fileName: '照片.jpg',
        mediaType: 'image/jpeg',
        bytes: 1,
        hash: 'a'.repeat(64),
        createdBy: '测试员',
        createdAt: AT,
      })),
    })
    const preview = await getMergePreview(staff, pair())
    expect([preview.conflicts, preview.renumbered]).toEqual([[], 1])
    const counts = await merge()
    expect(counts).toEqual(preview.counts)

    const left = await getMergePreview(staff, { keptId: merged.id, mergedId: kept.id })
    expect(left.counts).toEqual({
      zones: 1,
      windows: 2,
      offers: 2,
      activities: 1,
      visits: 2,
      reports: 2,
      staff: 1,
      donations: 1,
      partners: 1,
      attachments: 2,
      closures: 0,
      sessions: 0,
      referrals: 0,
      calls: 0,
      sittings: 0,
    })
    const windows = await db().serviceWindow.findMany({
      where: { centerId: kept.id },
      orderBy: { number: 'asc' },
    })
    expect(windows.map(({ number }) => number)).toEqual([1, 2])
    const spans = await db().itemOffer.findMany({ where: { itemId: county.items.I001 ?? '' } })
    expect(spans).toMatchObject([{ centerId: kept.id, enabledFrom: toDbDate('2024-01-01'), enabledTo: null }])
    expect(await db().attachment.count({ where: { targetType: 'CENTER', targetId: kept.id } })).toBe(1)
    expect(await db().attachment.count({ where: { targetType: 'ZONE', targetId: zone.id } })).toBe(1)
    expect(await db().partnerCenter.count({ where: { partnerId: partner.id } })).toBe(1)
    const [a, b] = [
      await db().center.findUniqueOrThrow({ where: { id: kept.id } }),
      await db().center.findUniqueOrThrow({ where: { id: merged.id }, include: { periods: true } }),
    ]
    expect([a.externalRef, a.version, b.externalRef, b.closedOn]).toEqual(['X7', 2, null, toDbDate(today())])
    expect(b.notes).toBe(`已并入甲中心（${kept.code}）\n旧备注`)
    expect(b.periods.find((period) => period.effectiveTo === null)?.status).toBe('CLOSED')
    const trail = await db().auditEntry.findMany({
      where: { event: 'center.merged', centerId: { in: [kept.id, merged.id] } },
    })
    expect(trail.map((entry) => entry.targetId).sort()).toEqual([kept.id, merged.id].sort())
  })

  it.each([
    [
      'reports',
      '2026-03',
      async () => {
        await report(kept.id, '2026-03')
        await report(merged.id, '2026-03')
      },
    ],
    [
      'offers',
      '事项I001',
      async () => {
        await offer(kept.id, 'I001')
        const { id } = await offer(merged.id, 'I001')
        await db().itemSuspension.create({ data: { offerId: id, suspendedFrom: toDbDate('2024-05-01') } })
      },
    ],
    [
      'visits',
      '2026-03-05',
      async () => {
        await visit(kept.id, '2026-03-05')
        await visit(merged.id, '2026-03-05')
      },
    ],
    [
      'frozen',
      '2026-03',
      async () => {
        await report(kept.id, '2026-03', 'APPROVED')
        await activity(merged.id, '2026-03-31')
      },
    ],
  ])('are refused for %s, which is named, and stay as they are', async (key, name, build) => {
    await build()
    await makeZone(county, merged.id, 'CANTEEN')
    expect((await getMergePreview(staff, pair())).conflicts).toMatchObject([{ key }])
    await expect(merge()).rejects.toMatchObject({
      code: 'RULE',
      details: {
        reason: `validation.imports.merge.${key}`,
        params: { names: expect.stringContaining(name) },
      },
    })
    expect(await db().zone.count({ where: { centerId: merged.id } })).toBe(1)
    expect(await db().auditEntry.count({ where: { event: 'center.merged', countyId: county.id } })).toBe(0)
  })

  it('are refused when one of them was changed meanwhile, or is the same', async () => {
    await expect(merge(staff, { keptVersion: 2 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(merge(staff, { mergedVersion: 2 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(getMergePreview(staff, { keptId: kept.id, mergedId: kept.id })).rejects.toMatchObject({
      code: 'RULE',
    })
  })

  it('are not found out of reach, on either side', async () => {
    const foreign = await makeCounty()
    const theirs = await makeCenter(foreign, foreign.townships[0].communities[0])
    const missing = { code: 'NOT_FOUND' }
    const versions = { keptVersion: 1, mergedVersion: 1 }
    await expect(
      mergeCenters(staff, { keptId: kept.id, mergedId: theirs.id, ...versions }),
    ).rejects.toMatchObject(missing)
    await expect(
      mergeCenters(staff, { keptId: theirs.id, mergedId: merged.id, ...versions }),
    ).rejects.toMatchObject(missing)
    const both = await viewerOf({ role: 'COUNTY', unitId: county.id }, { role: 'COUNTY', unitId: foreign.id })
    await expect(
      mergeCenters(both, { keptId: kept.id, mergedId: theirs.id, ...versions }),
    ).rejects.toMatchObject({ details: { reason: 'validation.imports.merge.otherCounty' } })
  })

  it.each(['SECRETARY', 'CLERK', 'TOWNSHIP', 'LEADER', 'DEPARTMENT', 'ADMIN'] as const)(
    'are not merged by %s',
    async (role) => {
      const [township] = county.townships
      const unit = { SECRETARY: township.communities[0], CLERK: township.communities[0], TOWNSHIP: township }[
        role as string
      ]
      const viewer = await viewerOf({ role, unitId: (unit ?? county).id })
      await expect(merge(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(getMergePreview(viewer, pair())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )
})

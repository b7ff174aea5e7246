import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { cancelVisitCount, changeVisitCount, createVisitCount, saveMonthVisits } from '@/lib/visits/mutations'
import {
  getMonthVisits,
  getVisitCount,
  getVisitEntry,
  getVisitMonth,
  listVisitCounts,
} from '@/lib/visits/queries'
import { createVisitCountInput, saveMonthVisitsInput, visitCountListParams } from '@/lib/visits/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let center: { id: string }
let foreign: { id: string }
let zone: { id: string }
let secretary: Viewer
let reviewer: Viewer
let staff: Viewer

const input = (change: Record<string, unknown> = {}) =>
  createVisitCountInput.parse({
    centerId: center.id,
    date: '2025-06-10',
    source: 'MANUAL',
    count: '120',
    ...change,
  })

beforeAll(async () => {
  county = await makeCounty()
  const [township, other] = county.townships
  center = await makeCenter(county, township.communities[0])
  foreign = await makeCenter(county, other.communities[0])
  zone = await makeZone(county, center.id, 'CULTURE', { openedOn: '2024-06-01' })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  await db().monthlyReport.create({
    data: {
      centerId: center.id,
      countyId: county.id,
      month: toDbDate('2025-03-01'),
      state: 'APPROVED',
      savedAt: new Date('2025-04-01T00:00:00Z'),
      savedByName: '测试',
    },
  })
})

describe('registering a count', () => {
  it('stores it and records who did', async () => {
    const saved = await createVisitCount(secretary, input())
    expect(await getVisitCount(reviewer, saved)).toMatchObject({
      count: 120,
      date: '2025-06-10',
      cancelled: false,
      can: { change: false },
    })
    const entry = await db().auditEntry.findFirstOrThrow({ where: { targetId: saved.id } })
    expect(entry).toMatchObject({ event: 'visit.created', centerId: center.id })
  })

  it('is one a center, zone, day and source', async () => {
    const values = input({ date: '2025-06-11' })
    await createVisitCount(secretary, values)
    await expect(createVisitCount(secretary, values)).rejects.toMatchObject({ code: 'CONFLICT' })
    await createVisitCount(secretary, { ...values, source: 'GATE' })
    await createVisitCount(secretary, { ...values, zoneId: zone.id })
    await expect(createVisitCount(secretary, { ...values, zoneId: zone.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it.each([
    ['the reviewer', () => reviewer, 'FORBIDDEN'],
    ['a leader', () => viewerOf({ role: 'LEADER', unitId: county.id }), 'FORBIDDEN'],
    [
      'the secretary of another community',
      () => viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[1].id }),
      'NOT_FOUND',
    ],
  ] as const)('is refused to %s', async (_name, who, code) => {
    const viewer = await who()
    await expect(createVisitCount(viewer, input())).rejects.toMatchObject({ code })
  })

  it('is refused tomorrow, before the zone opened and for a zone of another center', async () => {
    const tomorrow = addDays(today(), 1)
    await expect(createVisitCount(secretary, input({ date: tomorrow }))).rejects.toMatchObject({
      details: { fields: { date: 'validation.activities.visitInFuture' } },
    })
    const early = input({ date: '2024-05-31', zoneId: zone.id })
    await expect(createVisitCount(secretary, early)).rejects.toMatchObject({
      details: { fields: { zoneId: 'validation.activities.zoneNotActive' } },
    })
    const other = await makeZone(county, foreign.id, 'CULTURE')
    await expect(createVisitCount(secretary, input({ zoneId: other.id }))).rejects.toMatchObject({
      details: { fields: { zoneId: 'validation.activities.zoneOfCenter' } },
    })
  })

  it('is refused in a month whose report is approved', async () => {
    await expect(createVisitCount(secretary, input({ date: '2025-03-31' }))).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.activities.monthApproved' },
    })
  })

  it('rolls back when its entry in the trail cannot be written', async () => {
    await ownerQuery('REVOKE INSERT ON "AuditEntry" FROM linli_app')
    const before = await db().visitCount.count()
    await expect(createVisitCount(secretary, input({ date: '2024-12-12' }))).rejects.toThrow()
    await ownerQuery('GRANT INSERT ON "AuditEntry" TO linli_app')
    expect(await db().visitCount.count()).toBe(before)
  })
})

describe('correcting a count', () => {
  it('needs the version that was read and a center in reach', async () => {
    const { id } = await createVisitCount(secretary, input({ date: '2025-01-05' }))
    const stranger = await viewerOf({ role: 'CLERK', unitId: county.townships[1].communities[0].id })
    const change = { id, version: 1, count: 90 }
    await expect(changeVisitCount(stranger, change)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(cancelVisitCount(stranger, change)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getVisitCount(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await changeVisitCount(secretary, change)
    await expect(changeVisitCount(secretary, change)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(cancelVisitCount(secretary, change)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('a count taken back makes room for another', async () => {
    const { id } = await createVisitCount(secretary, input({ date: '2025-01-06' }))
    await cancelVisitCount(secretary, { id, version: 1 })
    await expect(cancelVisitCount(secretary, { id, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    await createVisitCount(secretary, input({ date: '2025-01-06', count: 7 }))
    const { rows } = await listVisitCounts(
      secretary,
      visitCountListParams.parse({ centerId: center.id, month: '2025-01' }),
    )
    expect(rows.filter((row) => row.date === '2025-01-06').map((row) => row.count)).toEqual([7])
  })

  it('is refused once the month is approved', async () => {
    const { id } = await createVisitCount(staff, input({ centerId: foreign.id, date: '2025-02-03' }))
    await db().monthlyReport.create({
      data: {
        centerId: foreign.id,
        countyId: county.id,
        month: toDbDate('2025-02-01'),
        state: 'LOCKED',
        savedAt: new Date('2025-03-01T00:00:00Z'),
        savedByName: '测试',
      },
    })
    await expect(changeVisitCount(staff, { id, version: 1, count: 1 })).rejects.toMatchObject({
      code: 'RULE',
    })
    await expect(cancelVisitCount(staff, { id, version: 1 })).rejects.toMatchObject({ code: 'RULE' })
  })
})

describe('saving a month', () => {
  const save = (days: Record<string, unknown>[], month = '2024-10') =>
    saveMonthVisitsInput.parse({ centerId: center.id, month, source: 'MANUAL', days })

  it('writes all days or none and leaves gaps open', async () => {
    const days = [
      { date: '2024-10-01', count: '10' },
      { date: '2024-10-02', count: '' },
      { date: '2024-10-03', count: '１２' },
    ]
    expect(await saveMonthVisits(secretary, save(days))).toEqual({ days: 2 })
    const asked = { centerId: center.id, month: '2024-10' }
    const found = await getMonthVisits(secretary, asked)
    expect(found.total).toBe(22)
    expect(found.missingDays).toHaveLength(29)
    expect(found.missingDays[0]).toBe('2024-10-02')
    const entry = await getVisitEntry(secretary, { ...asked, source: 'MANUAL' })
    expect(entry.entries[2]).toEqual({ date: '2024-10-03', isOpen: true, count: 12, version: 1 })

    const again = [
      { date: '2024-10-01', count: '', version: 1 },
      { date: '2024-10-03', count: 15, version: 1 },
      { date: '2024-10-04', count: 1, version: null },
    ]
    expect(await saveMonthVisits(secretary, save(again))).toEqual({ days: 3 })
    expect((await getMonthVisits(secretary, asked)).total).toBe(16)
    await expect(saveMonthVisits(secretary, save(again))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await getMonthVisits(secretary, asked)).total).toBe(16)
  })

  it('changes nothing when nothing differs, and says nothing of it', async () => {
    const before = await db().auditEntry.count()
    const days = [{ date: '2024-08-01', count: '' }]
    expect(await saveMonthVisits(secretary, save(days, '2024-08'))).toEqual({ days: 0 })
    expect(await db().auditEntry.count()).toBe(before)
  })

  it('is refused with days of another month, in an approved month and out of reach', async () => {
    const stray = save([{ date: '2024-11-01', count: 1 }])
    await expect(saveMonthVisits(secretary, stray)).rejects.toMatchObject({
      details: { fields: { 'days.0.count': 'validation.month' } },
    })
    const approved = save([{ date: '2025-03-01', count: 1 }], '2025-03')
    await expect(saveMonthVisits(secretary, approved)).rejects.toMatchObject({ code: 'RULE' })
    await expect(saveMonthVisits(secretary, { ...stray, centerId: foreign.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(saveMonthVisits(reviewer, stray)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the calendar of a center', () => {
  it('prefers the center’s row and the better source', async () => {
    const values = { date: '2024-07-15' }
    await createVisitCount(secretary, input({ ...values, zoneId: zone.id, count: 500 }))
    await createVisitCount(secretary, input({ ...values, source: 'ESTIMATE', count: 90 }))
    await createVisitCount(secretary, input({ ...values, source: 'GATE', count: 80 }))
    const calendar = await getVisitMonth(reviewer, { centerId: center.id, month: '2024-07' })
    expect(calendar.days[14]).toMatchObject({ total: 80, origin: 'CENTER', source: 'GATE', isMissing: false })
    expect(calendar).toMatchObject({ total: 80, isFrozen: false, can: { change: false } })
  })

  it('answers a foreign center like one that does not exist', async () => {
    const asked = { centerId: foreign.id, month: '2024-07' }
    await expect(getVisitMonth(secretary, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getMonthVisits(secretary, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getVisitEntry(reviewer, { ...asked, source: 'GATE' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(
      (await listVisitCounts(secretary, visitCountListParams.parse({ centerId: foreign.id }))).total,
    ).toBe(0)
  })
})

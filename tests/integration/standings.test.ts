import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { listStandings } from '@/lib/standings/queries'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const DAY = '2025-06-30'
const DOMAIN_ZONES = ['PARTY_DISPLAY', 'CONVENIENCE_SERVICE', 'CULTURE', 'HEALTH_POST', 'MEDIATION']
const BIRTH = new Date('2025-01-01T00:00:00Z')

let county: TestCounty
let staff: Viewer
const ids: Record<string, string> = {}

async function offer(centerId: string, code: string, span: { from?: string; to?: string } = {}) {
  return db().itemOffer.create({
    data: {
      centerId,
      itemId: county.items[code] ?? '',
      enabledFrom: toDbDate(span.from ?? '2024-01-01'),
      enabledTo: span.to ? toDbDate(span.to) : null,
    },
    select: { id: true },
  })
}

async function furnish(centerId: string, items: string[]) {
  for (const zone of DOMAIN_ZONES) await makeZone(county, centerId, zone)
  for (const item of items) await offer(centerId, item)
}

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const [east, west] = county.townships
  const center = async (
    key: string,
    ...rest: Parameters<typeof makeCenter> extends [unknown, ...infer R] ? R : never
  ) => {
    const made = await makeCenter(county, ...rest)
    ids[key] = made.id
    return made.id
  }
  await furnish(await center('met', east.communities[0]), ['I001', 'I002', 'I003'])
  const short = await center('short', east.communities[1], { floorArea: '599.99' })
  await furnish(short, ['I001', 'I002'])
  const { id } = await offer(short, 'I003')
  await db().itemSuspension.create({
    data: { offerId: id, suspendedFrom: toDbDate('2025-06-01'), suspendedTo: toDbDate('2025-07-01') },
  })
  const exempted = await center('exempted', west.communities[0], { kind: 'RENOVATED', floorArea: '300.00' })
  await db().areaExemption.create({
    data: {
      centerId: exempted,
      documentNo: '〔2024〕1号',
      reason: '用地受限',
      effectiveFrom: toDbDate('2024-06-01'),
      effectiveTo: toDbDate('2025-07-01'),
      createdAt: BIRTH,
    },
  })
  await center('closed', west.communities[1], { closedOn: DAY })
  await center('township', west, { category: 'TOWNSHIP' })
  await center('later', west.communities[1], { openedOn: '2025-07-01' })
  await center('unknown', west.communities[1], { kind: null, openedOn: null })
})

const byKey = async (viewer: Viewer, asOf = DAY) => {
  const rows = await listStandings(viewer, { asOf })
  const keys = new Map(Object.entries(ids).map(([key, id]) => [id, key]))
  return Object.fromEntries(rows.map((row) => [keys.get(row.centerId) ?? '', row])) as Record<
    string,
    StandingRow
  >
}

describe('listStandings', () => {
  it('judges every center of the county on the day', async () => {
    const rows = await byKey(staff)
    expect(
      Object.entries(rows).map(([key, row]) => [key, row.area.status, row.area.reason, row.coverage.status]),
    ).toEqual([
      ['met', 'MET', null, 'MET'],
      ['short', 'SHORT', null, 'PARTIAL'],
      ['township', 'NOT_APPLICABLE', 'CATEGORY', 'NOT_APPLICABLE'],
      ['exempted', 'EXEMPTED', null, 'PARTIAL'],
      ['closed', 'NOT_APPLICABLE', 'CLOSED', 'NOT_APPLICABLE'],
      ['unknown', 'NOT_APPLICABLE', 'UNKNOWN_KIND', 'PARTIAL'],
    ])
    expect(rows.short?.area).toMatchObject({
      target: '600.00',
      actual: '599.99',
      gap: '0.01',
      gapBound: 'EXACT',
    })
    expect(rows.short?.coverage).toMatchObject({
      itemsAvailable: 2,
      itemsRequired: 3,
      missingItems: [{ id: county.items.I003 }],
    })
    expect(rows.met?.isDoubleMet).toBe(true)
    expect(rows.exempted?.coverage.missingDomains).toHaveLength(5)
  })

  it('answers for another day by what was true then', async () => {
    const ended = await byKey(staff, '2025-07-01')
    expect(ended.short?.coverage.status).toBe('MET')
    expect(ended.exempted?.area.status).toBe('SHORT')
    expect(ended.later?.area.status).toBe('MET')
    const before = await byKey(staff, '2025-06-29')
    expect(before.closed?.area.status).toBe('MET')
    const early = await byKey(staff, '2023-12-31')
    expect(Object.keys(early)).toEqual(['unknown'])
    expect(early.unknown?.coverage.status).toBe('NOT_APPLICABLE')
  })

  it('leaves a later list out of an earlier day', async () => {
    await db().serviceItemList.update({
      where: { id: county.listId },
      data: { effectiveTo: toDbDate('2025-08-01') },
    })
    await db().serviceItemList.create({
      data: {
        countyId: county.id,
        version: 2,
        name: '第二批清单',
        effectiveFrom: toDbDate('2025-08-01'),
        entries: { create: [{ itemId: county.items.I004 ?? '' }] },
      },
    })
    expect((await byKey(staff)).met?.coverage.status).toBe('MET')
    expect((await byKey(staff, '2025-08-01')).met?.coverage).toMatchObject({
      status: 'PARTIAL',
      itemsAvailable: 0,
      itemsRequired: 1,
    })
  })

  it('sums up to what SQL says', async () => {
    const summary = summarizeStandings(await listStandings(staff, { asOf: DAY }))
    const [row] = await ownerQuery(
      `SELECT count(*) FILTER (WHERE p."floorArea" >= t."value")::int AS met,
              count(*)::int AS judged,
              sum(t."value" - p."floorArea") FILTER (WHERE p."floorArea" < t."value" AND e."id" IS NULL)::text AS gap
       FROM "Center" c
       JOIN "CenterPeriod" p ON p."centerId" = c."id" AND p."effectiveFrom" <= $2 AND coalesce(p."effectiveTo", 'infinity') > $2
       JOIN "Target" t ON t."countyId" = c."countyId" AND t."category" = p."category" AND t."kind" = p."kind"
       LEFT JOIN "AreaExemption" e ON e."centerId" = c."id" AND e."effectiveFrom" <= $2 AND coalesce(e."effectiveTo", 'infinity') > $2
       WHERE c."countyId" = $1 AND p."status" = 'OPEN' AND coalesce(c."closedOn", 'infinity') > $2
         AND coalesce(c."openedOn", '-infinity') <= $2 AND p."floorArea" IS NOT NULL`,
      [county.id, DAY],
    )
    expect(row).toEqual({
      met: summary.areaRate.part,
      judged: summary.areaRate.whole,
      gap: summary.gapSum,
    })
  })

  it('shows a township its own centers only', async () => {
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    expect(Object.keys(await byKey(reviewer))).toEqual(['met', 'short'])
    const foreign = await listStandings(reviewer, { asOf: DAY, townshipId: county.townships[1].id })
    expect(foreign).toEqual([])
    expect(await listStandings(reviewer, { asOf: DAY, centerIds: [ids.exempted ?? ''] })).toEqual([])
  })

  it('never widens one post by another', async () => {
    const both = await viewerOf(
      { role: 'SECRETARY', unitId: county.townships[1].communities[0].id },
      { role: 'TOWNSHIP', unitId: county.townships[0].id },
    )
    const rows = await listStandings(both, { asOf: DAY, permission: 'dashboard:read' })
    expect(rows.map((row) => row.centerId).sort()).toEqual([ids.met, ids.short].sort())
  })

  it('refuses who may not read centers', async () => {
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    await expect(listStandings(auditor, { asOf: DAY })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

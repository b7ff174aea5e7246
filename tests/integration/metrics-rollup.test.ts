import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { mintSystemViewer, type Viewer } from '@/lib/core/viewer'
import { getKeptStandings } from '@/lib/metrics/rollup/centers/queries'
import { getRollup } from '@/lib/metrics/rollup/queries'
import { cellValue } from '@/lib/metrics/rollup/rules'
import { verifyRollupMonth } from '@/lib/metrics/rollup/verify/queries'
import { listStandings } from '@/lib/standings/queries'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { ROLLUP_CHANGES } from '@/tests/support/rollup-changes'
import { viewerOf } from '@/tests/support/viewers'

const MONTH = '2025-03'
const BIRTH = new Date('2025-01-01T00:00:00Z')
const system = mintSystemViewer('test')

let county: TestCounty
let staff: Viewer
let centerId: string
let otherId: string
let place: { centerId: string; countyId: string; townshipId: string }

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const [east, west] = county.townships
  centerId = (await makeCenter(county, east.communities[0])).id
  otherId = (await makeCenter(county, west.communities[0], { kind: 'RENOVATED', floorArea: '399.99' })).id
  place = { centerId, countyId: county.id, townshipId: east.id }
  await db().monthlyReport.create({
    data: {
      ...place,
      month: toDbDate('2025-03-01'),
      state: 'APPROVED',
      figures: { E01: 120, E05: 40 },
      approvedAt: BIRTH,
      firstSubmittedAt: BIRTH,
      savedAt: BIRTH,
      savedByName: '测试',
    },
  })
})

const check = () => verifyRollupMonth(system, { countyId: county.id, month: MONTH })
const marks = () => db().rollupMark.count({ where: { countyId: county.id } })
const amountOf = async (metric: string, unitId = county.id) => {
  const table = await getRollup(staff, {
    blocks: [{ unitIds: [unitId], months: [MONTH], metrics: [metric] }],
  })
  return cellValue(metric, table.cell(unitId, MONTH, metric))
}

describe('the roll-up', () => {
  beforeEach(check)

  it.each(ROLLUP_CHANGES)('is marked by %s and then true again', async (_name, change) => {
    expect(await marks()).toBe(0)
    await change({ county, place, otherId })
    expect(await marks()).toBeGreaterThan(0)
    const { compared, faults } = await check()
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(150)
    expect(await marks()).toBe(0)
  })

  it.each([
    [
      'a draft',
      () =>
        db().monthlyReport.create({
          data: {
            ...place,
            month: toDbDate('2025-02-01'),
            state: 'DRAFT',
            savedAt: BIRTH,
            savedByName: '测',
          },
        }),
    ],
    [
      'a telephone number',
      () =>
        db().center.update({
          where: { id: centerId },
          data: { contactPhone: '1', version: { increment: 1 } },
        }),
    ],
    ['the name of a zone', () => db().zone.updateMany({ data: { name: '新名' } })],
  ])('is left alone by %s', async (_name, change: () => Promise<unknown>) => {
    await change()
    expect(await marks()).toBe(0)
  })

  it('forgets a mark whose change was rolled back', async () => {
    await db()
      .$transaction(async (tx) => {
        await tx.donation.updateMany({ data: { amount: '99' } })
        throw new Error('no')
      })
      .catch(() => null)
    expect(await marks()).toBe(0)
  })

  it('shows a row that somebody tampered with', async () => {
    await ownerQuery(`UPDATE "Rollup" SET "value" = "value" + 1 WHERE "metric" = 'E01' AND "countyId" = $1`, [
      county.id,
    ])
    const { faults } = await check()
    expect(faults.map((fault) => fault.metric)).toContain('E01')
    await db().rollupState.updateMany({ data: { dirtyAt: new Date() } })
    expect((await check()).faults).toEqual([])
  })

  it('shows a row of a center that somebody tampered with', async () => {
    await ownerQuery(
      `UPDATE "RollupCenter" SET "floorArea" = 600, "isOnTime" = NOT "isOnTime" WHERE "centerId" = $1`,
      [otherId],
    )
    const { faults } = await check()
    expect(faults).toContainEqual(expect.objectContaining({ unitId: otherId, metric: 'STANDING' }))
    await db().rollupState.updateMany({ data: { dirtyAt: new Date() } })
    expect((await check()).faults).toEqual([])
  })

  it('is rebuilt to the same rows', async () => {
    const rows = () => db().rollup.findMany({ orderBy: [{ unitId: 'asc' }, { metric: 'asc' }] })
    const before = await rows()
    await db().rollupState.updateMany({ data: { dirtyAt: new Date() } })
    await check()
    expect(await rows()).toEqual(before)
    expect(await amountOf('E01')).toBe(13_000n)
  })

  it('keeps meals ÷ days cut off once, and the sittings that took place', async () => {
    expect([await amountOf('E07'), await amountOf('E13')]).toEqual([1_366n, 600n])
  })

  it('has the standings of several days as the records have them, within the reach', async () => {
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    const days = ['2025-03-31', '2025-04-30']
    const permission = 'dashboard:read'
    for (const viewer of [staff, reviewer]) {
      const kept = await getKeptStandings(viewer, { countyId: county.id, days, permission })
      for (const asOf of days)
        expect(kept.get(asOf)).toEqual(await listStandings(viewer, { asOf, permission }))
      expect(kept.get('2025-03-31')).toHaveLength(viewer === staff ? 2 : 1)
    }
  })

  it('opens to its own county only', async () => {
    const foreign = await makeCounty()
    for (const unitId of [foreign.id, foreign.townships[0].id, crypto.randomUUID()])
      await expect(
        getRollup(staff, { blocks: [{ unitIds: [unitId], months: [MONTH], metrics: ['E01'] }] }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { listCenterHistory } from '@/lib/centers/history/queries'
import { changeClosure, createClosure, endClosure } from '@/lib/closures/mutations'
import { listClosures } from '@/lib/closures/queries'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let secretary: Viewer
let neighbour: Viewer
let reviewer: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const [township] = county.townships
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  neighbour = await viewerOf({ role: 'CLERK', unitId: township.communities[1].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
})

const make = (name?: string) =>
  makeCenter(county, county.townships[0].communities[0], name === undefined ? {} : { name })
const DAYS = { closedFrom: '2025-06-10', closedTo: '2025-06-20', reason: '屋面维修' }
const rowsOf = async (centerId: string) =>
  (await listClosures(staff, { centerId })).rows.map(({ from, to, reason }) => [from, to, reason])

describe('a temporary closure', () => {
  it('is registered, changed and ended by the people of the center, each an event of its history', async () => {
    const { id: centerId } = await make()
    const created = await createClosure(secretary, { centerId, ...DAYS, closedTo: null })
    expect(await rowsOf(centerId)).toEqual([['2025-06-10', null, '屋面维修']])
    const changed = await changeClosure(secretary, {
      id: created.id,
      version: 1,
      ...DAYS,
      closedFrom: '2025-06-12',
      closedTo: null,
    })
    expect(changed).toEqual({ id: created.id, centerId, version: 2 })
    await endClosure(staff, { id: created.id, version: 2, reopenedOn: '2025-06-15' })
    expect(await rowsOf(centerId)).toEqual([['2025-06-12', '2025-06-15', '屋面维修']])
    const { rows } = await listCenterHistory(staff, { id: centerId, page: 1, perPage: 20 })
    expect(rows.map((row) => row.event)).toEqual(['closure.ended', 'closure.changed', 'closure.created'])
    expect(rows[0]?.changes).toEqual([{ field: 'closedTo', before: null, after: '2025-06-15' }])
  })

  it('changes nothing and says nothing when it is saved as it is', async () => {
    const { id: centerId } = await make()
    const { id } = await createClosure(secretary, { centerId, ...DAYS })
    const before = await db().auditEntry.count()
    expect(await changeClosure(secretary, { id, version: 1, ...DAYS })).toMatchObject({ version: 1 })
    expect(await db().auditEntry.count()).toBe(before)
  })

  it('is refused to the wrong role, to strangers and at a stale version', async () => {
    const { id: centerId } = await make()
    const input = { centerId, ...DAYS }
    await expect(createClosure(reviewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(createClosure(neighbour, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await createClosure(secretary, input)
    const change = { id, version: 1, ...DAYS, reason: '改期' }
    const ending = { id, version: 1, reopenedOn: '2025-06-15' }
    await expect(changeClosure(reviewer, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeClosure(neighbour, change)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(endClosure(reviewer, ending)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(endClosure(neighbour, ending)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await changeClosure(secretary, change)
    await expect(changeClosure(staff, { ...change, reason: '再改' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { name: secretary.name } },
    })
    await expect(endClosure(staff, ending)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(listClosures(neighbour, { centerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await listClosures(reviewer, { centerId })).canWrite).toBe(false)
  })

  it('shares no day with another one, even when both come at once', async () => {
    const { id: centerId } = await make()
    await createClosure(secretary, { centerId, ...DAYS })
    const overlap = { code: 'RULE', details: { fields: { closedFrom: 'validation.centers.closureOverlap' } } }
    await expect(
      createClosure(secretary, { centerId, ...DAYS, closedFrom: '2025-06-19', closedTo: null }),
    ).rejects.toMatchObject(overlap)
    await createClosure(secretary, { centerId, ...DAYS, closedFrom: '2025-06-20', closedTo: '2025-07-01' })
    const results = await Promise.allSettled(
      ['甲', '乙'].map((reason) =>
        createClosure(secretary, { centerId, closedFrom: '2025-08-01', closedTo: '2025-08-05', reason }),
      ),
    )
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('reaches into no approved month', async () => {
    const { id: centerId } = await make()
    await db().monthlyReport.create({
      data: {
        centerId,
        countyId: county.id,
        month: toDbDate('2025-06-01'),
        state: 'APPROVED',
        savedAt: new Date('2025-07-01T00:00:00Z'),
        savedByName: '测试',
      },
    })
    const frozen = {
      code: 'RULE',
      details: {
        reason: 'validation.centers.monthApproved',
        params: { month: '2025年6月', day: '2025-07-01' },
      },
    }
    await expect(createClosure(secretary, { centerId, ...DAYS })).rejects.toMatchObject(frozen)
    await createClosure(secretary, { centerId, ...DAYS, closedFrom: '2025-05-01', closedTo: '2025-06-01' })
    const { id } = await createClosure(secretary, {
      centerId,
      ...DAYS,
      closedFrom: '2025-07-01',
      closedTo: null,
    })
    await expect(
      changeClosure(secretary, { id, version: 1, ...DAYS, closedFrom: '2025-06-30', closedTo: null }),
    ).rejects.toMatchObject(frozen)
  })

  it('leaves nothing behind without its audit entry', async () => {
    const { id: centerId, name } = await make('无痕闭馆')
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("targetLabel" <> '${name}') NOT VALID`,
    )
    await expect(createClosure(secretary, { centerId, ...DAYS })).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await rowsOf(centerId)).toEqual([])
  })
})

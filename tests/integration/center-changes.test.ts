import { beforeAll, describe, expect, it } from 'vitest'
import { listCenterHistory } from '@/lib/centers/history/queries'
import {
  changeCenter,
  changeCentersIn,
  closeCenter,
  createCenter,
  reopenCenter,
} from '@/lib/centers/mutations'
import { getCenter, getCenterForEdit } from '@/lib/centers/queries'
import { changeCenterInput, createCenterInput } from '@/lib/centers/schema'
import type { CenterDetail } from '@/lib/centers/types'
import { addDays, fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { appQuery, ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let abroad: TestCounty
let staff: Viewer
let secretary: Viewer
let reviewer: Viewer

beforeAll(async () => {
  county = await makeCounty()
  abroad = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
})

const home = () => county.townships[0].communities[0]
const neighbour = () => county.townships[0].communities[1]

const NEW = {
  name: '新中心',
  category: 'COMMUNITY',
  status: 'OPEN',
  kind: 'NEW_BUILD',
  floorArea: '600',
} as const
const create = (viewer: Viewer, values: Record<string, unknown> = {}) =>
  createCenter(viewer, createCenterInput.parse({ unitId: neighbour().id, ...NEW, ...values }))

/** The input of an edit form that was opened on a center and changed in some fields. */
function edit(center: CenterDetail, values: Record<string, unknown>) {
  const { id, version, name, address, households } = center
  return changeCenterInput.parse({ id, version, name, address, households, ...values })
}
const decision = (values: Record<string, unknown> = {}) => ({
  effectiveFrom: today(),
  category: 'COMMUNITY',
  kind: 'NEW_BUILD',
  status: 'OPEN',
  floorArea: '600.00',
  openedOn: '2024-01-01',
  openedPrecision: 'DAY',
  ...values,
})

const auditCount = async () => Number((await appQuery('SELECT count(*) FROM "AuditEntry"'))[0]?.count)
const periodsOf = async (centerId: string) =>
  (await db().centerPeriod.findMany({ where: { centerId }, orderBy: { effectiveFrom: 'asc' } })).map(
    (period) => [
      fromDbDate(period.effectiveFrom),
      fromDbDateOrNull(period.effectiveTo),
      period.status,
      period.floorArea?.toFixed(2) ?? null,
    ],
  )

describe('changeCenter', () => {
  it('lets a secretary keep the own dossier', async () => {
    const { id } = await makeCenter(county, home())
    const saved = await changeCenter(
      secretary,
      edit(await getCenter(secretary, { id }), { address: '人民路1号' }),
    )
    expect(saved).toEqual({ id, version: 2 })
    expect(await getCenter(secretary, { id })).toMatchObject({ address: '人民路1号', version: 2 })
    expect(await periodsOf(id)).toHaveLength(1)
  })

  it('writes nothing and no entry when nothing changes', async () => {
    const { id } = await makeCenter(county, home())
    const before = await auditCount()
    expect(await changeCenter(staff, edit(await getCenter(staff, { id }), {}))).toEqual({ id, version: 1 })
    expect(await auditCount()).toBe(before)
  })

  it('is refused to readers, strangers and for what the county decides', async () => {
    const { id } = await makeCenter(county, home())
    const mine = await getCenter(staff, { id })
    await expect(changeCenter(reviewer, edit(mine, { address: 'x' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const other = await viewerOf({ role: 'CLERK', unitId: neighbour().id })
    await expect(changeCenter(other, edit(mine, { address: 'x' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      changeCenter(secretary, edit(mine, { decision: decision({ floorArea: '900' }) })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await periodsOf(id)).toEqual([['2024-01-01', null, 'OPEN', '600.00']])
  })

  it('tells the second of two editors who was first, and overwrites nothing', async () => {
    const { id } = await makeCenter(county, home())
    const opened = await getCenter(staff, { id })
    await changeCenter(secretary, edit(opened, { address: '先到' }))
    await expect(changeCenter(staff, edit(opened, { address: '后到' }))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        reason: 'validation.centers.changedBy',
        params: { name: secretary.name, time: expect.stringMatching(/^\d\d:\d\d$/) },
      },
    })
    expect((await getCenter(staff, { id })).address).toBe('先到')
    const [entry] = (await listCenterHistory(staff, { id, page: 1, perPage: 20 })).rows
    expect(entry).toMatchObject({
      event: 'center.changed',
      userName: secretary.name,
      version: 2,
      changes: [{ field: 'address', before: null, after: '先到' }],
    })
  })

  it('lets one of two that save at the same moment win', async () => {
    const { id } = await makeCenter(county, home())
    const opened = await getCenter(staff, { id })
    const results = await Promise.allSettled(
      ['甲', '乙'].map((address) => changeCenter(staff, edit(opened, { address }))),
    )
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    })
  })

  it('splits the period at the effective day, and a second change on that day stays in it', async () => {
    const { id } = await makeCenter(county, home())
    const day = '2024-02-29'
    await changeCenter(
      staff,
      edit(await getCenter(staff, { id }), {
        decision: decision({ effectiveFrom: day, floorArea: '599.99' }),
      }),
    )
    expect(await periodsOf(id)).toEqual([
      ['2024-01-01', day, 'OPEN', '600.00'],
      [day, null, 'OPEN', '599.99'],
    ])
    await changeCenter(
      staff,
      edit(await getCenter(staff, { id }), { decision: decision({ effectiveFrom: day, floorArea: '610' }) }),
    )
    expect(await periodsOf(id)).toEqual([
      ['2024-01-01', day, 'OPEN', '600.00'],
      [day, null, 'OPEN', '610.00'],
    ])
    expect((await getCenter(staff, { id, on: '2024-02-28' })).floorArea).toBe('600.00')
    expect((await getCenter(staff, { id, on: day })).floorArea).toBe('610.00')
  })

  it.each([
    ['2023-12-31', 'validation.centers.effectiveBeforePeriod'],
    [addDays(today(), 1), 'validation.centers.effectiveInFuture'],
  ])('refuses the effective day %s', async (effectiveFrom, reason) => {
    const { id } = await makeCenter(county, home())
    const input = edit(await getCenter(staff, { id }), {
      decision: decision({ effectiveFrom, floorArea: '700' }),
    })
    await expect(changeCenter(staff, input)).rejects.toMatchObject({ code: 'RULE', details: { reason } })
    expect(await periodsOf(id)).toHaveLength(1)
  })

  it('reaches back to an opening day that turns out earlier', async () => {
    const { id } = await makeCenter(county, home())
    await changeCenter(
      staff,
      edit(await getCenter(staff, { id }), { decision: decision({ openedOn: '2019-05-01' }) }),
    )
    expect(await periodsOf(id)).toEqual([['2019-05-01', null, 'OPEN', '600.00']])
    expect(await getCenter(staff, { id })).toMatchObject({ openedOn: '2019-05-01' })
  })

  it('keeps a telephone that is not given by an import', async () => {
    const { id } = await create(staff, { name: '留号', contactPhone: '0550-1234567' })
    const changes = [{ id, version: 1, effectiveFrom: today(), values: { households: 12 } }]
    await db().$transaction((tx) => changeCentersIn(tx, { now: now(), today: today(), changes }))
    expect(await getCenterForEdit(staff, { id })).toMatchObject({
      households: 12,
      contactPhone: '0550-1234567',
    })
  })
})

describe('closing and reopening', () => {
  it('closes from a day on and keeps what hangs on the center', async () => {
    const { id } = await makeCenter(county, home())
    await closeCenter(staff, { id, version: 1, closedOn: '2025-03-01' })
    expect(await periodsOf(id)).toEqual([
      ['2024-01-01', '2025-03-01', 'OPEN', '600.00'],
      ['2025-03-01', null, 'CLOSED', '600.00'],
    ])
    expect((await getCenter(staff, { id, on: '2025-02-28' })).status).toBe('OPEN')
    expect(await getCenter(staff, { id, on: '2025-03-01' })).toMatchObject({
      status: 'CLOSED',
      closedOn: '2025-03-01',
    })
    await expect(closeCenter(staff, { id, version: 2, closedOn: today() })).rejects.toMatchObject({
      details: { reason: 'validation.centers.closed' },
    })
    await reopenCenter(staff, { id, version: 2, reopenedOn: '2025-05-01' })
    expect(await getCenter(staff, { id })).toMatchObject({ status: 'OPEN', closedOn: null, version: 3 })
    expect((await getCenter(staff, { id, on: '2025-04-30' })).status).toBe('CLOSED')
    await expect(reopenCenter(staff, { id, version: 3, reopenedOn: today() })).rejects.toMatchObject({
      details: { reason: 'validation.centers.notClosed' },
    })
  })

  it('is the county’s right, in the county, at the version that was seen', async () => {
    const { id } = await makeCenter(county, home())
    const closing = { id, version: 1, closedOn: today() }
    await expect(closeCenter(secretary, closing)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const foreign = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
    await expect(closeCenter(foreign, closing)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(closeCenter(staff, { ...closing, version: 2 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(reopenCenter(secretary, { id, version: 1, reopenedOn: today() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('history', () => {
  it('is for those who may read the center, and holds no figures of reports', async () => {
    const { id } = await makeCenter(county, home())
    await changeCenter(staff, edit(await getCenter(staff, { id }), { address: '新址' }))
    await ownerQuery(
      `INSERT INTO "AuditEntry" ("at", "userName", "event", "ok", "targetType", "targetLabel", "centerId")
       VALUES (now(), 'x', 'report.saved', true, 'report', '月报', $1), (now(), 'x', 'access.denied', false, 'center', '', $1)`,
      [id],
    )
    const leader = await viewerOf({ role: 'LEADER', unitId: county.id })
    const history = await listCenterHistory(leader, { id, page: 1, perPage: 20 })
    expect(history.rows.map((row) => row.event)).toEqual(['center.changed'])
    expect(history.total).toBe(1)
    const foreign = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
    await expect(listCenterHistory(foreign, { id, page: 1, perPage: 20 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

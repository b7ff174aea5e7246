import { beforeAll, describe, expect, it } from 'vitest'
import { listCenterHistory } from '@/lib/centers/history/queries'
import {
  changeCenter,
  changeCentersIn,
  closeCenter,
  createCenter,
  createCentersIn,
  reopenCenter,
} from '@/lib/centers/mutations'
import { getCenter, getCenterForEdit, listCenters } from '@/lib/centers/queries'
import { changeCenterInput, createCenterInput } from '@/lib/centers/schema'
import type { CenterDetail } from '@/lib/centers/types'
import { addDays, fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { mintSystemViewer, type Viewer } from '@/lib/core/viewer'
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

describe('createCenter', () => {
  it('gives codes one after the other and a period from the beginning', async () => {
    const unit = county.townships[1].communities[0]
    const first = await create(staff, { unitId: unit.id, name: '东苑中心' })
    const second = await create(staff, { unitId: unit.id, name: '西苑中心', openedOn: '2024-02-29' })
    expect([first.code, second.code]).toEqual([`${unit.code}01`, `${unit.code}02`])
    expect(await periodsOf(first.id)).toEqual([['1900-01-01', null, 'OPEN', '600.00']])
    expect(await periodsOf(second.id)).toEqual([['2024-02-29', null, 'OPEN', '600.00']])
    expect(await db().center.findUnique({ where: { id: first.id } })).toMatchObject({
      pinyin: 'dongyuanzhongxin',
      initials: 'dyzx',
      townshipId: county.townships[1].id,
      countyId: county.id,
      version: 1,
    })
  })

  it('stands on a township or on the county itself as well', async () => {
    const township = county.townships[0]
    const onTownship = await create(staff, { unitId: township.id, name: '街道中心', category: 'TOWNSHIP' })
    const onCounty = await create(staff, { unitId: county.id, name: '县中心', category: 'COUNTY' })
    expect([onTownship.code, onCounty.code]).toEqual([`${township.code}01`, `${county.code}01`])
    expect((await getCenter(staff, { id: onTownship.id })).townshipName).toBe(township.name)
    expect((await getCenter(staff, { id: onCounty.id })).townshipName).toBeNull()
  })

  it('is the county’s right alone', async () => {
    for (const viewer of [secretary, reviewer])
      await expect(create(viewer, { name: '不该有' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      create(staff, { unitId: abroad.townships[0].communities[0].id, name: '不该有' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().center.count({ where: { name: '不该有' } })).toBe(0)
  })

  it.each(['同名中心', ' 同名中心　', '同名中心'])(
    'refuses a name that reads the same: “%s”',
    async (name) => {
      await db().center.deleteMany({
        where: { nameKey: '同名中心', unitId: county.townships[1].communities[1].id },
      })
      await create(staff, { unitId: county.townships[1].communities[1].id, name: '同名中心' })
      await expect(
        create(staff, { unitId: county.townships[1].communities[1].id, name }),
      ).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { fields: { name: 'validation.centers.nameTaken' } },
      })
      await create(staff, { unitId: county.townships[1].id, name: `${name.trim()}甲` })
      await db().center.deleteMany({ where: { name: { startsWith: '同名中心' } } })
    },
  )

  it('refuses an external number that another center of the county has', async () => {
    await create(staff, { name: '外号一', externalRef: 'X-1' })
    await expect(create(staff, { name: '外号二', externalRef: 'X-1' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { externalRef: 'validation.centers.externalRefTaken' } },
    })
  })

  it('refuses an open center that opens tomorrow', async () => {
    await expect(create(staff, { name: '明天', openedOn: addDays(today(), 1) })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { openedOn: 'validation.centers.openedInFuture' } },
    })
  })

  it('stores a telephone unreadable and shows it masked', async () => {
    const { id } = await create(staff, { name: '电话中心', contactPhone: '13812345678' })
    const [row] = await ownerQuery('SELECT "contactPhone" FROM "Center" WHERE "id" = $1', [id])
    expect(row?.contactPhone).toMatch(/^v1\./)
    expect((await getCenter(staff, { id })).contactPhone).toBe('138****5678')
    expect((await getCenterForEdit(staff, { id })).contactPhone).toBe('13812345678')
    const trail = await appQuery('SELECT "after"::text AS t FROM "AuditEntry" WHERE "targetId" = $1', [id])
    expect(trail.map((entry) => entry.t).join()).not.toContain('12345678')
  })

  it('leaves no center without its audit entry', async () => {
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("targetLabel" <> '无痕中心') NOT VALID`,
    )
    await expect(create(staff, { name: '无痕中心' })).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await db().center.count({ where: { name: '无痕中心' } })).toBe(0)
  })
})

describe('createCentersIn', () => {
  it('creates many with as many statements as one', async () => {
    const statements = async (rows: number) => {
      const before = Number((await ownerQuery('SELECT count(*) FROM "Center"'))[0]?.count)
      let count = 0
      await db().$transaction(async (tx) => {
        const counted = new Proxy(tx, {
          get(target, key, receiver) {
            count += 1
            return Reflect.get(target, key, receiver)
          },
        })
        await createCentersIn(counted, {
          viewer: mintSystemViewer('test'),
          now: now(),
          today: today(),
          rows: Array.from({ length: rows }, (_, index) => ({
            unitId: [...county.townships.flatMap((township) => township.communities)][index % 4]?.id ?? '',
            name: `批量${before}-${index}`,
            category: 'COMMUNITY',
            status: 'OPEN',
          })),
        })
      })
      expect(Number((await ownerQuery('SELECT count(*) FROM "Center"'))[0]?.count)).toBe(before + rows)
      return count
    }
    expect(await statements(200)).toBe(await statements(1))
    await db().center.deleteMany({ where: { name: { startsWith: '批量' } } })
  })

  it('refuses the hundredth center of a unit', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      unitId: county.townships[1].communities[1].id,
      name: `第${index}个`,
      category: 'COMMUNITY' as const,
      status: 'OPEN' as const,
    }))
    await expect(
      db().$transaction((tx) => createCentersIn(tx, { viewer: staff, now: now(), today: today(), rows })),
    ).rejects.toMatchObject({ code: 'RULE', details: { reason: 'validation.centers.codesUsedUp' } })
  })

  it('gives no code twice when several are created at once', async () => {
    const unit = county.townships[1].communities[1]
    const made = await Promise.all(
      Array.from({ length: 5 }, (_, index) => create(staff, { unitId: unit.id, name: `同时${index}` })),
    )
    expect(new Set(made.map((center) => center.code)).size).toBe(5)
  })
})

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

describe('reading one', () => {
  it('is NOT_FOUND for a foreign id and an unknown one alike', async () => {
    const { id } = await makeCenter(abroad, abroad.townships[0].communities[0])
    const unknown = crypto.randomUUID()
    for (const target of [id, unknown]) {
      await expect(getCenter(staff, { id: target })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(getCenterForEdit(staff, { id: target })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(getCenterForEdit(reviewer, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
    await expect(getCenter(admin, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(listCenters(admin, {} as never)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

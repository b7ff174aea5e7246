import { beforeAll, describe, expect, it } from 'vitest'
import { createCenter, createCentersIn } from '@/lib/centers/mutations'
import { getCenter, getCenterForEdit, listCenters } from '@/lib/centers/queries'
import { createCenterInput } from '@/lib/centers/schema'
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

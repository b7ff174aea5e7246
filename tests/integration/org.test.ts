import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { loadUnits } from '@/lib/org/mutations'
import { getCounty, listUnitOptions } from '@/lib/org/queries'
import { loadCounty } from '@/prisma/seed/reference/county'
import { makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const countUnits = () => db().orgUnit.count()

describe('loading a county', () => {
  it('loads province, city, county, townships and communities, and nothing the second time', async () => {
    const loaded = await loadCounty('341126')
    expect(loaded.name).toBe('凤阳县')
    const county = await db().orgUnit.findUniqueOrThrow({
      where: { code_level: { code: '341126000000', level: 'COUNTY' } },
      select: {
        id: true,
        shortName: true,
        parent: { select: { name: true, parent: { select: { name: true } } } },
      },
    })
    expect(county.parent).toEqual({ name: '滁州市', parent: { name: '安徽省' } })
    const levels = await db().orgUnit.groupBy({
      by: ['level'],
      where: { countyId: county.id },
      _count: true,
    })
    const count = (level: string) => levels.find((one) => one.level === level)?._count
    expect([count('TOWNSHIP'), count('COMMUNITY')]).toEqual([loaded.townships, loaded.communities])
    expect(loaded.townships).toBeGreaterThan(10)
    const orphans = await db().orgUnit.count({
      where: { countyId: county.id, level: 'COMMUNITY', OR: [{ townshipId: null }, { parentId: null }] },
    })
    expect(orphans).toBe(0)

    const [before, entries] = [
      await countUnits(),
      await db().auditEntry.count({ where: { event: 'county.loaded' } }),
    ]
    expect(await loadCounty('341126000000')).toEqual(loaded)
    expect(await countUnits()).toBe(before)
    expect(await db().auditEntry.count({ where: { event: 'county.loaded' } })).toBe(entries)
    expect(await db().countySettings.count({ where: { countyId: county.id } })).toBe(1)
  })

  it('loads a city without counties as city and county under one code', async () => {
    expect((await loadCounty('441900')).name).toBe('东莞市')
    const units = await db().orgUnit.findMany({
      where: { code: '441900000000' },
      orderBy: { level: 'asc' },
      select: { level: true, parent: { select: { level: true } } },
    })
    expect(units).toEqual([
      { level: 'CITY', parent: { level: 'PROVINCE' } },
      { level: 'COUNTY', parent: { level: 'CITY' } },
    ])
  })

  it.each([['340100'], ['349999'], ['990101'], ['34112'], ['../../etc'], ['']])(
    'refuses %j, which is no county',
    async (code) => {
      const before = await countUnits()
      await expect(loadCounty(code)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await countUnits()).toBe(before)
    },
  )

  it('is for system jobs alone', async () => {
    const county = await makeCounty()
    const viewer = await viewerOf({ role: 'COUNTY', unitId: county.id })
    await expect(
      loadUnits(viewer, [{ code: '990101000000', name: '某县', level: 'COUNTY' }]),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('units of one county', () => {
  let county: TestCounty
  let other: TestCounty
  beforeAll(async () => {
    county = await makeCounty()
    other = await makeCounty()
  })

  it('a viewer sees the townships and communities of his own county only', async () => {
    const viewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    const options = await listUnitOptions(viewer)
    expect(options.map((option) => option.id)).toEqual(county.townships.map((township) => township.id))
    expect(options[0]?.communities.map((one) => one.name)).toEqual(
      county.townships[0].communities.map((one) => one.name),
    )
    expect(JSON.stringify(options)).not.toContain(other.townships[0].id)
    expect(await getCounty(viewer)).toEqual({ id: county.id, code: county.code, name: county.name })
  })

  it('units that are closed are no choice', async () => {
    const [community] = county.townships[1].communities
    await db().orgUnit.update({ where: { id: community.id }, data: { closedOn: new Date('2020-01-01') } })
    const viewer = await viewerOf({ role: 'COUNTY', unitId: county.id })
    const options = await listUnitOptions(viewer)
    expect(options[1]?.communities.map((one) => one.id)).toEqual([county.townships[1].communities[1].id])
  })
})

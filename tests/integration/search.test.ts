import { beforeAll, describe, expect, it } from 'vitest'
import { pinyinOf } from '@/lib/centers/naming/rules'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { search } from '@/lib/search/queries'
import { searchParams } from '@/lib/search/schema'
import { makeCenter, makeCounty, makeZone, type TestCounty, type TestUnit } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

/** Stands in every name of the other county. */
const MARKER = '邻县和睦'
const STAMPS = { createdAt: new Date(0), updatedAt: new Date(0) }

let county: TestCounty
let viewers: Record<'county' | 'township' | 'other' | 'secretary' | 'department' | 'admin' | 'leader', Viewer>

/** A center with a zone, an activity and an item of its county, all of one name. */
async function makeRecords(at: TestCounty, unit: TestUnit, name: string) {
  const center = await makeCenter(at, unit, { name: `${name}党群服务中心` })
  await db().center.update({ where: { id: center.id }, data: pinyinOf(center.name) })
  const zone = await makeZone(at, center.id, 'CULTURE')
  await db().zone.update({ where: { id: zone.id }, data: { name: `${name}书画室` } })
  await db().activity.create({
    data: {
      centerId: center.id,
      countyId: at.id,
      townshipId: at.townships[0].id,
      typeId: at.activityTypes.TRAINING ?? '',
      name: `${name}邻里节`,
      date: toDbDate('2026-06-02'),
      status: 'HELD',
      attendances: 7,
      ...STAMPS,
    },
  })
  await db().serviceItem.create({
    data: {
      countyId: at.id,
      code: `S${unit.code}`,
      name: `${name}高龄津贴`,
      departmentId: at.departments.HRSS ?? '',
      handling: 'DIRECT',
    },
  })
  return center
}

beforeAll(async () => {
  county = await makeCounty()
  const [east, west] = county.townships
  const foreign = await makeCounty()
  await makeRecords(county, east.communities[0], '和睦')
  await makeRecords(foreign, foreign.townships[0].communities[0], MARKER)
  await makeRecords(county, west.communities[0], `100%_'"\\$$`)
  viewers = {
    county: await viewerOf({ role: 'COUNTY', unitId: county.id }),
    township: await viewerOf({ role: 'TOWNSHIP', unitId: east.id }),
    other: await viewerOf({ role: 'TOWNSHIP', unitId: west.id }),
    secretary: await viewerOf({ role: 'SECRETARY', unitId: east.communities[0].id }),
    department: await viewerOf({
      role: 'DEPARTMENT',
      unitId: county.id,
      departmentId: county.departments.HRSS ?? '',
    }),
    admin: await viewerOf({ role: 'ADMIN', unitId: county.id }),
    leader: await viewerOf({ role: 'LEADER', unitId: county.id }),
  }
  const name = (viewer: Viewer, text: string) =>
    db().user.update({ where: { id: viewer.userId ?? '' }, data: { name: text } })
  await name(viewers.secretary, '何慕')
  await name(
    await viewerOf({ role: 'SECRETARY', unitId: foreign.townships[0].communities[0].id }),
    `${MARKER}人`,
  )
})

const ask = async (viewer: Viewer, q: string) => {
  const answer = await search(viewer, { ...searchParams.parse({ q }), most: 5 })
  return Object.fromEntries(answer.groups.map(({ kind, hits }) => [kind, hits.map(({ title }) => title)]))
}
const OWN = {
  center: ['和睦党群服务中心'],
  zone: ['和睦书画室'],
  item: ['和睦高龄津贴'],
  activity: ['和睦邻里节'],
}

describe('finding', () => {
  it('two characters find every kind, each with a link and where it is', async () => {
    expect(await ask(viewers.county, '和睦')).toEqual(OWN)
    const { groups } = await search(viewers.county, { q: '和睦', most: 5 })
    expect(groups[0]?.hits[0]).toMatchObject({
      detail: expect.stringContaining('第1街道'),
      href: expect.stringMatching(/^\/centers\/[0-9a-f-]{36}$/),
    })
  })

  it.each([
    ['hmdqfw', { center: OWN.center }],
    ['HMSHS', { zone: OWN.zone }],
    ['hemugaoling', { item: OWN.item }],
    ['hmllj', { activity: OWN.activity }],
    ['hm', { ...OWN, person: ['何慕'] }],
    ['何慕', { person: ['何慕'] }],
    ['hemuq', {}],
    ['', {}],
  ])('%s', async (q, found) => {
    expect(await ask(viewers.county, q)).toEqual(found)
  })

  it('codes of centers and items from their beginning, also in small letters', async () => {
    const unit = county.townships[0].communities[0]
    expect((await ask(viewers.county, unit.code)).center).toEqual(OWN.center)
    expect((await ask(viewers.county, `s${unit.code}`)).item).toEqual(OWN.item)
  })

  it('says that there is more, and shows the best', async () => {
    const { groups } = await search(viewers.county, { q: '党群', most: 1 })
    expect(groups.find(({ kind }) => kind === 'center')).toMatchObject({ hasMore: true, hits: [{}] })
  })
})

describe('R-03 what is out of reach is not suggested', () => {
  it.each([
    ['township', OWN],
    ['secretary', OWN],
    ['leader', OWN],
    ['department', { center: OWN.center, zone: OWN.zone, item: OWN.item }],
    ['other', { item: OWN.item }],
    ['admin', {}],
  ] as const)('%s', async (role, found) => {
    expect(await ask(viewers[role], '和睦')).toEqual(found)
  })

  it('people only below those who look after them', async () => {
    const found = async (role: keyof typeof viewers) => (await ask(viewers[role], '何慕')).person ?? []
    expect(await found('township')).toEqual(['何慕'])
    expect(await found('admin')).toEqual(['何慕'])
    for (const role of ['other', 'secretary', 'leader', 'department'] as const)
      expect(await found(role)).toEqual([])
  })

  it('nothing of another county, whoever asks', async () => {
    for (const viewer of Object.values(viewers))
      for (const q of [MARKER, '邻县', 'lxhm', '党群服务中心', '邻里节'])
        expect(
          JSON.stringify(await search(viewer, { q, most: 50 }).then(({ groups }) => groups)),
        ).not.toContain(MARKER)
  })
})

describe('R-36 signs of the database are letters like any other', () => {
  it.each(['%', '_', "'", '"', '\\', '$$', '100%', `%_'"`])('%s', async (q) => {
    expect(await ask(viewers.county, q)).toEqual({
      center: [`100%_'"\\$$党群服务中心`],
      zone: [`100%_'"\\$$书画室`],
      item: [`100%_'"\\$$高龄津贴`],
      activity: [`100%_'"\\$$邻里节`],
    })
  })

  it.each(["' OR 1=1--", '和%睦', '和_', '\u0000', '; DROP TABLE "Center"', '和'.repeat(101)])(
    '%s finds nothing',
    async (q) => {
      expect(await ask(viewers.county, q)).toEqual({})
    },
  )
})

import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getCoverage } from '@/lib/zones/coverage/queries'
import { coverageParams } from '@/lib/zones/coverage/schema'
import { listZoneRegister } from '@/lib/zones/register/queries'
import { zoneRegisterParams } from '@/lib/zones/register/schema'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let reviewer: Viewer
let clerk: Viewer
let abroad: TestCounty

const HOSTILE = ["' OR 1=1--", '%', '_', '\\', '$$', 'NUL\u0000', '"; DROP TABLE "Zone"; --', '%%%']

beforeAll(async () => {
  county = await makeCounty()
  abroad = await makeCounty()
  const [first, second] = county.townships
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: first.id })
  clerk = await viewerOf({ role: 'CLERK', unitId: first.communities[0].id })
  const own = await makeCenter(county, first.communities[0], { name: '甲中心' })
  const other = await makeCenter(county, second.communities[0], { name: '乙中心' })
  const closed = await makeCenter(county, second.communities[1], { name: '丙中心', closedOn: '2025-05-01' })
  const station = await makeCenter(county, second.communities[1], {
    name: '小区站',
    category: 'RESIDENTIAL_STATION',
  })
  const foreign = await makeCenter(abroad, abroad.townships[0].communities[0], { name: '外县标记' })
  const zones = [
    ['PARTY_DISPLAY', own.id, {}],
    ['CULTURE', own.id, { openedOn: '2025-06-01' }],
    ['CANTEEN', own.id, { closedOn: '2025-06-15' }],
    ['HEALTH_POST', other.id, { openedOn: null }],
    ['MEDIATION', closed.id, {}],
    ['CULTURE', station.id, {}],
  ] as const
  for (const [code, centerId, span] of zones) {
    const { id } = await makeZone(county, centerId, code, span)
    await db().zone.update({ where: { id }, data: { name: code.replaceAll('_', '') } })
  }
  await makeZone(abroad, foreign.id, 'CULTURE')
  await db().zone.updateMany({ where: { centerId: own.id }, data: { area: '10.25', seats: 20 } })
})

const register = (raw: Record<string, unknown> = {}, viewer = staff) =>
  listZoneRegister(viewer, zoneRegisterParams.parse({ on: '2025-06-30', ...raw }))
const names = async (raw: Record<string, unknown> = {}, viewer = staff) =>
  (await register(raw, viewer)).rows.map((row) => `${row.centerName} ${row.type.code}`)

describe('the register of zones', () => {
  it('shows what runs on a day, with the sums of the whole list', async () => {
    expect(await names()).toEqual([
      '甲中心 PARTY_DISPLAY',
      '甲中心 CULTURE',
      '乙中心 HEALTH_POST',
      '小区站 CULTURE',
    ])
    const first = await register({ perPage: '20' })
    expect([first.total, first.area, first.seats]).toEqual([4, '20.50', 40])
    expect(await names({ on: '2025-06-14' })).toContain('甲中心 CANTEEN')
    expect(await names({ on: '2025-06-15' })).not.toContain('甲中心 CANTEEN')
    expect(await names({ on: '2025-05-31' })).not.toContain('甲中心 CULTURE')
    expect(await names({ on: '2025-04-30' })).toContain('丙中心 MEDIATION')
    expect(await names({ on: '2023-12-31' })).toEqual(['乙中心 HEALTH_POST'])
  })

  it('filters by state, type, domain, township and name', async () => {
    expect(await names({ state: 'CLOSED' })).toEqual(['甲中心 CANTEEN', '丙中心 MEDIATION'])
    expect(await names({ state: 'ALL' })).toHaveLength(6)
    expect(await names({ typeId: county.zoneTypes.CULTURE })).toEqual(['甲中心 CULTURE', '小区站 CULTURE'])
    expect(await names({ domain: 'NONE', on: '2025-06-14' })).toEqual(['甲中心 CANTEEN'])
    expect(await names({ domain: 'HEALTH' })).toEqual(['乙中心 HEALTH_POST'])
    expect(await names({ townshipId: county.townships[0].id })).toHaveLength(2)
    expect(await names({ q: '乙中' })).toEqual(['乙中心 HEALTH_POST'])
    expect(await names({ q: 'CULTURE' })).toHaveLength(2)
  })

  it('sorts by what is offered only, empty values last', async () => {
    expect((await names({ sort: 'area.desc' })).slice(0, 2)).toEqual([
      '甲中心 PARTY_DISPLAY',
      '甲中心 CULTURE',
    ])
    expect((await names({ sort: 'openedOn.desc' }))[0]).toBe('甲中心 CULTURE')
    expect((await names({ sort: 'type.desc' }))[0]).toBe('乙中心 HEALTH_POST')
    expect(await names({ sort: 'passwordHash.asc' })).toEqual(await names())
  })

  it('reaches no further than the post, whatever the filters say', async () => {
    expect(await names({}, reviewer)).toEqual(['甲中心 PARTY_DISPLAY', '甲中心 CULTURE'])
    expect(await names({ townshipId: county.townships[1].id }, reviewer)).toEqual([])
    expect(await names({ typeId: abroad.zoneTypes.CULTURE })).toEqual([])
    expect(await names({ state: 'ALL', q: '外县标记' })).toEqual([])
    expect((await register({}, clerk)).rows.every((row) => row.canWrite)).toBe(true)
    expect((await register({}, reviewer)).rows.some((row) => row.canWrite)).toBe(false)
    const admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
    await expect(register({}, admin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each(HOSTILE.filter((text) => !text.includes('\u0000')))('%j is a text like any other', async (q) => {
    expect(await names({ q, state: 'ALL' })).toEqual([])
  })

  it('takes control characters for no condition, and pages beyond the end for empty ones', async () => {
    expect(await names({ q: 'NUL\u0000' })).toHaveLength(4)
    expect(await names({ page: '99999' })).toEqual([])
    expect(await names({ page: '-1', perPage: '1e9' })).toHaveLength(4)
  })
})

describe('the coverage matrices', () => {
  const coverage = (raw: Record<string, unknown> = {}, viewer = staff) =>
    getCoverage(viewer, coverageParams.parse({ on: '2025-06-30', ...raw }))

  it('holds the five domains against the open centers of reporting categories', async () => {
    const view = await coverage()
    expect(view.columns.map((column) => column.key)).toEqual([
      'PARTY',
      'PUBLIC_SERVICE',
      'CULTURE',
      'HEALTH',
      'MEDIATION',
    ])
    expect(view.rows.map((row) => [row.name, row.present])).toEqual([
      ['甲中心', ['PARTY', 'CULTURE']],
      ['乙中心', ['HEALTH']],
    ])
    expect(view.having).toEqual({ PARTY: 1, PUBLIC_SERVICE: 0, CULTURE: 1, HEALTH: 1, MEDIATION: 0 })
    expect([view.centers, view.incomplete, view.total]).toEqual([2, 2, 2])
  })

  it('is that of the day', async () => {
    const earlier = await coverage({ on: '2025-05-31' })
    expect(earlier.rows.find((row) => row.name === '甲中心')?.present).toEqual(['PARTY'])
    const april = await coverage({ on: '2025-04-30' })
    expect(april.rows.find((row) => row.name === '丙中心')?.present).toEqual(['MEDIATION'])
  })

  it('holds the facility types that are not retired by the day', async () => {
    const id = county.zoneTypes.JOB_STATION ?? ''
    await db().zoneType.update({ where: { id }, data: { retiredOn: toDbDate('2025-06-30') } })
    const keys = async (on: string) =>
      (await coverage({ by: 'FACILITY', on })).columns.map(({ name }) => name)
    expect(await keys('2025-06-29')).toContain('就业帮扶驿站')
    expect(await keys('2025-06-30')).not.toContain('就业帮扶驿站')
    expect(await keys('2025-06-30')).not.toContain('其他')
    await db().zoneType.update({ where: { id }, data: { retiredOn: null } })
    const view = await coverage({ by: 'FACILITY' })
    expect(view.having[county.zoneTypes.PARTY_DISPLAY ?? '']).toBe(1)
    expect(view.having[county.zoneTypes.CANTEEN ?? '']).toBe(0)
  })

  it('lists only centers that lack something, one page', async () => {
    const whole = await makeCounty()
    const center = await makeCenter(whole, whole.townships[0].communities[0])
    await makeCenter(whole, whole.townships[0].communities[1], { name: '缺口中心' })
    for (const code of ['PARTY_DISPLAY', 'CONVENIENCE_SERVICE', 'CULTURE', 'HEALTH_POST', 'MEDIATION'])
      await makeZone(whole, center.id, code)
    const viewer = await viewerOf({ role: 'LEADER', unitId: whole.id })
    const holes = await coverage({ view: 'HOLES' }, viewer)
    expect(holes.rows.map((row) => [row.name, row.missing.length])).toEqual([['缺口中心', 5]])
    expect([holes.centers, holes.incomplete]).toEqual([2, 1])
    expect((await coverage({ page: '2' }, viewer)).rows).toEqual([])
  })

  it('keeps to the reach and the township', async () => {
    expect((await coverage({}, reviewer)).rows.map((row) => row.name)).toEqual(['甲中心'])
    expect((await coverage({ townshipId: county.townships[1].id }, reviewer)).rows).toEqual([])
    expect((await coverage({ townshipId: abroad.townships[0].id })).rows).toEqual([])
    for (const q of HOSTILE.slice(0, 4)) expect((await coverage({ q })).rows).toEqual([])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { listCenters } from '@/lib/centers/queries'
import { centerListParams } from '@/lib/centers/schema'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer

const list = (raw: Record<string, unknown> = {}, viewer = staff) =>
  listCenters(viewer, centerListParams.parse(raw))
const names = async (raw: Record<string, unknown> = {}, viewer = staff) =>
  (await list(raw, viewer)).rows.map((row) => row.name)

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const [[east, west], [north]] = [county.townships[0].communities, county.townships[1].communities]
  await makeCenter(county, east, { name: '阳光', floorArea: '600.00' })
  await makeCenter(county, east, { name: '百分之100%_中心', kind: null, floorArea: null, openedOn: null })
  await makeCenter(county, west, {
    name: '反斜\\杠',
    kind: 'RENOVATED',
    floorArea: '400.50',
    category: 'VILLAGE',
  })
  await makeCenter(county, north, { name: '在建', status: 'BUILDING', floorArea: '1000.00' })
  await makeCenter(county, north, {
    name: '已关',
    floorArea: '300.00',
    closedOn: '2025-03-01',
    openedOn: '2023-02-28',
  })
  await db().center.updateMany({ where: { name: '阳光' }, data: { pinyin: 'yangguang', initials: 'yg' } })
  const abroad = await makeCounty()
  await makeCenter(abroad, abroad.townships[0].communities[0], { name: '外县' })
})

describe('the list of centers', () => {
  it('leaves out the closed, and nothing of another county is in it', async () => {
    expect(await names()).toEqual(['阳光', '百分之100%_中心', '反斜\\杠', '在建'])
    expect(await names({ status: 'ALL' })).not.toContain('外县')
  })

  it.each([
    [{ status: 'CLOSED' }, ['已关']],
    [{ status: 'BUILDING' }, ['在建']],
    [{ status: 'PLANNED' }, []],
    [{ status: 'OPEN' }, ['阳光', '百分之100%_中心', '反斜\\杠']],
    [{ kind: 'UNKNOWN' }, ['百分之100%_中心']],
    [{ kind: 'RENOVATED' }, ['反斜\\杠']],
    [{ category: 'VILLAGE' }, ['反斜\\杠']],
    [{ category: 'COMMUNITY', kind: 'NEW_BUILD' }, ['阳光', '在建']],
    [
      { status: 'nonsense', kind: ['a', 'b'], townshipId: 'x' },
      ['阳光', '百分之100%_中心', '反斜\\杠', '在建'],
    ],
  ])('filter %j', async (raw, expected) => {
    expect(await names(raw)).toEqual(expected)
  })

  it('filters by township and combines it with a search', async () => {
    const townshipId = county.townships[1].id
    expect(await names({ townshipId })).toEqual(['在建'])
    expect(await names({ townshipId, q: '阳光' })).toEqual([])
  })

  it.each([
    ['阳光', ['阳光']],
    ['YG', ['阳光']],
    ['yangg', ['阳光']],
    ['yang guang', ['阳光']],
    ['100%', ['百分之100%_中心']],
    ['%', ['百分之100%_中心']],
    ['_', ['百分之100%_中心']],
    ['\\', ['反斜\\杠']],
    ["' OR 1=1--", []],
    ['\'; DROP TABLE "Center";--', []],
    ['$$', []],
    ['a\u0000b', ['阳光', '百分之100%_中心', '反斜\\杠', '在建']],
    ['x'.repeat(101), ['阳光', '百分之100%_中心', '反斜\\杠', '在建']],
  ])('search “%s” finds what reads like it and nothing else', async (q, expected) => {
    expect(await names({ q })).toEqual(expected)
  })

  it('finds by the beginning of the code', async () => {
    const [first] = (await list()).rows
    expect(await names({ q: first?.code })).toEqual([first?.name])
    expect(await names({ q: county.townships[0].communities[1].code })).toEqual(['反斜\\杠'])
  })

  it.each([
    ['floorArea.desc', ['在建', '阳光', '反斜\\杠', '百分之100%_中心']],
    ['floorArea.asc', ['反斜\\杠', '阳光', '在建', '百分之100%_中心']],
    ['code.desc', ['在建', '反斜\\杠', '百分之100%_中心', '阳光']],
    ['openedOn.asc', ['阳光', '反斜\\杠', '在建', '百分之100%_中心']],
    ['passwordHash.asc', ['阳光', '百分之100%_中心', '反斜\\杠', '在建']],
    ['code; DROP TABLE', ['阳光', '百分之100%_中心', '反斜\\杠', '在建']],
  ])('sort %s, what is empty last', async (sort, expected) => {
    expect(await names({ sort })).toEqual(expected)
  })

  it.each([
    [{ page: '-1' }, 1, 4],
    [{ page: '1e9' }, 1, 4],
    [{ page: 'NaN' }, 1, 4],
    [{ page: '2' }, 2, 0],
    [{ perPage: '1000000' }, 1, 4],
  ])('page %j', async (raw, page, rows) => {
    const result = await list(raw)
    expect([result.page, result.rows.length, result.total, result.perPage]).toEqual([page, rows, 4, 20])
  })

  it('pages without losing or repeating a row', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `页${String(index).padStart(2, '0')}`)
    for (const name of rows) await makeCenter(county, county.townships[1].communities[1], { name })
    const pages = [await names({ q: '页' }), await names({ q: '页', page: '2' })]
    expect(pages.map((page) => page.length)).toEqual([20, 5])
    expect(pages.flat()).toEqual(rows)
    await db().center.deleteMany({ where: { name: { in: rows } } })
  })
})

describe('as of a day', () => {
  it('shows a center as it was then', async () => {
    expect(await names({ on: '2025-02-28' })).toContain('已关')
    expect(await names({ on: '2025-03-01' })).not.toContain('已关')
    expect(await names({ on: '2023-02-27', status: 'ALL' })).toEqual(['百分之100%_中心'])
    expect(await names({ on: '2023-02-28', status: 'ALL' })).toEqual(['百分之100%_中心', '已关'])
  })

  it('reads area and kind of that day', async () => {
    const center = await makeCenter(county, county.townships[0].communities[0], { name: '分段' })
    await db().centerPeriod.updateMany({
      where: { centerId: center.id },
      data: { effectiveTo: toDbDate('2024-02-29') },
    })
    await db().centerPeriod.create({
      data: {
        centerId: center.id,
        effectiveFrom: toDbDate('2024-02-29'),
        category: 'VILLAGE',
        status: 'OPEN',
        floorArea: '880.50',
      },
    })
    const on = async (day: string) =>
      (await list({ q: '分段', on: day })).rows.map((row) => [row.category, row.floorArea])
    expect(await on('2024-02-28')).toEqual([['COMMUNITY', '600.00']])
    expect(await on('2024-02-29')).toEqual([['VILLAGE', '880.50']])
    expect(await names({ q: '分段', category: 'COMMUNITY', on: '2024-02-28' })).toEqual(['分段'])
    expect(await names({ q: '分段', category: 'COMMUNITY' })).toEqual([])
    await db().center.delete({ where: { id: center.id } })
  })

  it('shows as being built what is marked open and opens later', async () => {
    const center = await makeCenter(county, county.townships[0].communities[0], { name: '未来' })
    await db().center.update({ where: { id: center.id }, data: { openedOn: toDbDate('2025-01-01') } })
    expect(
      (await list({ q: '未来', on: '2024-12-31', status: 'BUILDING' })).rows.map((row) => row.status),
    ).toEqual(['BUILDING'])
    expect(await names({ q: '未来', on: '2024-12-31', status: 'OPEN' })).toEqual([])
    expect(await names({ q: '未来', on: '2025-01-01', status: 'OPEN' })).toEqual(['未来'])
    await db().center.delete({ where: { id: center.id } })
  })
})

describe('scope', () => {
  it('a secretary sees the own community, a township its subtree, a department the county', async () => {
    const unit = county.townships[0]
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: unit.communities[1].id })
    const township = await viewerOf({ role: 'TOWNSHIP', unitId: unit.id })
    const department = await viewerOf({
      role: 'DEPARTMENT',
      unitId: county.id,
      departmentId: county.departments.JUSTICE ?? null,
    })
    expect(await names({ status: 'ALL' }, secretary)).toEqual(['反斜\\杠'])
    expect(await names({ status: 'ALL' }, township)).toEqual(['阳光', '百分之100%_中心', '反斜\\杠'])
    expect(await names({ status: 'ALL' }, department)).toHaveLength(5)
    expect(await names({ q: '阳光' }, secretary)).toEqual([])
  })

  it('two posts reach both units and nothing between them', async () => {
    const viewer = await viewerOf(
      { role: 'SECRETARY', unitId: county.townships[0].communities[0].id },
      { role: 'SECRETARY', unitId: county.townships[1].communities[0].id },
    )
    expect(await names({ status: 'ALL' }, viewer)).toEqual(['阳光', '百分之100%_中心', '在建', '已关'])
  })
})

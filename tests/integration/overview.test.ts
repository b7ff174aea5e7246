import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { exportFigureList } from '@/lib/progress/listing/mutations'
import { getFigureList } from '@/lib/progress/listing/queries'
import { exportFigureListInput, figureListParams } from '@/lib/progress/listing/schema'
import { getOverview } from '@/lib/progress/overview/queries'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const BIRTH = new Date('2025-01-01T00:00:00Z')
const AT = { month: '2025-03', on: '2025-03-31', pending: false, counting: 'THEN' } as const

let county: TestCounty
let staff: Viewer
let leader: Viewer
let reviewer: Viewer
let own: { id: string; name: string }
let far: { id: string; name: string }

beforeAll(async () => {
  county = await makeCounty()
  const [east, west] = county.townships
  own = await makeCenter(county, east.communities[0], { floorArea: '599.99' })
  far = await makeCenter(county, west.communities[0])
  await makeZone(county, far.id, 'CANTEEN')
  const report = (
    center: { id: string },
    townshipId: string,
    state: 'APPROVED' | 'SUBMITTED' | 'RETURNED',
    visits: number,
  ) => ({
    centerId: center.id,
    countyId: county.id,
    townshipId,
    month: toDbDate('2025-03-01'),
    state,
    figures: { E01: visits },
    firstSubmittedAt: new Date('2025-04-02T00:00:00Z'),
    savedAt: BIRTH,
    savedByName: '测试',
  })
  await db().monthlyReport.createMany({
    data: [report(own, east.id, 'SUBMITTED', 30), report(far, west.id, 'APPROVED', 50)],
  })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  leader = await viewerOf({ role: 'LEADER', unitId: county.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: east.id })
})

const tiles = async (viewer: Viewer, values: object = {}) => {
  const { tiles: list } = await getOverview(viewer, { ...AT, ...values })
  return Object.fromEntries(list.map((tile) => [tile.code, tile]))
}

describe('the overview', () => {
  it('judges by exact shares: 599.99 is neither met nor green', async () => {
    const { M03a, Q03a, M09 } = await tiles(staff)
    expect(M03a).toMatchObject({ light: 'RED', target: '100.00', figure: { part: 1, whole: 2 } })
    expect(Q03a).toMatchObject({ light: 'GREEN', figure: { part: 2, whole: 2 } })
    expect(M09).toMatchObject({ light: 'GREY', target: null })
  })

  it('takes the county’s own facility share as soon as there is one', async () => {
    await db().target.create({
      data: {
        countyId: county.id,
        metric: 'FACILITY_SHARE',
        facility: 'CANTEEN',
        value: '50',
        effectiveFrom: toDbDate('2025-01-01'),
        basis: '会议',
      },
    })
    expect((await tiles(staff)).M09).toMatchObject({ light: 'GREEN', target: '50.00', difference: '0.00' })
    expect((await tiles(reviewer)).M09).toMatchObject({ light: 'RED', difference: '-50.00' })
  })

  it('counts what is official, and 含待审核 only for those who may read it', async () => {
    expect((await tiles(staff)).E01?.figure).toMatchObject({
      value: '50.00',
      coverage: { reported: 1, expected: 2 },
    })
    expect((await tiles(staff, { pending: true })).E01?.figure.value).toBe('80.00')
    expect((await tiles(reviewer)).E01?.figure.value).toBeNull()
    await expect(getOverview(leader, { ...AT, pending: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('has a gap, not a zero, for a month without an official report', async () => {
    const { trend, rows, attention } = await getOverview(staff, AT)
    expect(trend.series[0]?.values).toEqual([...Array(12).fill(null), '50.00'])
    expect(rows.map((row) => [row.name, row.isTotal])).toEqual([
      [county.townships[0].name, false],
      [county.townships[1].name, false],
      [county.name, true],
    ])
    expect(attention).toEqual({ returned: 0, pending: 1 })
  })

  it('says the same from the roll-up and from the records', async () => {
    const [kept, live] = [await tiles(staff), await tiles(staff, { counting: 'NOW' })]
    const plain = (all: typeof kept) =>
      Object.values(all).map(({ code, figure, light }) => [
        code,
        figure.value,
        figure.part,
        figure.whole,
        light,
      ])
    expect(plain(live)).toEqual(plain(kept))
  })

  it('narrows to one kind of centers and to a community', async () => {
    expect((await tiles(staff, { kind: 'RENOVATED' })).M01?.figure.value).toBe('0.00')
    expect((await tiles(staff, { kind: 'NEW_BUILD' })).E01?.figure.value).toBe('50.00')
    const [east, west] = county.townships
    const at = (community: string) => tiles(staff, { township: west.id, community })
    expect((await at(west.communities[0].id)).E01?.figure.value).toBe('50.00')
    await expect(at(east.communities[0].id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stays within reach', async () => {
    const { unitName, rows } = await getOverview(reviewer, AT)
    expect([unitName, rows]).toEqual([county.townships[0].name, []])
    const foreign = await makeCounty()
    for (const township of [county.townships[1].id, foreign.townships[0].id, crypto.randomUUID()])
      await expect(getOverview(reviewer, { ...AT, township })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const community = await viewerOf({ role: 'LEADER', unitId: county.townships[1].communities[0].id })
    expect((await tiles(community)).E01?.figure.value).toBe('50.00')
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
    await expect(getOverview(secretary, AT)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the list behind a figure', () => {
  const list = (viewer: Viewer, values: object) =>
    getFigureList(viewer, figureListParams.parse({ on: '2025-03-31', ...values }))
  const visits = { metric: 'E01', rule: 'MONTHS', from: '2025-03', to: '2025-03' }

  it('has the centers that count, each with its part and the way to its records', async () => {
    const { figure, page } = await list(staff, visits)
    expect([figure.value, page.rows.map((row) => [row.name, row.figure.value, row.href])]).toEqual([
      '50.00',
      [[far.name, '50.00', `/reports/${far.id}/2025-03`]],
    ])
    expect((await list(staff, { ...visits, show: 'ALL' })).page.total).toBe(2)
    expect((await list(staff, { ...visits, pending: '1' })).page.total).toBe(2)
    expect((await list(staff, { metric: 'M09' })).page.rows.map((row) => row.centerId)).toEqual([far.id])
  })

  it('goes from a center to its months, and from each to its report', async () => {
    const year = { metric: 'E01', rule: 'MONTHS', from: '2025-01', to: '2025-03' }
    const [row] = (await list(staff, year)).page.rows.filter(({ centerId }) => centerId === far.id)
    const params = Object.fromEntries(new URLSearchParams(row?.href?.split('?')[1]))
    const months = await list(staff, params)
    expect([months.isByMonth, months.figure.value]).toEqual([true, row?.figure.value])
    expect(months.page.rows.map(({ name, figure, href }) => [name, figure.value, href])).toContainEqual([
      '2025年3月',
      '50.00',
      `/reports/${far.id}/2025-03`,
    ])
    await expect(list(reviewer, params)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is taken out whole with its figure below, and recorded', async () => {
    const input = { ...visits, on: '2025-03-31', format: 'csv' }
    const file = await exportFigureList(staff, exportFigureListInput.parse(input))
    const text = Buffer.from(file.bytes).toString('utf8')
    expect(text).toContain(far.name)
    expect(text).toContain('数值（人次）')
    const entry = await db().auditEntry.findFirst({
      where: { event: 'table.exported' },
      orderBy: { id: 'desc' },
    })
    expect(entry).toMatchObject({ userId: staff.userId, after: { metric: 'E01', rows: 1 } })
    await expect(
      exportFigureList(reviewer, exportFigureListInput.parse({ ...input, unit: county.id })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
    await expect(
      exportFigureList(secretary, exportFigureListInput.parse({ ...input, unit: county.id })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('answers for what is out of reach, or not in the catalogue, as for what is not there', async () => {
    for (const values of [
      { metric: 'M01', unit: county.id },
      { metric: 'M01', unit: county.townships[1].id },
      { metric: 'M01', center: far.id },
      { metric: 'Z99' },
      {},
    ])
      await expect(list(reviewer, values)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(list(leader, { ...visits, pending: '1' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await list(reviewer, { metric: 'M01' })).page.rows.map((row) => row.centerId)).toEqual([own.id])
  })
})

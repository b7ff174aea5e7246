import { beforeAll, describe, expect, it } from 'vitest'
import { exportBoard } from '@/lib/boards/mutations'
import { getBoard } from '@/lib/boards/queries'
import { boardParams } from '@/lib/boards/schema'
import { getCenterWeeks } from '@/lib/boards/weekly/queries'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { ReportState } from '@/prisma/generated/enums'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const AT = { on: '2025-06-30', month: '2025-06' }
const MARKER = '西侧标记'

let county: TestCounty
let staff: Viewer
let reviewer: Viewer
let warm: string

async function report(
  centerId: string,
  townshipId: string,
  rest: { month: string; state: ReportState; figures: Record<string, number> },
) {
  const { month, state, figures } = rest
  await db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      townshipId,
      month: toDbDate(`${month}-01`),
      state,
      figures,
      savedAt: new Date('2025-07-01T00:00:00Z'),
      savedByName: '测试',
    },
  })
}

const boardOf = (viewer: Viewer, key: Parameters<typeof getBoard>[1], more: object = {}) =>
  getBoard(viewer, key, boardParams.parse({ ...AT, ...more }))
const tableOf = (board: Awaited<ReturnType<typeof getBoard>>, key: string) =>
  board.tables.find((table) => table.key === key)?.sheet

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  const [east, west] = county.townships
  const short = await makeCenter(county, east.communities[0], { name: '东短中心', floorArea: '599.99' })
  const met = await makeCenter(county, east.communities[1], { name: '东够中心', floorArea: '600.00' })
  await makeCenter(county, west.communities[0], { name: `${MARKER}中心`, floorArea: '700.00' })
  const planned = await makeCenter(county, west.communities[1], {
    name: `${MARKER}在建中心`,
    status: 'BUILDING',
    floorArea: null,
    openedOn: null,
  })
  await db().center.update({
    where: { id: planned.id },
    data: { plannedArea: '650.00', plannedKind: 'NEW_BUILD', plannedOpenOn: toDbDate('2025-05-31') },
  })
  warm = met.id
  await makeZone(county, met.id, 'WARM_STATION')
  await makeZone(county, short.id, 'WARM_STATION')
  for (const month of ['2025-04', '2025-05', '2025-06']) {
    await report(met.id, east.id, { month, state: 'LOCKED', figures: { E01: 100, A01: 2, E11: 0 } })
    await report(short.id, east.id, { month, state: 'LOCKED', figures: { E01: 50, A01: 1, E11: 7 } })
  }
  await report(met.id, east.id, { month: '2024-06', state: 'LOCKED', figures: { E01: 80 } })
  await report(planned.id, west.id, { month: '2025-06', state: 'SUBMITTED', figures: { E01: 9 } })
})

describe('面积达标', () => {
  it('lists the gap of a hundredth and adds up by township', async () => {
    const board = await boardOf(staff, 'area')
    expect(tableOf(board, 'short')?.rows).toMatchObject([{ name: '东短中心', gap: '0.01' }])
    expect(tableOf(board, 'townships')?.rows).toMatchObject([
      { judged: 2, met: 1, short: 1, rate: 0.5, gap: '0.01' },
      { judged: 1, met: 1, short: 0, rate: 1 },
    ])
  })

  it('shows every center against its line, and what the planned ones would make of the rate', async () => {
    const board = await boardOf(staff, 'area')
    expect(tableOf(board, 'centers')?.rows.find(({ name }) => name === '东短中心')).toMatchObject({
      target: '600.00',
      actual: '599.99',
      difference: '-0.01',
    })
    const of = (one: typeof board) =>
      tableOf(one, 'outlook')?.rows.map(({ rate, coming, rateThen }) => [rate, coming, rateThen])
    expect(of(board)).toEqual([
      [1 / 2, 0, 1 / 2],
      [1, 1, 1],
    ])
    const [, west] = tableOf(board, 'outlook')?.rows ?? []
    expect(west).toMatchObject({ judged: 1, met: 1, comingMet: 1, area: '650.00', judgedThen: 2, metThen: 2 })
    expect(of(await boardOf(staff, 'area', { by: '2025-05-30' }))?.[1]).toEqual([1, 0, 1])
    expect(of(await boardOf(staff, 'area', { by: '2025-05-31' }))?.[1]).toEqual([1, 1, 1])
  })

  it('R-03 shows a township nothing of its neighbour', async () => {
    const board = await boardOf(reviewer, 'area')
    expect(JSON.stringify({ ...board, scope: null })).not.toContain(MARKER)
    await expect(boardOf(reviewer, 'area', { township: county.townships[1].id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('服务覆盖', () => {
  it('finds a facility that served nobody for three months, and not one that did', async () => {
    const board = await boardOf(staff, 'coverage')
    expect(tableOf(board, 'silent')?.rows).toMatchObject([
      { name: '东够中心', facility: '暖心驿站', months: 3 },
    ])
    expect(board.tables.find(({ key }) => key === 'silent')?.hrefs).toEqual([`/centers/${warm}`])
  })

  it('counts items by township against the list in force', async () => {
    const items = tableOf(await boardOf(staff, 'coverage'), 'items')
    expect(items?.rows).toHaveLength(3)
    expect(items?.rows[0]).toMatchObject({ sum: 0, share: 0 })
  })
})

describe('服务人次与活动', () => {
  it('adds official months only, and 待审核 ones when asked', async () => {
    const official = tableOf(await boardOf(staff, 'services'), 'months')
    expect(official?.rows[0]).toMatchObject({ month: '2025年6月', E01: 150, A01: 0, E05: null })
    const pending = tableOf(await boardOf(staff, 'services', { pending: '1' }), 'months')
    expect(pending?.rows[0]).toMatchObject({ E01: 159 })
  })

  it('judges the weeks of each center by the targets in force', async () => {
    const stamps = { createdAt: new Date(0), updatedAt: new Date(0) }
    const asked = { countyId: county.id, effectiveFrom: toDbDate('2025-01-01'), basis: '会议' }
    await db().target.createMany({
      data: [
        { ...asked, metric: 'WEEKLY_CLASSES', value: '1' },
        { ...asked, metric: 'DOCTOR_SESSIONS', value: '2' },
      ],
    })
    await db().doctorTimetable.create({
      data: { ...stamps, centerId: warm, weekday: 2, sittings: 2, validFrom: toDbDate('2024-01-01') },
    })
    await db().activity.create({
      data: {
        ...stamps,
        centerId: warm,
        countyId: county.id,
        townshipId: county.townships[0].id,
        typeId: county.activityTypes.TRAINING ?? '',
        name: '书法班',
        date: toDbDate('2025-06-04'),
        status: 'HELD',
        attendances: 20,
      },
    })
    const board = await boardOf(staff, 'weekly')
    const of = (key: string) => tableOf(board, key)?.rows.find((row) => row.name === '东够中心')
    expect(of('classes')).toMatchObject({ minimum: 0, target: '1.00', light: '未达标' })
    expect(of('sessions')).toMatchObject({ target: '2.00' })
    expect(tableOf(board, 'sessions')?.rows.find((row) => row.name === '东短中心')).toMatchObject({
      mean: null,
      light: '无数据',
    })
  })

  it('says the same of one center on its own page, also to its secretary, and to nobody else', async () => {
    const board = await boardOf(staff, 'weekly')
    const row = tableOf(board, 'classes')?.rows.find(({ name }) => name === '东够中心')
    const own = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[1].id })
    for (const viewer of [staff, own]) {
      const [classes, sessions] = await getCenterWeeks(viewer, { centerId: warm, asOf: board.asOf })
      expect(classes).toMatchObject({ kind: 'CLASSES', mean: row?.mean, minimum: 0, light: 'RED' })
      expect(classes?.figure).toMatchObject({ metric: 'A04', definition: { unit: '次' } })
      expect(sessions).toMatchObject({ kind: 'SESSIONS', target: '2.00' })
    }
    const neighbour = await viewerOf({ role: 'SECRETARY', unitId: county.townships[1].communities[0].id })
    await expect(getCenterWeeks(neighbour, { centerId: warm, asOf: board.asOf })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('reads from the roll-up what the records say', async () => {
    for (const more of [{}, { pending: '1' }, { township: county.townships[0].id }]) {
      const kept = await boardOf(staff, 'services', { ...more, on: undefined })
      const live = await boardOf(staff, 'services', { ...more, on: undefined, counting: 'NOW' })
      for (const key of ['months', 'years', 'townships'])
        expect([more, key, tableOf(kept, key)?.rows]).toEqual([more, key, tableOf(live, key)?.rows])
      expect(kept.charts.map(({ series }) => series)).toEqual(live.charts.map(({ series }) => series))
      expect(kept.coverage).toBe(live.coverage)
    }
  })

  it('counts where a center hung, or where it hangs at present', async () => {
    const [east, west] = county.townships
    const visits = async (township: string, counting: string) =>
      tableOf(await boardOf(staff, 'services', { township, counting }), 'months')?.rows[0]?.E01
    const place = { centerId: warm, unitId: east.communities[1].id, townshipId: east.id }
    await db().centerPlace.createMany({
      data: [
        { ...place, effectiveFrom: toDbDate('2020-01-01'), effectiveTo: toDbDate('2025-06-30') },
        {
          ...place,
          unitId: west.communities[1].id,
          townshipId: west.id,
          effectiveFrom: toDbDate('2025-06-30'),
        },
      ],
    })
    await db().center.update({
      where: { id: warm },
      data: { unitId: west.communities[1].id, townshipId: west.id },
    })
    expect([await visits(east.id, 'THEN'), await visits(east.id, 'NOW')]).toEqual([150, 50])
    expect([await visits(west.id, 'THEN'), await visits(west.id, 'NOW')]).toEqual([null, 100])
  })
})

describe('建设进展', () => {
  it('has the late center with its plan on top, and says what it will reach', async () => {
    const board = await boardOf(staff, 'projects')
    expect(tableOf(board, 'projects')?.rows[0]).toMatchObject({
      name: `${MARKER}在建中心`,
      stage: '在建',
      planned: '650.00',
      lateness: '晚30天',
      outlook: '达标',
    })
  })
})

describe('a board as a file', () => {
  it('R-28 is written and recorded', async () => {
    const { bytes, fileName } = await exportBoard(staff, {
      ...boardParams.parse(AT),
      board: 'area',
      format: 'xlsx',
    })
    expect(bytes.length).toBeGreaterThan(1000)
    expect(fileName).toMatch(/^面积达标_.*_2025-06-30\.xlsx$/)
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { event: 'table.exported', userId: staff.userId },
      orderBy: { id: 'desc' },
    })
    expect(entry.after).toMatchObject({ board: 'area', asOf: '2025-06-30' })
  })

  it('has no table of another name', async () => {
    const input = { ...boardParams.parse(AT), board: 'area', table: 'x', format: 'csv' } as const
    await expect(exportBoard(staff, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each(['SECRETARY', 'ADMIN', 'AUDITOR'] as const)('R-04 is not for %s', async (role) => {
    const viewer = await viewerOf({ role, unitId: county.id })
    await expect(boardOf(viewer, 'services')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

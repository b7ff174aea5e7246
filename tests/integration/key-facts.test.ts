import { beforeAll, describe, expect, it } from 'vitest'
import { FACT_SLOTS } from '@/lib/boards/facts/rules'
import { exportBoard } from '@/lib/boards/mutations'
import { getBoard } from '@/lib/boards/queries'
import { boardParams } from '@/lib/boards/schema'
import type { Board } from '@/lib/boards/types'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getFigureList } from '@/lib/progress/listing/queries'
import { figureListParams } from '@/lib/progress/listing/schema'
import { builtFigures } from '@/tests/support/built-figures'
import { DEMO_DAY, MODEL } from '@/tests/support/days'
import { demoDatabase } from '@/tests/support/demo-database'
import { speechFigures } from '@/tests/support/demo-figures'
import { viewerOf } from '@/tests/support/viewers'

let countyId: string
let staff: Viewer
let board: Board
/** What independent statements find in the stored records, by slot. */
let found: Record<string, number>

const boardOf = (viewer: Viewer, more: object = {}) =>
  getBoard(viewer, 'facts', boardParams.parse({ on: DEMO_DAY, ...more }))

/** Rows of the page in the order of the slots, each with the address of its list. */
const rowsOf = ({ tables }: Board) =>
  new Map(
    tables
      .flatMap(({ sheet, hrefs }) => sheet.rows.map((row, index) => ({ row, href: hrefs[index] ?? null })))
      .map((row, index) => [FACT_SLOTS[index] ?? '', row] as const),
  )

const exactOf = (slot: string) => Number(String(rowsOf(board).get(slot)?.row.exact).replaceAll(',', ''))

const listOf = (viewer: Viewer, href: string, more: object = {}) =>
  getFigureList(
    viewer,
    figureListParams.parse({ ...Object.fromEntries(new URLSearchParams(href.split('?')[1])), ...more }),
  )

beforeAll(async () => {
  await demoDatabase()
  const county = await db().orgUnit.findFirstOrThrow({
    where: { level: 'COUNTY', settings: { isNot: null } },
    select: { id: true },
  })
  countyId = county.id
  staff = await viewerOf({ role: 'COUNTY', unitId: countyId })
  board = await boardOf(staff)
  const [built, speech] = await Promise.all([builtFigures(DEMO_DAY), speechFigures(DEMO_DAY)])
  const of = (name: string) => speech[name] ?? Number.NaN
  found = {
    ...built,
    open: of('open'),
    lineNew: of('N1'),
    lineRenovated: of('N2'),
    domains: of('N3'),
    modelZones: of('N4'),
    modelWindows: of('N5'),
    modelItems: of('N6'),
    modelCulture: (of('N8a') + of('N8b')) / 2,
    sittings: of('N9'),
    healthServed: of('N10'),
    canteens: of('N11'),
    meals: of('N12'),
    careChildren: of('N13'),
    stations: of('N14'),
    stationServed: of('N15'),
    streetEvents: of('N16'),
    streetPeople: of('N17'),
    eventHouseholds: of('N18'),
    fullItems: of('N19'),
    listItems: of('N20'),
    talks: of('N21'),
    clinics: of('N22'),
    legal: of('N23a') + of('N23b'),
    informed: of('N24'),
    employed: of('N25'),
  }
}, 240_000)

describe('重点数据 of the demonstration county', () => {
  it('has a row for every figure of the speech, none of them empty', () => {
    const rows = rowsOf(board)
    expect([...rows.keys()]).toEqual([...FACT_SLOTS])
    for (const [slot, { row, href }] of rows) {
      expect([slot, row.exact, row.words]).not.toContain(null)
      expect([slot, href]).toEqual([slot, expect.stringMatching(/^\/dashboard\/figures\?metric=/)])
      expect([slot, row.formula]).toEqual([slot, expect.stringMatching(/..../)])
    }
  })

  it.each([
    'built',
    'builtNew',
    'builtRenovated',
    'open',
    'area',
    'invested',
    'lineNew',
    'lineRenovated',
    'domains',
    'modelZones',
    'modelWindows',
    'modelItems',
    'modelCulture',
    'sittings',
    'healthServed',
    'canteens',
    'meals',
    'careChildren',
    'stations',
    'stationServed',
    'streetEvents',
    'streetPeople',
    'eventHouseholds',
    'fullItems',
    'listItems',
    'talks',
    'clinics',
    'legal',
    'informed',
    'employed',
  ])('%s is exactly what the records say', (slot) => {
    expect(exactOf(slot)).toBe(found[slot])
  })

  it('N0d and N7: the share of communities, and a class in every week', () => {
    const share = ((found.covered ?? 0) / (found.communities ?? 1)) * 100
    expect(exactOf('covered')).toBeCloseTo(share, 1)
    expect(rowsOf(board).get('modelWeekly')?.row).toMatchObject({ words: '每周都', subject: MODEL })
  })

  it.each([
    ['modelZones', MODEL],
    ['streetEvents', '文昌街道'],
    ['informed', '清河社区党群服务中心'],
    ['canteens', '云溪县'],
  ])('%s speaks of %s', (slot, subject) => {
    expect(rowsOf(board).get(slot)?.row.subject).toBe(subject)
  })
})

describe('the list behind each of them', () => {
  it('carries the same figure, and somebody stands on it', async () => {
    for (const [slot, { href }] of rowsOf(board)) {
      const list = await listOf(staff, href ?? '')
      const bare = list.figure.minimum !== null && slot === 'modelWeekly'
      if (!bare) expect([slot, Number(list.figure.value)]).toEqual([slot, expect.closeTo(exactOf(slot), 1)])
      expect([slot, list.page.total]).toEqual([slot, expect.any(Number)])
      if (!slot.startsWith('line')) expect([slot, list.page.total > 0]).toEqual([slot, true])
    }
  })

  it.each([
    'built',
    'open',
    'area',
    'invested',
    'canteens',
    'stations',
    'streetEvents',
    'streetPeople',
    'talks',
    'clinics',
    'legal',
    'fullItems',
    'healthServed',
    'informed',
    'employed',
  ])('%s is the sum of its rows', async (slot) => {
    const { page } = await listOf(staff, rowsOf(board).get(slot)?.href ?? '', { perPage: '100' })
    const sum = page.rows.reduce((total, { figure }) => total + Number(figure.value), 0)
    expect(sum).toBeCloseTo(found[slot] ?? 0, 2)
    for (const row of page.rows)
      expect([row.name, row.href]).toEqual([row.name, expect.stringMatching(/^\//)])
  })

  it('goes down to the months of one center, and from each to its report', async () => {
    const { page, isByMonth } = await listOf(staff, rowsOf(board).get('healthServed')?.href ?? '')
    expect(isByMonth).toBe(true)
    expect(page.rows.map(({ name }) => name)).toContain('2024年1月')
    expect(page.rows[0]?.href).toMatch(/^\/reports\/[\w-]{36}\/2024-\d\d$/)
  })
})

describe('who reads it', () => {
  it('is for a township its own, for a bureau or a secretary nothing', async () => {
    const street = await db().orgUnit.findFirstOrThrow({ where: { name: '文昌街道' }, select: { id: true } })
    const own = await boardOf(await viewerOf({ role: 'TOWNSHIP', unitId: street.id }))
    expect(own.scope.unitName).toBe('文昌街道')
    expect(JSON.stringify(own.tables)).not.toContain(MODEL)
    const other = await db().orgUnit.findFirstOrThrow({ where: { name: '清河街道' }, select: { id: true } })
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: other.id })
    await expect(boardOf(reviewer, { township: street.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const bureau = await viewerOf({ role: 'DEPARTMENT', unitId: countyId })
    await expect(boardOf(bureau)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is taken out as it stands, and recorded', async () => {
    const file = await exportBoard(staff, {
      ...boardParams.parse({ on: DEMO_DAY }),
      board: 'facts',
      table: 'groups',
      format: 'csv',
    })
    const text = Buffer.from(file.bytes).toString('utf8')
    expect(text).toContain('15,043')
    expect(text).toContain('超过1.5万人次')
    const entry = await db().auditEntry.findFirst({
      where: { event: 'table.exported' },
      orderBy: { id: 'desc' },
    })
    expect(entry).toMatchObject({ userId: staff.userId, after: { board: 'facts', table: 'groups' } })
  })
})

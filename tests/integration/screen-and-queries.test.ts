import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { loadOutline } from '@/lib/maps/mutations'
import { getMap } from '@/lib/maps/queries'
import { mapParams } from '@/lib/maps/schema'
import { exportQuery, removeQuery, saveQuery } from '@/lib/saved-queries/mutations'
import { listSavedQueries } from '@/lib/saved-queries/queries'
import { queryParams } from '@/lib/saved-queries/schema'
import { getQueryTable } from '@/lib/saved-queries/table/queries'
import { grantScreen, revokeScreen } from '@/lib/screen/mutations'
import { listScreenTokens } from '@/lib/screen/queries'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let colleague: Viewer
let reviewer: Viewer
let stranger: Viewer

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  colleague = await viewerOf({ role: 'COUNTY', unitId: county.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  stranger = await viewerOf({ role: 'COUNTY', unitId: (await makeCounty()).id })
  const [east, west] = county.townships
  for (const [index, township] of [east, west].entries()) {
    const { id } = await makeCenter(county, township.communities[0], { name: `${township.name}中心` })
    await db().center.update({ where: { id }, data: { longitude: `118.${index + 1}`, latitude: '32.1' } })
    await db().monthlyReport.create({
      data: {
        centerId: id,
        countyId: county.id,
        townshipId: township.id,
        month: toDbDate('2025-05-01'),
        state: index === 0 ? 'LOCKED' : 'SUBMITTED',
        figures: { E01: 100 + index },
        savedAt: new Date('2025-06-01T00:00:00Z'),
        savedByName: '测试',
      },
    })
  }
})

const query = (more: object = {}) =>
  queryParams.parse({ metrics: 'E01', from: '2025-04', to: '2025-06', by: 'WHOLE', ...more })

describe('数据查询', () => {
  it('puts units, figures and months into one table; a gap is no 0', async () => {
    const { sheet } = await getQueryTable(staff, query())
    expect(sheet.rows).toMatchObject([
      { 'E01 WHOLE': 100 },
      { 'E01 WHOLE': null },
      { unit: '全县合计', 'E01 WHOLE': 100 },
    ])
    const pending = await getQueryTable(staff, query({ pending: '1', rows: 'COUNTY' }))
    expect(pending.sheet.rows).toMatchObject([{ 'E01 WHOLE': 201 }])
  })

  it('leads from a township to its centers, and asks for communities and for one kind', async () => {
    const { hrefs } = await getQueryTable(staff, query())
    expect(hrefs.map((href) => href !== null)).toEqual([true, true, false])
    const below = queryParams.parse(Object.fromEntries(new URLSearchParams(hrefs[0]?.split('?')[1])))
    expect(below).toMatchObject({ rows: 'CENTERS', township: county.townships[0].id, by: 'WHOLE' })
    expect((await getQueryTable(staff, below)).sheet.rows).toMatchObject([{ 'E01 WHOLE': 100 }])
    const communities = await getQueryTable(staff, query({ rows: 'COMMUNITIES' }))
    expect(communities.sheet.rows).toHaveLength(county.townships.flatMap((unit) => unit.communities).length)
    expect(communities.sheet.rows[0]).toMatchObject({ township: county.townships[0].name, 'E01 WHOLE': 100 })
    const kind = await getQueryTable(staff, query({ rows: 'COUNTY', kind: 'UNRENOVATED' }))
    expect(kind.sheet.rows).toMatchObject([{ 'E01 WHOLE': null }])
    expect(kind.sheet.notes?.left).toContain('未改造')
  })

  it('R-01 reaches no township that the viewer does not', async () => {
    const { sheet } = await getQueryTable(reviewer, query({ rows: 'CENTERS' }))
    expect(sheet.rows.map(({ unit }) => unit)).toEqual([`${county.townships[0].name}中心`])
    const foreign = query({ township: county.townships[1].id })
    await expect(getQueryTable(reviewer, foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses months the wrong way round and too large a table, in words', async () => {
    await expect(getQueryTable(staff, query({ from: '2025-07' }))).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.progress.queryMonths' },
    })
    const metrics = 'M01,M02,M03a,M06,A01,A02,A03,E01,E02,E03,E04,E05,E11,E12'
    const large = query({ metrics, from: '2000-01', to: '2025-06', by: 'MONTH' })
    await expect(getQueryTable(staff, large)).rejects.toMatchObject({
      details: { reason: 'validation.progress.queryCells' },
    })
  })

  it('is kept under a name of one’s own, replaced by the same name, and nobody else’s to see or remove', async () => {
    const first = await saveQuery(staff, { name: '月度到访', query: 'metrics=E01&by=MONTH' })
    const again = await saveQuery(staff, { name: '月度到访', query: '?metrics=A01&township=javascript:x' })
    expect(again.id).toBe(first.id)
    const [saved] = await listSavedQueries(staff)
    expect(saved?.href).toContain('metrics=A01')
    expect(saved?.href).not.toContain('javascript')
    expect(await listSavedQueries(colleague)).toEqual([])
    await expect(removeQuery(colleague, first)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await removeQuery(staff, first)
    expect(await listSavedQueries(staff)).toEqual([])
  })

  it('is taken out with the meaning of its figures, and that is recorded', async () => {
    const { fileName, bytes } = await exportQuery(staff, { ...query(), format: 'xlsx' })
    expect(fileName).toMatch(/^数据查询_/)
    expect(bytes.length).toBeGreaterThan(1000)
    expect(await db().auditEntry.count({ where: { event: 'table.exported', userId: staff.userId } })).toBe(1)
  })
})

describe('the token of the display screen', () => {
  it('is stored hashed, listed to its county alone, and revoked once', async () => {
    const { id, token } = await grantScreen(staff, { name: '二楼会议室' })
    const stored = await db().screenToken.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await listScreenTokens(colleague)).map((row) => row.name)).toEqual(['二楼会议室'])
    expect(await listScreenTokens(stranger)).toEqual([])
    await expect(revokeScreen(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await revokeScreen(colleague, { id })
    await revokeScreen(colleague, { id })
    expect(await db().auditEntry.count({ where: { event: 'screen.revoked', targetId: id } })).toBe(1)
  })

  it('R-04 is not for a township', async () => {
    await expect(grantScreen(reviewer, { name: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the map', () => {
  const collection = (...codes: string[]) =>
    new TextEncoder().encode(
      JSON.stringify({
        type: 'FeatureCollection',
        features: codes.map((code) => ({
          type: 'Feature',
          properties: { code },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [118, 32],
                [118.2, 32],
                [118.2, 32.2],
                [118, 32],
              ],
            ],
          },
        })),
      }),
    )

  it('shows the centers in reach with their outlines', async () => {
    const codes = county.townships.map(({ code }) => code)
    const loaded = await loadOutline(staff, collection(...codes, '999999999'))
    expect(loaded).toEqual({ townships: 2, unknown: ['999999999'], missing: [] })
    const whole = await getMap(staff, mapParams.parse({}))
    expect([whole.points.length, whole.outlines.length, whole.withoutPlace]).toEqual([2, 2, 0])
    const part = await getMap(reviewer, mapParams.parse({}))
    expect([part.points.length, part.outlines.length]).toEqual([1, 1])
  })

  it.each([
    ['no JSON', '{', 'outlineUnreadable'],
    ['no GeoJSON', '{"type":"Topology"}', 'outlineUnreadable'],
    ['another country', '', 'outlineUnreadable'],
  ])('refuses %s and keeps what it has', async (_case, text, reason) => {
    await expect(loadOutline(staff, new TextEncoder().encode(text))).rejects.toMatchObject({
      details: { reason: `validation.progress.${reason}` },
    })
    expect((await getMap(staff, mapParams.parse({}))).outlines).toHaveLength(2)
  })

  it('refuses a file without one township of the county, a huge one, and whoever may not', async () => {
    await expect(loadOutline(stranger, collection('123456789'))).rejects.toMatchObject({
      details: { reason: 'validation.progress.outlineForeign' },
    })
    await expect(loadOutline(staff, new Uint8Array(3 * 1024 * 1024))).rejects.toMatchObject({
      details: { reason: 'validation.progress.outlineTooLarge' },
    })
    await expect(loadOutline(reviewer, collection())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { exportStandingTable } from '@/lib/progress/mutations'
import { getCenterList, getProgress } from '@/lib/progress/queries'
import type { ReportState } from '@/prisma/generated/enums'
import { appQuery, ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { captures, partText } from '@/tests/support/ooxml'
import { viewerOf } from '@/tests/support/viewers'

const DAY = '2025-06-30'
const MONTH = '2025-06'
const AT = { on: DAY, month: MONTH }
const MARKER = '西侧标记'
const IN_TIME = new Date('2025-07-04T02:00:00Z')
const TOO_LATE = new Date('2025-07-09T02:00:00Z')

let county: TestCounty
let staff: Viewer
let reviewer: Viewer
const ids: string[] = []

type Report = { month: string; state: ReportState; visits: number; at?: Date; returns?: number }

async function report(centerId: string, townshipId: string, { month, state, visits, ...rest }: Report) {
  const at = rest.at ?? IN_TIME
  const isSubmitted = state !== 'DRAFT'
  await db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      townshipId,
      month: toDbDate(`${month}-01`),
      state,
      figures: { E01: visits, A01: 3 },
      zeroSections: [],
      filledByIds: [],
      submittedAt: isSubmitted ? at : null,
      firstSubmittedAt: isSubmitted ? at : null,
      returns: rest.returns ?? 0,
      savedAt: at,
      savedByName: '测试',
    },
  })
}

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  const [east, west] = county.townships
  const places = [
    { unit: east.communities[0], township: east, name: '东一中心', floorArea: '612.50' },
    { unit: east.communities[0], township: east, name: '东二中心', floorArea: '599.99' },
    {
      unit: east.communities[1],
      township: east,
      name: '东三中心',
      kind: 'RENOVATED' as const,
      floorArea: '320.10',
    },
    { unit: west.communities[0], township: west, name: `${MARKER}一中心`, floorArea: '700.00' },
    { unit: west.communities[1], township: west, name: `${MARKER}二中心`, floorArea: '450.25' },
  ]
  for (const { unit, township: _township, ...options } of places)
    ids.push((await makeCenter(county, unit, options)).id)
  await makeZone(county, ids[0] ?? '', 'PARTY_DISPLAY')
  await makeZone(county, ids[0] ?? '', 'PARTY_DISPLAY')
  await makeZone(county, ids[3] ?? '', 'CULTURE')
  await report(ids[0] ?? '', east.id, { month: MONTH, state: 'APPROVED', visits: 310 })
  await report(ids[1] ?? '', east.id, { month: MONTH, state: 'SUBMITTED', visits: 5000, at: TOO_LATE })
  await report(ids[2] ?? '', east.id, { month: MONTH, state: 'DRAFT', visits: 7000 })
  await report(ids[3] ?? '', west.id, { month: MONTH, state: 'LOCKED', visits: 407 })
  await report(ids[0] ?? '', east.id, { month: '2025-04', state: 'LOCKED', visits: 120 })
  await report(ids[3] ?? '', west.id, { month: '2025-04', state: 'RETURNED', visits: 9000, returns: 1 })
})

describe('getProgress', () => {
  it('judges areas as SQL does', async () => {
    const { summary } = await getProgress(staff, AT)
    const [row] = await ownerQuery(
      `SELECT count(*)::int AS centers,
              count(*) FILTER (WHERE p."floorArea" >= CASE p."kind" WHEN 'NEW_BUILD' THEN 600 ELSE 400 END)::int AS met,
              sum(greatest(CASE p."kind" WHEN 'NEW_BUILD' THEN 600 ELSE 400 END - p."floorArea", 0))::text AS gap
       FROM "Center" c JOIN "CenterPeriod" p ON p."centerId" = c."id" WHERE c."countyId" = $1`,
      [county.id],
    )
    expect(row).toEqual({
      centers: summary.byStatus.OPEN,
      met: summary.areaRate.part,
      gap: summary.gapSum,
    })
    expect(summary.areaRate).toEqual({ part: 2, whole: 5 })
  })

  it('counts centers with a function as SQL does', async () => {
    const { summary } = await getProgress(staff, AT)
    const rows = await ownerQuery(
      `SELECT t."domain"::text AS domain, count(DISTINCT z."centerId")::int AS centers
       FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId" WHERE t."countyId" = $1 GROUP BY t."domain"`,
      [county.id],
    )
    const counts = Object.fromEntries(rows.map((row) => [String(row.domain), row.centers]))
    expect({ PUBLIC_SERVICE: 0, HEALTH: 0, MEDIATION: 0, ...counts }).toEqual(summary.domains)
    expect(summary.domains.PARTY).toBe(1)
  })

  it('counts reports by township as SQL does, and names the unreported', async () => {
    const { reporting } = await getProgress(staff, AT)
    const rows = await ownerQuery(
      `SELECT u."name", count(*)::int AS expected,
              count(*) FILTER (WHERE r."state" IN ('SUBMITTED','APPROVED','LOCKED','RETURNED'))::int AS submitted,
              count(*) FILTER (WHERE r."firstSubmittedAt" < '2025-07-05T16:00:00Z')::int AS "onTime"
       FROM "Center" c JOIN "OrgUnit" u ON u."id" = c."townshipId"
       LEFT JOIN "MonthlyReport" r ON r."centerId" = c."id" AND r."month" = '2025-06-01'
       WHERE c."countyId" = $1 GROUP BY u."name", u."code" ORDER BY u."code"`,
      [county.id],
    )
    expect(
      reporting.lines.map(({ townshipName, expected, submitted, onTime }) => ({
        name: townshipName,
        expected,
        submitted,
        onTime,
      })),
    ).toEqual(rows)
    expect(reporting).toMatchObject({ expected: 5, submitted: 3, onTime: 2 })
    expect(reporting.unreported.map((center) => center.name)).toEqual(['东三中心', `${MARKER}二中心`])
    expect(reporting.late.map((center) => center.name)).toEqual(['东二中心'])
  })

  it('adds approved and locked visits only and leaves a gap as a gap', async () => {
    const { visits } = await getProgress(staff, AT)
    const rows = await ownerQuery(
      `SELECT to_char("month", 'YYYY-MM') AS month, sum(("figures"->>'E01')::int)::int AS total, count(*)::int AS centers
       FROM "MonthlyReport" WHERE "countyId" = $1 AND "state" IN ('APPROVED','LOCKED') GROUP BY 1 ORDER BY 1`,
      [county.id],
    )
    expect(visits).toHaveLength(13)
    expect(visits.filter((figure) => figure.total !== null)).toEqual(rows)
    expect(visits.at(-1)).toEqual({ month: MONTH, total: 717, centers: 2 })
    expect(visits.at(-2)).toEqual({ month: '2025-05', total: null, centers: 0 })
  })
})

describe('scope', () => {
  it('shows a township nothing of another: no name, no id, no sum', async () => {
    const progress = await getProgress(reviewer, AT)
    const text = JSON.stringify(progress)
    expect(text).not.toContain(MARKER)
    expect(text).not.toContain(county.townships[1].name)
    for (const foreign of ids.slice(3)) expect(text).not.toContain(foreign)
    expect(progress.summary.centers).toBe(3)
    expect(progress.reporting.expected).toBe(3)
    expect(progress.visits.at(-1)).toEqual({ month: MONTH, total: 310, centers: 1 })
    expect(progress.scope).toMatchObject({
      unitName: county.townships[0].name,
      townshipId: county.townships[0].id,
    })
  })

  it('answers for another township as for one that does not exist', async () => {
    const township = county.townships[1].id
    await expect(getProgress(reviewer, { ...AT, township })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getCenterList(reviewer, { ...AT, township })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const other = await makeCounty()
    await expect(getProgress(staff, { ...AT, township: other.townships[0].id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('lets the county narrow to a township, and a leader see the subtree', async () => {
    const west = await getProgress(staff, { ...AT, township: county.townships[1].id })
    expect(west.summary.centers).toBe(2)
    expect(west.reporting.lines.map((line) => line.townshipName)).toEqual([county.townships[1].name])
    const leader = await viewerOf({ role: 'LEADER', unitId: county.townships[1].id })
    expect(await getProgress(leader, AT)).toEqual({
      ...west,
      scope: {
        ...west.scope,
        townships: [
          { id: county.townships[1].id, name: county.townships[1].name, code: county.townships[1].code },
        ],
      },
    })
  })

  it('narrows to a community of the chosen township and to a kind, with every sum', async () => {
    const [east, west] = county.townships
    const own = await getProgress(staff, { ...AT, township: east.id, community: east.communities[0].id })
    expect(own.scope).toMatchObject({
      unitName: east.communities[0].name,
      communityId: east.communities[0].id,
    })
    expect([own.summary.centers, own.reporting.expected, own.reporting.submitted]).toEqual([2, 2, 2])
    const live = await getProgress(staff, {
      ...AT,
      on: '2025-06-29',
      township: east.id,
      community: east.communities[0].id,
    })
    expect([live.summary.centers, live.reporting.expected]).toEqual([2, 2])
    for (const community of [west.communities[0].id, crypto.randomUUID()])
      await expect(getProgress(staff, { ...AT, township: east.id, community })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    const renovated = await getProgress(staff, { ...AT, kind: 'RENOVATED' })
    expect([renovated.summary.centers, renovated.reporting.expected]).toEqual([1, 1])
  })

  it('says the same from the roll-up and from the records', async () => {
    const [kept, live] = [await getProgress(staff, AT), await getProgress(staff, { ...AT, on: '2025-06-29' })]
    expect(kept).toEqual({ ...live, asOf: DAY })
  })

  it('counts the reports of a community’s leader under its township', async () => {
    const leader = await viewerOf({ role: 'LEADER', unitId: county.townships[0].communities[1].id })
    const { scope, reporting, summary } = await getProgress(leader, AT)
    expect(scope).toEqual({
      unitName: county.townships[0].communities[1].name,
      townshipId: null,
      townships: [],
      communityId: null,
      communities: [],
    })
    expect(summary.centers).toBe(1)
    expect(reporting.lines.map((line) => [line.townshipName, line.expected])).toEqual([
      [county.townships[0].name, 1],
    ])
  })

  it('refuses who has no dashboard', async () => {
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
    await expect(getProgress(secretary, AT)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(exportStandingTable(secretary, { format: 'csv', ...AT })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('getCenterList', () => {
  it('has as many centers as the figure that it stands behind', async () => {
    const { progress, rows } = await getCenterList(staff, { ...AT, area: 'SHORT' })
    expect(rows.map((row) => row.name)).toEqual(['东二中心', '东三中心', `${MARKER}二中心`])
    expect(rows).toHaveLength(progress.summary.area.SHORT)
    for (const [asked, count] of [
      ['EXPECTED', progress.reporting.expected],
      ['SUBMITTED', progress.reporting.submitted],
      ['ON_TIME', progress.reporting.onTime],
      ['LATE', progress.reporting.late.length],
      ['UNREPORTED', progress.reporting.unreported.length],
    ] as const) {
      const list = await getCenterList(staff, { ...AT, report: asked })
      expect([asked, list.rows.length]).toEqual([asked, count])
    }
  })
})

describe('exportStandingTable', () => {
  it('writes the rows of the screen and an audit entry', async () => {
    const file = await exportStandingTable(staff, { format: 'csv', ...AT, area: 'SHORT' })
    const lines = Buffer.from(file.bytes).toString('utf8').split('\r\n').filter(Boolean)
    expect(lines[0]?.startsWith('\ufeff序号')).toBe(true)
    expect(lines).toHaveLength(1 + 3 + 1)
    expect(lines.at(-1)).toContain('合计')
    // 0.01 + 79.90 + 149.75
    expect(lines.at(-1)).toContain('229.66')
    const [entry] = await appQuery(
      `SELECT "event", "ok", "userId", "after" FROM "AuditEntry" WHERE "targetType" = 'table' ORDER BY "id" DESC LIMIT 1`,
    )
    expect(entry).toMatchObject({
      event: 'table.exported',
      ok: true,
      userId: staff.userId,
      after: { rows: 3, area: 'SHORT', asOf: DAY },
    })
  })

  it('sums in a workbook what stands above the sum', async () => {
    const file = await exportStandingTable(staff, { format: 'xlsx', ...AT })
    const xml = await partText(file.bytes, 'xl/worksheets/sheet1.xml')
    const cells = captures(xml, /<c r="K\d+"[^>]*>(.*?)<\/c>/g)
    const total = cells.find((cell) => cell.includes('<f>SUM('))
    expect(total).toContain('<v>229.66</v>')
    expect(file.fileName).toBe(`达标对照表_${county.name}_2025-06-30.xlsx`)
  })

  it('takes nothing of another township out', async () => {
    const file = await exportStandingTable(reviewer, { format: 'csv', ...AT })
    expect(Buffer.from(file.bytes).toString('utf8')).not.toContain(MARKER)
    await expect(
      exportStandingTable(reviewer, { format: 'xlsx', ...AT, township: county.townships[1].id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportCircular } from '@/lib/briefings/mutations'
import { getCircular, getCircularData } from '@/lib/briefings/queries'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { formatDecimal, formatInteger, formatShare } from '@/lib/core/format/number'
import type { Viewer } from '@/lib/core/viewer'
import { plainText } from '@/lib/documents/model'
import { getProgress } from '@/lib/progress/queries'
import { gapSumText, rateCellText } from '@/lib/progress/view'
import { appQuery, ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { captures, ooxmlErrors, partText } from '@/tests/support/ooxml'
import { viewerOf } from '@/tests/support/viewers'

const DAY = '2025-06-30'
const MONTH = '2025-06'
const MARKER = '西侧标记'
const INPUT = { month: MONTH, on: DAY, fonts: 'OFFICE' as const }

let county: TestCounty
let staff: Viewer

/** Texts of the paragraphs of a Word file, table cells included. */
async function wordTexts(bytes: Uint8Array): Promise<string[]> {
  const xml = await partText(bytes, 'word/document.xml')
  return captures(xml, /<w:p(?:\s[^>]*)?>([\s\S]*?)<\/w:p>/g).map((paragraph) =>
    captures(paragraph, /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g).join(''),
  )
}

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const [east, west] = county.townships
  const places = [
    { unit: east.communities[0], township: east, name: '东一中心', floorArea: '1612.50', visits: 1234 },
    { unit: east.communities[1], township: east, name: '东二中心', floorArea: '599.99', visits: null },
    { unit: west.communities[0], township: west, name: `${MARKER}一中心`, floorArea: '480.25', visits: 877 },
  ]
  for (const { unit, township, visits, ...options } of places) {
    const center = await makeCenter(county, unit, options)
    await makeZone(county, center.id, 'HEALTH_POST')
    for (const month of visits === null ? [] : ['2025-05', MONTH])
      await db().monthlyReport.create({
        data: {
          centerId: center.id,
          countyId: county.id,
          townshipId: township.id,
          month: toDbDate(`${month}-01`),
          state: 'LOCKED',
          figures: { E01: visits ?? 0, A01: 4, A02: 90 },
          zeroSections: [],
          filledByIds: [],
          submittedAt: new Date('2025-07-02T00:00:00Z'),
          firstSubmittedAt: new Date(month === MONTH ? '2025-07-02T00:00:00Z' : '2025-06-02T00:00:00Z'),
          savedAt: new Date('2025-07-02T00:00:00Z'),
          savedByName: '测试',
        },
      })
  }
})

describe('exportCircular', () => {
  it('is a Word file whose figures equal the dashboard’s', async () => {
    const { bytes, fileName } = await exportCircular(staff, INPUT)
    const { summary, reporting, visits } = await getProgress(staff, { month: MONTH, on: DAY })
    const text = (await wordTexts(bytes)).join('\n')
    expect(fileName).toBe('关于2025年6月社区党群服务中心运行情况的通报.docx')
    expect(text).toContain(
      `应报${reporting.expected}个，已报${reporting.submitted}个，报送率${formatShare(reporting.submitted, reporting.expected)}`,
    )
    expect(text).toContain(
      `纳入面积目标的中心${summary.areaRate.whole}个，面积达标${summary.areaRate.part}个，达标率${formatShare(summary.areaRate.part, summary.areaRate.whole)}`,
    )
    expect(text).toContain(`面积缺口合计${gapSumText(summary)}平方米`)
    expect(text).toContain(`接待到访群众${formatInteger(visits.at(-1)?.total)}人次`)
    expect(text).toContain(rateCellText(summary.coverageRate))
    expect(text).toContain('截至2025年6月30日')
    expect(text).toContain('尚有1个中心未报，各项合计不含未报中心')
    expect(text).toContain('未报1个中心：第1街道1个（东二中心）。')
  })

  it('states what SQL says', async () => {
    const text = (await wordTexts((await exportCircular(staff, INPUT)).bytes)).join('\n')
    const [row] = await ownerQuery(
      `SELECT sum(("figures"->>'E01')::int) FILTER (WHERE "month" = '2025-06-01')::int AS visits,
              sum(("figures"->>'E01')::int)::int AS cumulative,
              sum(("figures"->>'A01')::int)::int AS events
       FROM "MonthlyReport" WHERE "countyId" = $1 AND "state" IN ('APPROVED','LOCKED') AND "month" BETWEEN '2025-01-01' AND '2025-06-01'`,
      [county.id],
    )
    const [stock] = await ownerQuery(
      `SELECT sum(p."floorArea")::text AS area, sum(greatest(600 - p."floorArea", 0))::text AS gap
       FROM "Center" c JOIN "CenterPeriod" p ON p."centerId" = c."id" WHERE c."countyId" = $1`,
      [county.id],
    )
    expect(text).toContain(`接待到访群众${formatInteger(Number(row?.visits))}人次`)
    expect(text).toContain(
      `2025年1—6月累计（汇总已审核、已锁定的月报4份）：接待到访群众${formatInteger(Number(row?.cumulative))}人次，举办活动${Number(row?.events)}场次`,
    )
    expect(text).toContain(`建筑面积合计${formatDecimal(String(stock?.area))}平方米`)
    expect(text).toContain(`面积缺口合计${formatDecimal(String(stock?.gap))}平方米`)
    expect(text).toContain('到访人次比上月持平')
  })

  it('prints every text of the preview, and nothing empty', async () => {
    const { document } = await getCircular(staff, INPUT)
    const printed = (await wordTexts((await exportCircular(staff, INPUT)).bytes)).join('').replace(/\s/g, '')
    const missing = plainText(document)
      .map((text) => text.replace(/\s/g, ''))
      .filter((text) => text && !printed.includes(text))
    expect(missing).toEqual([])
    expect(printed).not.toMatch(/undefined|NaN|null|InvalidDate|Infinity/)
  })

  it('satisfies both validators', async () => {
    expect(await ooxmlErrors((await exportCircular(staff, INPUT)).bytes, 'docx')).toEqual([])
  })

  it('leaves the hash of the file in the trail', async () => {
    const { bytes, hash } = await exportCircular(staff, { ...INPUT, fonts: 'WINDOWS' })
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    const [entry] = await appQuery(
      `SELECT "event", "userId", "after" FROM "AuditEntry" WHERE "targetType" = 'briefing' ORDER BY "id" DESC LIMIT 1`,
    )
    expect(entry).toMatchObject({
      event: 'briefing.exported',
      userId: staff.userId,
      after: { sha256: hash, month: MONTH, asOf: DAY, fonts: 'WINDOWS' },
    })
  })
})

describe('scope of the circular', () => {
  it('tells a township’s leader nothing of another township', async () => {
    const leader = await viewerOf({ role: 'LEADER', unitId: county.townships[0].id })
    const { bytes, fileName } = await exportCircular(leader, INPUT)
    const text = (await wordTexts(bytes)).join('\n')
    expect(text).not.toContain(MARKER)
    expect(text).not.toContain(county.townships[1].name)
    expect(text).toContain('接待到访群众1,234人次')
    expect(fileName).toBe(`关于2025年6月${county.townships[0].name}社区党群服务中心运行情况的通报.docx`)
    await expect(
      exportCircular(leader, { ...INPUT, township: county.townships[1].id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each(['TOWNSHIP', 'DEPARTMENT', 'ADMIN', 'AUDITOR'] as const)('refuses %s', async (role) => {
    const viewer = await viewerOf({ role, unitId: county.id })
    await expect(getCircularData(viewer, INPUT)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(exportCircular(viewer, INPUT)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

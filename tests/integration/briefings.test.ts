import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { finalizeBriefing, voidBriefing } from '@/lib/briefings/freeze/mutations'
import {
  chooseExamples,
  createBriefing,
  editSentence,
  exportPaper,
  renameBriefing,
  restoreSentence,
} from '@/lib/briefings/mutations'
import { getBriefing, listBriefings } from '@/lib/briefings/queries'
import { briefingListParams } from '@/lib/briefings/schema'
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

let county: TestCounty
let staff: Viewer

/** Texts of the paragraphs of a Word file, table cells included. */
async function wordTexts(bytes: Uint8Array): Promise<string[]> {
  const xml = await partText(bytes, 'word/document.xml')
  return captures(xml, /<w:p(?:\s[^>]*)?>([\s\S]*?)<\/w:p>/g).map((paragraph) =>
    captures(paragraph, /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g).join(''),
  )
}

const circular = (unitId = county.id) => ({ kind: 'CIRCULAR' as const, unitId, cutOff: DAY })
const word = (id: string) => ({ id, format: 'docx' as const })

/** A circular of the unit as a Word file. */
async function wordOf(viewer: Viewer, unitId = county.id): Promise<string> {
  const { id } = await createBriefing(viewer, circular(unitId))
  return (await wordTexts((await exportPaper(viewer, word(id))).bytes)).join('\n')
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
          figures: { E01: visits ?? 0, E02: 12 },
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

describe('the circular', () => {
  it('has the dashboard’s figures in its Word file', async () => {
    const text = await wordOf(staff)
    const { summary, reporting, visits } = await getProgress(staff, { month: MONTH, on: DAY })
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
    const text = await wordOf(staff)
    const [row] = await ownerQuery(
      `SELECT sum(("figures"->>'E01')::int) FILTER (WHERE "month" = '2025-06-01')::int AS visits,
              sum(("figures"->>'E01')::int)::int AS cumulative, sum(("figures"->>'E02')::int)::int AS pieces
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
      `2025年1—6月累计（汇总已审核、已锁定的月报4份）：接待到访群众${formatInteger(Number(row?.cumulative))}人次`,
    )
    expect(text).toContain(`窗口受理${Number(row?.pieces)}件`)
    expect(text).toContain(`建筑面积合计${formatDecimal(String(stock?.area))}平方米`)
    expect(text).toContain(`面积缺口合计${formatDecimal(String(stock?.gap))}平方米`)
    expect(text).toContain('到访人次比上月持平')
  })

  it('prints every text of the screen, and nothing empty', async () => {
    const { id } = await createBriefing(staff, circular())
    const { document } = await getBriefing(staff, { id })
    const printed = (await wordTexts((await exportPaper(staff, word(id))).bytes)).join('').replace(/\s/g, '')
    const missing = plainText(document)
      .map((text) => text.replace(/\s/g, ''))
      .filter((text) => text && !printed.includes(text))
    expect(missing).toEqual([])
    expect(printed).not.toMatch(/undefined|NaN|null|InvalidDate|Infinity/)
  })

  it('lists every active center once, and ranks none until the county switches it on', async () => {
    const { id } = await createBriefing(staff, circular())
    const annexOf = async () => (await getBriefing(staff, { id })).document.annexes[2]
    const plain = await annexOf()
    expect(plain?.title).toBe('2025年6月社区党群服务中心运行情况表')
    await db().countySettings.update({ where: { countyId: county.id }, data: { rankingEnabled: true } })
    const ranked = await annexOf()
    await db().countySettings.update({ where: { countyId: county.id }, data: { rankingEnabled: false } })
    const rows = ranked?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const texts = rows?.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)))
    expect(texts?.map((row) => [row[0], row[1], row[3]])).toEqual([
      ['1', '东一中心', '1,234'],
      ['2', `${MARKER}一中心`, '877'],
      ['不排名', '东二中心', '未报'],
    ])
  })

  it('leaves the hash of the file in the trail', async () => {
    const { id } = await createBriefing(staff, circular())
    const { bytes, hash } = await exportPaper(staff, word(id))
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    const [entry] = await appQuery(
      `SELECT "event", "userId", "after" FROM "AuditEntry" WHERE "targetType" = 'briefing' ORDER BY "id" DESC LIMIT 1`,
    )
    expect(entry).toMatchObject({
      event: 'briefing.exported',
      userId: staff.userId,
      after: { sha256: hash, format: 'docx', state: 'DRAFT' },
    })
  })

  it('names the fonts that the county has set', async () => {
    const { id } = await createBriefing(staff, circular())
    const facesIn = async () => {
      const { bytes } = await exportPaper(staff, word(id))
      return captures(await partText(bytes, 'word/document.xml'), /w:eastAsia="([^"]*)"/g)
    }
    const setFonts = (paperFonts: 'OFFICE' | 'WINDOWS') =>
      db().countySettings.update({ where: { countyId: county.id }, data: { paperFonts } })
    expect(await facesIn()).toContain('仿宋_GB2312')
    await setFonts('WINDOWS')
    const faces = await facesIn()
    expect(faces).toContain('仿宋')
    expect(faces.filter((face) => /GB2312|小标宋/.test(face))).toEqual([])
    await setFonts('OFFICE')
  })

  it('satisfies both validators', async () => {
    const { id } = await createBriefing(staff, circular())
    const docx = await exportPaper(staff, word(id))
    const xlsx = await exportPaper(staff, { ...word(id), format: 'xlsx' })
    expect(await ooxmlErrors(docx.bytes, 'docx')).toEqual([])
    expect(await ooxmlErrors(xlsx.bytes, 'xlsx')).toEqual([])
    expect(docx.fileName).toBe('关于2025年6月社区党群服务中心运行情况的通报（征求意见稿）.docx')
  })
})

describe('editing', () => {
  it('keeps figures bound, marks the sentence, and lets it be restored', async () => {
    const { id } = await createBriefing(staff, circular())
    const text = '本月月报应报{{reporting.expected}}、已报{{reporting.submitted}}。'
    const edited = await editSentence(staff, { id, version: 1, key: 'reporting', text })
    const { document, paper } = await getBriefing(staff, { id })
    expect(plainText(document)).toContain('本月月报应报3个、已报2个。')
    const own = paper?.parts.find((part) => part.kind === 'sentence' && part.key === 'reporting')
    expect(own).toMatchObject({ isEdited: true })
    await restoreSentence(staff, { ...edited, key: 'reporting' })
    const after = await getBriefing(staff, { id })
    expect(plainText(after.document)).not.toContain('本月月报应报3个、已报2个。')
    expect(after.version).toBe(3)
  })

  it('refuses numbers outside slots, slots of other papers and sentences that are not there', async () => {
    const { id } = await createBriefing(staff, circular())
    const edit = (text: string, key = 'reporting') => editSentence(staff, { id, version: 1, key, text })
    await expect(edit('共28个中心。')).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.briefings.looseNumeral' },
    })
    await expect(edit('共{{nothing}}。')).rejects.toMatchObject({
      details: { reason: 'validation.briefings.unknownSlot' },
    })
    await expect(edit('话。', 'elsewhere')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('answers a stale version with CONFLICT, a foreign paper with NOT_FOUND', async () => {
    const { id } = await createBriefing(staff, circular())
    await renameBriefing(staff, { id, version: 1, title: '另一标题' })
    await expect(renameBriefing(staff, { id, version: 1, title: '再改' })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const stranger = await viewerOf({ role: 'COUNTY', unitId: (await makeCounty()).id })
    const calls = [
      () => renameBriefing(stranger, { id, version: 2, title: '越权' }),
      () => editSentence(stranger, { id, version: 2, key: 'reporting', text: '越权。' }),
      () => chooseExamples(stranger, { id, version: 2 }),
      () => finalizeBriefing(stranger, { id, version: 2 }),
      () => voidBriefing(stranger, { id, version: 2, reason: '越权' }),
      () => exportPaper(stranger, word(id)),
      () => createBriefing(stranger, circular()),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses a day to come and a kind that is not for the level', async () => {
    await expect(createBriefing(staff, { ...circular(), cutOff: '2199-01-01' })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { cutOff: 'validation.briefings.futureCutOff' } },
    })
    await expect(createBriefing(staff, { ...circular(), kind: 'UNIT_PROFILE' })).rejects.toMatchObject({
      code: 'RULE',
    })
  })
})

describe('scope of papers', () => {
  it('tells a township’s leader nothing of another township or of the county', async () => {
    const [east, west] = county.townships
    const leader = await viewerOf({ role: 'LEADER', unitId: east.id })
    const text = await wordOf(leader, east.id)
    expect(text).not.toContain(MARKER)
    expect(text).not.toContain(west.name)
    expect(text).toContain('接待到访群众1,234人次')
    await expect(createBriefing(leader, circular(west.id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(createBriefing(leader, circular())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { rows } = await listBriefings(leader, briefingListParams.parse({}))
    expect([...new Set(rows.map((row) => row.unitName))]).toEqual([east.name])
    await expect(finalizeBriefing(leader, { id: rows[0]?.id ?? '', version: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it.each(['TOWNSHIP', 'DEPARTMENT', 'ADMIN', 'AUDITOR'] as const)('refuses %s', async (role) => {
    const viewer = await viewerOf({ role, unitId: county.id })
    await expect(listBriefings(viewer, briefingListParams.parse({}))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(createBriefing(viewer, circular())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

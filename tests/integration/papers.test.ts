import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { finalizeBriefing, voidBriefing } from '@/lib/briefings/freeze/mutations'
import { createBriefing, editSentence, exportPaper } from '@/lib/briefings/mutations'
import { usedSlots } from '@/lib/briefings/paper/rules'
import { getBriefing } from '@/lib/briefings/queries'
import type { CreateBriefingInput } from '@/lib/briefings/schema'
import { looseNumerals } from '@/lib/briefings/sentences/rules'
import { type BriefingDetail, FILE_FORMATS, type FileFormat, type PaperFile } from '@/lib/briefings/types'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { type Block, type Chart, plainText, runOf } from '@/lib/documents/model'
import { BriefingKind } from '@/prisma/generated/enums'
import { appQuery } from '@/tests/support/database'
import { DEMO_DAY } from '@/tests/support/days'
import { demoDatabase } from '@/tests/support/demo-database'
import { captures, ooxmlErrors, partText } from '@/tests/support/ooxml'
import { pdfPages } from '@/tests/support/pdf'
import { viewerOf } from '@/tests/support/viewers'

const tight = (text: string) => text.replace(/\s/g, '')

let staff: Viewer
let countyId: string
let townshipId: string
let communityId: string
let centerId: string

const inputOf = (kind: BriefingKind): CreateBriefingInput => ({
  kind,
  cutOff: DEMO_DAY,
  ...(kind === 'CENTER_CARD' ? { centerId } : { unitId: kind === 'UNIT_PROFILE' ? townshipId : countyId }),
})
const make = (input: CreateBriefingInput) => createBriefing(staff, input)

/** A paper of each kind that no test changes, made when it is first asked for, with its files. */
const shared = new Map<string, Promise<unknown>>()
function once<T>(name: string, work: () => Promise<T>): Promise<T> {
  const found = shared.get(name) ?? work()
  shared.set(name, found)
  return found as Promise<T>
}
const paperOf = (kind: BriefingKind) => once(kind, async () => getBriefing(staff, await make(inputOf(kind))))
const fileOfKind = (kind: BriefingKind, format: FileFormat) =>
  once(`${kind} ${format}`, async () => fileOf((await paperOf(kind)).id, format))
const fileOf = (id: string, format: FileFormat) => exportPaper(staff, { id, format })

beforeAll(async () => {
  await demoDatabase()
  const center = await db().center.findFirstOrThrow({
    where: { name: '和睦社区党群服务中心' },
    select: { id: true, countyId: true, townshipId: true, unitId: true },
  })
  countyId = center.countyId
  townshipId = center.townshipId ?? ''
  communityId = center.unitId
  centerId = center.id
  staff = await viewerOf({ role: 'COUNTY', unitId: countyId })
}, 180_000)

/** Values of a chart that are no figure of the paper. */
function looseInChart({ series }: Chart, figures: BriefingDetail['figures']): string[] {
  return series.flatMap(({ name, values, slots }) =>
    values.flatMap((value, index) => {
      const bound = figures[slots?.[index] ?? '']?.value
      return value === null || Number(bound) === value ? [] : [`${name} ${value}`]
    }),
  )
}

/** Numbers that stand in a block outside any slot; heads of tables may name months, and so may the categories of charts. */
function looseIn(block: Block, figures: BriefingDetail['figures']): string[] {
  if (block.kind === 'chart') return [...looseNumerals(block.title), ...looseInChart(block, figures)]
  if (block.kind === 'heading') return looseNumerals(block.text)
  if (block.kind === 'paragraph')
    return looseNumerals(block.runs.map((run) => (run.slot === undefined ? run.text : '{{slot}}')).join(''))
  const rows = [...block.rows, ...(block.total ? [block.total] : [])].flat()
  const cells = rows.map(runOf).filter((run) => run.slot === undefined)
  const around = [block.caption ?? '', block.unit ?? '']
  const words = [...cells.map((run) => run.text), ...block.head.flat().map((cell) => cell.text), ...around]
  return words.flatMap(looseNumerals)
}

/** Numbers of a paper outside any slot: in its blocks, its titles and what stands around them. */
function looseOf({ document, figures }: BriefingDetail): string[] {
  const { title, subtitle = '', addressee = '', signature = '', annexes } = document
  const blocks = [...document.blocks, ...annexes.flatMap((annex) => annex.blocks)]
  const lines = [title, subtitle, addressee, signature, ...annexes.map((annex) => annex.title)]
  return [...blocks.flatMap((block) => looseIn(block, figures)), ...lines.flatMap(looseNumerals)]
}

describe('every number of a paper stands in a slot', () => {
  it.each(Object.values(BriefingKind))('%s', async (kind) => {
    const detail = await paperOf(kind)
    expect(looseOf(detail)).toEqual([])
    expect(plainText(detail.document).join('\n')).not.toMatch(/undefined|NaN|null|Invalid|Infinity|\{\{|\}\}/)
    const sentences = detail.document.blocks.filter((block) => block.kind === 'paragraph')
    expect(sentences.length).toBeGreaterThan(0)
  })

  it('in a paper of a community too', async () => {
    const detail = await getBriefing(
      staff,
      await make({ kind: 'UNIT_PROFILE', unitId: communityId, cutOff: DEMO_DAY }),
    )
    expect(looseOf(detail)).toEqual([])
  })
})

/** 总表 of a workbook: what is printed, and the exact value beside it. */
async function figureRows(bytes: Uint8Array): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  const sheet = workbook.getWorksheet('总表')
  const rows: string[][] = []
  sheet?.eachRow((row) => rows.push([3, 4, 5].map((column) => String(row.getCell(column).value ?? ''))))
  return rows
}

describe('Word, PDF, Excel and screen agree on every figure', { timeout: 120_000 }, () => {
  it.each(['SPEECH_DATA', 'CIRCULAR', 'CENTER_CARD'] as const)('%s', async (kind) => {
    const detail = await paperOf(kind)
    const files = FILE_FORMATS.map((format) => fileOfKind(kind, format))
    const [docx, xlsx, pdf] = (await Promise.all(files)) as [PaperFile, PaperFile, PaperFile]
    const xml = await partText(docx.bytes, 'word/document.xml')
    const word = tight(captures(xml, /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g).join(''))
    const printed = tight(
      pdfPages(pdf.bytes)
        .join('')
        .replace(/—\s\d+\s—/g, ''),
    )
    const screen = tight(plainText(detail.document).join(''))
    const sheet = await figureRows(xlsx.bytes)
    const slots = usedSlots(detail.paper?.parts ?? [])
    const figures = slots.flatMap((slot) => detail.figures[slot] ?? [])
    expect(figures.length).toBeGreaterThan(10)
    for (const figure of figures) {
      const text = tight(figure.text)
      expect(screen).toContain(text)
      expect(word).toContain(text)
      expect(printed).toContain(text)
      if (figure.value !== null) expect(sheet).toContainEqual([figure.text, figure.exact, figure.unit])
    }
    // Whole sentences too, so that no figure stands in another's place.
    for (const block of detail.document.blocks)
      if (block.kind === 'paragraph') {
        const sentence = tight(block.runs.map((run) => run.text).join(''))
        expect(word).toContain(sentence)
        expect(printed).toContain(sentence)
      }
    expect(await ooxmlErrors(docx.bytes, 'docx')).toEqual([])
    expect(await ooxmlErrors(xlsx.bytes, 'xlsx')).toEqual([])
  })
})

describe('the workbook', () => {
  it('has its six sheets, live sums with their results, print titles and frozen panes', async () => {
    const { bytes, fileName } = await fileOfKind('CIRCULAR', 'xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    expect(fileName).toBe('关于2025年6月社区党群服务中心运行情况的通报（征求意见稿）.xlsx')
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '总表',
      '按乡镇',
      '按中心',
      '未达标',
      '未报',
      '口径',
    ])
    const sheet = workbook.getWorksheet('按乡镇')
    const total = sheet?.lastRow && sheet.getRow(sheet.rowCount - 1)
    const open = total?.getCell(4)
    expect(open?.formula).toMatch(/^SUM\(D\d+:D\d+\)$/)
    const [row] = await appQuery(
      `SELECT count(*) AS open FROM "CenterPeriod" p JOIN "Center" c ON c."id" = p."centerId"
       WHERE p."effectiveFrom" <= $1 AND coalesce(p."effectiveTo", 'infinity') > $1 AND p."status" = 'OPEN'`,
      [DEMO_DAY],
    )
    expect(open?.result).toBe(Number(row?.open))
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen' })
    expect(sheet?.pageSetup.printTitlesRow).toMatch(/^1:\d+$|^\$1:\$\d+$/)
    expect(workbook.getWorksheet('按中心')?.pageSetup.paperSize).toBe(8)
  })
})

describe('定稿', { timeout: 120_000 }, () => {
  /** The paper that the first test freezes and the second one voids. */
  let frozen: { id: string; version: number; hash: string }

  it('freezes words, figures and files: later downloads are the same bytes, whatever changes', async () => {
    const { id } = await make(inputOf('KEY_FIGURES'))
    const saved = await finalizeBriefing(staff, { id, version: 1 })
    const before = await getBriefing(staff, { id })
    const files = await Promise.all((['docx', 'xlsx', 'pdf'] as const).map((format) => fileOf(id, format)))
    expect(files.map(({ fileName }) => fileName)).toEqual(
      ['docx', 'xlsx', 'pdf'].map((format) => `云溪县社区党群服务中心数据速览.${format}`),
    )
    await db().orgUnit.update({ where: { id: countyId }, data: { name: '改名县' } })
    await db().centerPeriod.updateMany({
      where: { centerId, effectiveTo: null },
      data: { floorArea: '1999.99' },
    })
    const again = await Promise.all((['docx', 'xlsx', 'pdf'] as const).map((format) => fileOf(id, format)))
    expect(again.map(({ hash }) => hash)).toEqual(files.map(({ hash }) => hash))
    for (const [index, file] of again.entries())
      expect(Buffer.compare(file.bytes, files[index]?.bytes ?? new Uint8Array())).toBe(0)
    const after = await getBriefing(staff, { id })
    expect(after.document).toEqual(before.document)
    expect(after.figures).toEqual(before.figures)
    expect(after.approval).toMatchObject({ approvedBy: staff.name, voided: null })
    expect(after.can).toEqual({ edit: false, finalize: false, void: true })
    await db().orgUnit.update({ where: { id: countyId }, data: { name: '云溪县' } })
    const edit = editSentence(staff, { ...saved, key: 'short.1', text: '改。' })
    await expect(edit).rejects.toMatchObject({ code: 'RULE' })
    await expect(finalizeBriefing(staff, saved)).rejects.toMatchObject({ code: 'RULE' })
    frozen = { id, version: saved.version, hash: files[0]?.hash ?? '' }
  })

  it('作废 keeps the bytes and says why', async () => {
    const { id, version, hash } = frozen
    await expect(voidBriefing(staff, { id, version: 1, reason: '旧版本' })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await voidBriefing(staff, { id, version, reason: '数据有误' })
    const detail = await getBriefing(staff, { id })
    expect(detail).toMatchObject({
      state: 'VOID',
      approval: { voided: { by: staff.name, reason: '数据有误' } },
    })
    expect((await fileOf(id, 'docx')).hash).toBe(hash)
    const [entry] = await appQuery(
      `SELECT "event", "after" FROM "AuditEntry" WHERE "targetId" = $1 ORDER BY "id" DESC OFFSET 1 LIMIT 1`,
      [id],
    )
    expect(entry).toMatchObject({ event: 'briefing.voided', after: { reason: '数据有误' } })
  })

  it('lets the next paper say what moved, with the corrections, and targets apart', async () => {
    const first = await make(inputOf('UNIT_PROFILE'))
    await finalizeBriefing(staff, first)
    const report = await db().monthlyReport.findFirstOrThrow({
      where: { centerId, month: toDbDate('2025-04-01') },
      select: { id: true, figures: true },
    })
    const figures = report.figures as Record<string, number>
    await db().monthlyReport.update({
      where: { id: report.id },
      data: { figures: { ...figures, E01: (figures.E01 ?? 0) - 27 } },
    })
    await db().correction.create({
      data: {
        reportId: report.id,
        countyId,
        state: 'APPROVED',
        reason: '误填',
        changes: { E01: { from: figures.E01 ?? 0, to: (figures.E01 ?? 0) - 27 } },
        requestedById: staff.userId ?? '',
        requestedBy: '书记',
        requestedAt: new Date(),
        decidedAt: new Date(Date.now() + 60_000),
      },
    })
    await db().target.create({
      data: {
        countyId,
        metric: 'FLOOR_AREA',
        category: 'COMMUNITY',
        kind: 'NEW_BUILD',
        value: '650',
        effectiveFrom: toDbDate('2025-07-01'),
        basis: '推进会',
      },
    })
    const next = await make({ ...inputOf('UNIT_PROFILE'), cutOff: '2025-07-31' })
    const detail = await getBriefing(staff, next)
    const text = plainText(detail.document).join('\n')
    expect(text).toContain(
      '到访群众人次较2025年6月30日通报数减少27人次（和睦社区党群服务中心2025年4月数据更正）。',
    )
    expect(text).toMatch(/数据变动说明[\s\S]*口径调整[\s\S]*自2025年7月1日起，社区新建面积目标650平方米/)
    expect(detail.comparison).toMatchObject({ id: first.id, cutOff: DEMO_DAY })
    expect(detail.comparison?.lines.find((line) => line.slot === 'yearVisits')).toBeTruthy()
    expect(looseOf(detail)).toEqual([])
  })
})

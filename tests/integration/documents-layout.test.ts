import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBriefing, exportPaper } from '@/lib/briefings/mutations'
import { getBriefing } from '@/lib/briefings/queries'
import { db } from '@/lib/core/db'
import { annexLabel, type DocumentModel } from '@/lib/documents/model'
import { renderWord } from '@/lib/documents/word'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'
import { BriefingKind } from '@/prisma/generated/enums'
import { DEMO_DAY, MODEL } from '@/tests/support/days'
import { demoDatabase } from '@/tests/support/demo-database'
import {
  bodyOn,
  convert,
  type LaidOut,
  linesOn,
  missingPrograms,
  numberOn,
  pagesOf,
  readLines,
} from '@/tests/support/pdf-lines'
import { sampleDocument } from '@/tests/support/sample-document'
import { sampleSheet } from '@/tests/support/sample-sheet'
import { viewerOf } from '@/tests/support/viewers'

const missing = missingPrograms()
if (missing.length > 0)
  console.warn(
    `LAYOUT OF WORD FILES NOT CHECKED: ${missing.join(', ')} not installed (LibreOffice Writer, poppler)`,
  )

const PORTRAIT = 595.3
const LANDSCAPE = 841.9
const PITCH = 28.95

type Paper = LaidOut & { document: DocumentModel }

let folder: string
const papers = new Map<string, Paper>()
const paperOf = (name: string): Paper => {
  const paper = papers.get(name)
  if (!paper) throw new Error(`no paper ${name}`)
  return paper
}

/** A paper of every kind in the demonstration county, as Word. */
async function makePapers(): Promise<Map<string, { document: DocumentModel; bytes: Uint8Array }>> {
  const center = await db().center.findFirstOrThrow({
    where: { name: MODEL },
    select: { id: true, countyId: true, townshipId: true },
  })
  const staff = await viewerOf({ role: 'COUNTY', unitId: center.countyId })
  const made = new Map<string, { document: DocumentModel; bytes: Uint8Array }>()
  for (const kind of Object.values(BriefingKind)) {
    const unitId = kind === 'UNIT_PROFILE' ? (center.townshipId ?? '') : center.countyId
    const of = kind === 'CENTER_CARD' ? { centerId: center.id } : { unitId }
    const { id } = await createBriefing(staff, { kind, cutOff: DEMO_DAY, ...of })
    const { document } = await getBriefing(staff, { id })
    made.set(kind, {
      document,
      bytes: (await exportPaper(staff, { id, format: 'docx' })).bytes,
    })
  }
  return made
}

beforeAll(async () => {
  if (missing.length > 0) return
  folder = await mkdtemp(path.join(tmpdir(), 'linli-layout-'))
  await demoDatabase()
  const made = await makePapers()
  const sample = sampleDocument()
  made.set('SAMPLE', {
    document: sample,
    bytes: await renderWord(sample, { fontPreset: 'GB2312', boldThirdLevel: true }),
  })
  const file = (name: string, type: string) => path.join(folder, `${name}.${type}`)
  for (const [name, { bytes }] of made) await writeFile(file(name, 'docx'), bytes)
  await convert(
    folder,
    [...made.keys()].map((name) => file(name, 'docx')),
    'pdf',
  )
  for (const [name, { document }] of made)
    papers.set(name, { document, ...(await readLines(file(name, 'pdf'))) })
}, 240_000)

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** The first page of every annex, and the page behind the last one. */
function annexPages({ document, lines, widths }: Paper): number[] {
  const starts = document.annexes.map((_, index) => {
    const label = annexLabel(index, document.annexes.length)
    return lines.find((line) => line.text === label)?.page ?? 0
  })
  return [...starts, widths.length + 1]
}

/** Pages of the body that text alone fills: neither the first, which has the title, nor the last, nor one with a table or chart. */
function textPages(paper: Paper): number[] {
  const [end = 0] = annexPages(paper)
  const furniture = paper.document.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.head.flat().map((cell) => cell.text)
    return block.kind === 'chart' ? [block.title] : []
  })
  return pagesOf(paper).filter(
    (page) =>
      page > 1 && page < end - 1 && !bodyOn(paper, page).some((line) => furniture.includes(line.text)),
  )
}

/** Whether a page ends early, because a heading or the end of the paper stays with what follows. */
function endsEarly(paper: Paper, page: number): boolean {
  const { document } = paper
  const [end = 0] = annexPages(paper)
  const next = bodyOn(paper, page + 1)[0]?.text ?? ''
  const isHeading = document.blocks.some(
    (block) => block.kind === 'heading' && next === `${block.number}${block.text}`.replace(/\s/g, ''),
  )
  const isEnd = page + 1 === end - 1 && (document.annexes.length === 0 || next.startsWith('附件：'))
  return isHeading || isEnd
}

const KINDS = ['SAMPLE', ...Object.values(BriefingKind)]
/** Kinds whose text alone fills pages. */
const LONG = ['SAMPLE', 'SPEECH_DATA', 'CIRCULAR', 'PROGRESS_REPORT']

describe.skipIf(missing.length > 0).each(KINDS)('%s as LibreOffice lays it out', (name) => {
  it('has full pages of 22 rows of 28 characters at 28.95 pt', () => {
    const paper = paperOf(name)
    const pages = textPages(paper)
    if (LONG.includes(name)) expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      const body = bodyOn(paper, page)
      if (endsEarly(paper, page)) expect(body.length).toBeGreaterThan(12)
      else expect(body).toHaveLength(22)
      expect((Number(body.at(-1)?.y) - Number(body[0]?.y)) / (body.length - 1)).toBeCloseTo(PITCH, 1)
    }
    const widest = pages.flatMap((page) => bodyOn(paper, page)).map((line) => [...line.text].length)
    if (name === 'SAMPLE') expect(Math.max(...widest)).toBe(28)
  })

  it('has the number of odd pages at the right and of even pages at the left', () => {
    const paper = paperOf(name)
    for (const page of pagesOf(paper)) {
      const number = numberOn(paper, page)
      const middle = (paper.widths[page - 1] ?? 0) / 2
      expect(number?.text).toBe(`—${page}—`)
      if (page % 2 === 1) expect(number?.x).toBeGreaterThan(middle)
      else expect(number?.x).toBeLessThan(middle)
    }
  })

  it('begins each annex on a page of its own, turned where it is wide, and repeats the head of its table on every page', () => {
    const paper = paperOf(name)
    const starts = annexPages(paper)
    paper.document.annexes.forEach(({ orientation, blocks }, index) => {
      const [start = 0, end = 0] = starts.slice(index, index + 2)
      expect(start).toBeGreaterThan(0)
      expect(bodyOn(paper, start)[0]?.text).toBe(annexLabel(index, paper.document.annexes.length))
      expect(paper.widths[start - 1]).toBeCloseTo(orientation === 'LANDSCAPE' ? LANDSCAPE : PORTRAIT, 0)
      const heads = blocks.flatMap((block) => (block.kind === 'table' ? block.head.flat() : []))
      const textOn = (page: number) =>
        linesOn(paper, page)
          .map((line) => line.text)
          .join('|')
      // Heads of narrow columns are broken over lines; the others stand whole on the first page.
      const whole = heads
        .map((head) => head.text.replace(/\s/g, ''))
        .filter((head) => textOn(start).includes(head))
      expect(whole.length).toBeGreaterThanOrEqual(3)
      const hasChart = blocks.some((block) => block.kind === 'chart')
      for (let page = start; page < end - (hasChart ? 1 : 0); page += 1)
        for (const head of whole) expect(textOn(page)).toContain(head)
    })
  })
})

it.skipIf(missing.length > 0)('fits 数据速览 on one page', () => {
  expect(paperOf('KEY_FIGURES').widths).toHaveLength(1)
})

it.skipIf(missing.length > 0)('never leaves the signature alone on a page', () => {
  for (const paper of papers.values()) {
    const [end = 0] = annexPages(paper)
    const last = bodyOn(paper, end - 1).filter(({ text }) => !/^\d+年\d+月\d+日$/.test(text))
    expect(last.filter(({ text }) => text !== paper.document.signature)).not.toEqual([])
  }
})

it.skipIf(missing.length > 0)(
  'opens a workbook and reckons the sums that it caches',
  async () => {
    const file = path.join(folder, 'table.xlsx')
    await writeFile(file, await writeXlsx([sampleSheet()]))
    await convert(folder, [file], 'csv:Text - txt - csv (StarCalc):44,34,76')
    const csv = await readFile(path.join(folder, 'table.csv'), 'utf8')
    expect(csv).toContain('合计,,"1,800.30",0.30,,')
    expect(csv).toContain('"=HYPERLINK(""http://x"")"')
  },
  60_000,
)

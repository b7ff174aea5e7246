import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderWord } from '@/lib/documents/word'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'
import { captures } from '@/tests/support/ooxml'
import { sampleDocument } from '@/tests/support/sample-document'
import { sampleSheet } from '@/tests/support/sample-sheet'

const run = promisify(execFile)

function isInstalled(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const missing = ['soffice', 'pdftotext'].filter((command) => !isInstalled(command))
if (missing.length > 0)
  console.warn(
    `LAYOUT OF WORD FILES NOT CHECKED: ${missing.join(', ')} not installed (LibreOffice Writer, poppler)`,
  )

type Line = { page: number; x: number; y: number; text: string }

let folder: string
let lines: Line[] = []
let widths: number[] = []

/** Lines of a PDF with their places, in points from the upper left corner. */
function readLines(boxes: string): Line[] {
  return boxes
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/line>/gs)].map(
        ([, x = '', y = '', words = '']) => ({
          page: index + 1,
          x: Number(x),
          y: Number(y),
          text: captures(words, /<word [^>]*>([^<]*)<\/word>/g).join(''),
        }),
      ),
    )
}

const onPage = (page: number) => lines.filter((line) => line.page === page)
const isPageNumber = (line: Line) => /^—\d+—$/.test(line.text)
const bodyOf = (page: number) => onPage(page).filter((line) => !isPageNumber(line))

/** One LibreOffice with a profile of its own, so that another one running on the machine does not matter. */
const convert = (file: string, format: string) =>
  run('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    format,
    '--outdir',
    folder,
    file,
  ])

beforeAll(async () => {
  if (missing.length > 0) return
  folder = await mkdtemp(path.join(tmpdir(), 'linli-layout-'))
  const file = path.join(folder, 'paper.docx')
  await writeFile(file, await renderWord(sampleDocument(), { fontPreset: 'GB2312', boldThirdLevel: true }))
  await convert(file, 'pdf')
  const boxes = path.join(folder, 'boxes.html')
  await run('pdftotext', ['-bbox-layout', path.join(folder, 'paper.pdf'), boxes])
  const text = await readFile(boxes, 'utf8')
  lines = readLines(text)
  widths = captures(text, /<page width="([\d.]+)"/g).map(Number)
}, 120_000)

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

it.skipIf(missing.length > 0)('lays full pages out in 22 rows of 28 characters at 28.95 pt', () => {
  for (const page of [2, 3, 4, 5, 6]) {
    const body = bodyOf(page)
    expect(body).toHaveLength(22)
    const widest = Math.max(...body.map((line) => [...line.text].length))
    expect(widest).toBe(28)
    const first = body[0]?.y ?? 0
    const last = body[21]?.y ?? 0
    expect((last - first) / 21).toBeCloseTo(28.95, 1)
  }
})

it.skipIf(missing.length > 0)(
  'puts the number of odd pages at the right and of even pages at the left',
  () => {
    const width = 595.3
    const portrait = Array.from({ length: 10 }, (_, index) => index + 1)
    for (const page of portrait) {
      const number = onPage(page).find(isPageNumber)
      expect(number?.text).toBe(`—${page}—`)
      if (page % 2 === 1) expect(number?.x).toBeGreaterThan(width / 2)
      else expect(number?.x).toBeLessThan(width / 2)
    }
    expect(widths.map((_, index) => onPage(index + 1).some(isPageNumber))).not.toContain(false)
  },
)

it.skipIf(missing.length > 0)('repeats the head of the table on every page of an annex', () => {
  const firstAnnex = lines.find((line) => line.text === '附件1')?.page ?? 0
  const secondAnnex = lines.find((line) => line.text === '附件2')?.page ?? 0
  const lastRow = lines.findLast((line) => line.text.includes('第80社区'))?.page ?? 0
  expect(firstAnnex).toBeGreaterThan(2)
  expect(secondAnnex).toBeGreaterThan(firstAnnex)
  for (let page = firstAnnex; page <= lastRow; page += 1) {
    const text = onPage(page)
      .map((line) => line.text)
      .join('|')
    for (const head of ['序号', '社区', '面积达标情况', '目标面积', '实际面积']) expect(text).toContain(head)
  }
})

it.skipIf(missing.length > 0)('turns the landscape annex and begins each annex on a page of its own', () => {
  for (const [label, width] of [
    ['附件1', 841.9],
    ['附件2', 595.3],
  ] as const) {
    const page = lines.find((each) => each.text === label)?.page ?? 0
    expect(bodyOf(page)[0]?.text).toBe(label)
    expect(widths[page - 1]).toBeCloseTo(width, 0)
  }
})

it.skipIf(missing.length > 0)('opens a workbook and reckons the sums that it caches', async () => {
  const file = path.join(folder, 'table.xlsx')
  await writeFile(file, await writeXlsx([sampleSheet()]))
  await convert(file, 'csv:Text - txt - csv (StarCalc):44,34,76')
  const csv = await readFile(path.join(folder, 'table.csv'), 'utf8')
  expect(csv).toContain('合计,,"1,800.30",0.30,,')
  expect(csv).toContain('"=HYPERLINK(""http://x"")"')
})

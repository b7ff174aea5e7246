import { beforeAll, describe, expect, it } from 'vitest'
import { cellText, sheetNames } from '@/lib/spreadsheets/cell-text'
import { readTable } from '@/lib/spreadsheets/read'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'
import { captures, ooxmlErrors, partText } from '@/tests/support/ooxml'
import { sampleSheet } from '@/tests/support/sample-sheet'

const CREATED = { createdAt: new Date('2026-11-05T02:00:00Z'), author: '某某县' }
let bytes: Uint8Array
let sheet: string
let strings: string

beforeAll(async () => {
  bytes = await writeXlsx([sampleSheet(), { ...sampleSheet(), paper: 'A3' }], CREATED)
  sheet = await partText(bytes, 'xl/worksheets/sheet1.xml')
  strings = await partText(bytes, 'xl/sharedStrings.xml')
})

/** The XML of one cell. */
const cellXml = (reference: string) =>
  new RegExp(`<c r="${reference}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0] ?? ''
const stringOf = (reference: string) => {
  const index = /<v>(\d+)<\/v>/.exec(cellXml(reference))?.[1]
  return captures(strings, /<si>(.*?)<\/si>/gs)[Number(index)]?.replace(/<[^>]+>/g, '') ?? ''
}

describe('a workbook of an annex', () => {
  it('passes both validators', async () => {
    expect(await ooxmlErrors(bytes, 'xlsx')).toEqual([])
  }, 60_000)

  it('has label, title, notes and a head of two rows', () => {
    expect(['A1', 'A2', 'A3', 'D3', 'A4', 'C4', 'C5', 'D5'].map(stringOf)).toEqual([
      '附件1',
      '全县社区党群服务中心面积统计表',
      '填报单位：某某县',
      '单位：平方米',
      '序号',
      '面积',
      '目标',
      '实际',
    ])
    const merges = captures(sheet, /<mergeCell ref="([^"]+)"/g)
    expect(merges).toEqual(
      expect.arrayContaining([
        'A1:F1',
        'A2:F2',
        'A3:C3',
        'D3:F3',
        'A4:A5',
        'B4:B5',
        'C4:D4',
        'E4:E5',
        'F4:F5',
      ]),
    )
  })

  it('has sums as formulas with their exact results', () => {
    expect(cellXml('C9')).toMatch(/<f>SUM\(C6:C8\)<\/f><v>1800\.3<\/v>/)
    expect(cellXml('D9')).toMatch(/<f>SUM\(D6:D8\)<\/f><v>0\.3<\/v>/)
    expect(stringOf('A9')).toBe('合计')
  })

  it('repeats and freezes the head and fits the page’s width', async () => {
    const workbook = await partText(bytes, 'xl/workbook.xml')
    expect(workbook).toMatch(/_xlnm\.Print_Titles"[^>]*>&apos;面积统计&apos;!\$1:\$5</)
    expect(sheet).toMatch(/<pane xSplit="2" ySplit="5"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/)
    expect(await partText(bytes, 'xl/worksheets/sheet2.xml')).toMatch(/<pageSetup [^>]*paperSize="8"/)
    expect(sheet).toContain('differentOddEven="1"')
  })

  it('stores figures and dates as such', () => {
    expect(cellXml('C6')).toContain('<v>600.1</v>')
    expect(cellXml('E6')).toContain('<v>0.985</v>')
    expect(cellXml('F6')).toContain('<v>46331</v>')
    expect(cellXml('E8')).not.toContain('<v>')
  })

  it('is the same file from the same table', async () => {
    const again = await writeXlsx([sampleSheet(), { ...sampleSheet(), paper: 'A3' }], CREATED)
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })

  it('is read back as it was written', async () => {
    const flat = {
      ...sampleSheet(),
      columns: sampleSheet().columns.map(({ group: _, ...column }) => column),
      totalLabel: '',
      footer: '',
    }
    const table = await readTable(await writeXlsx([flat]), 'a.xlsx')
    expect(table.header).toEqual(['序号', '社区', '目标', '实际', '达标率', '启用'])
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['1', '甲社区', '600.1', '0.1', '0.985', '2026-11-05'],
      ['2', '=HYPERLINK("http://x")', '600.1', '0.1', '1', ''],
      ['3', '𠮷𬭎👨‍👩‍👧_x0041_', '600.1', '0.1', '', ''],
    ])
  })
})

describe('text of users', () => {
  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1', '"=1', ' =1'])(
    'stays text: %j',
    async (text) => {
      const model = { ...sampleSheet(), rows: [{ name: text }], totalLabel: '' }
      const xml = await partText(await writeXlsx([model]), 'xl/worksheets/sheet1.xml')
      expect(/<c r="B6"[^>]*>/.exec(xml)?.[0]).toContain('t="s"')
      expect(xml).not.toContain('<f>')
    },
  )

  it('never breaks the file', async () => {
    const hostile = '\u0000甲\uFFFE乙\uFFFF丙\uD800丁\u202E戊<&>"\u0008'
    const model = {
      ...sampleSheet(),
      name: `[${hostile}]:*?/\\${'长'.repeat(40)}`,
      title: hostile,
      annexLabel: hostile,
      notes: { left: hostile, right: hostile },
      totalLabel: hostile,
      footer: hostile,
      rows: [{ name: hostile }, { name: 'x'.repeat(40_000) }],
    }
    const poisoned = await writeXlsx([model, model], { author: hostile })
    expect(await ooxmlErrors(poisoned, 'xlsx')).toEqual([])
    expect(await partText(poisoned, 'xl/sharedStrings.xml')).toContain('甲乙丙丁戊')
  }, 60_000)

  it.each([
    ['a'.repeat(40_000), 32_767],
    [`${'a'.repeat(32_766)}𠮷`, 32_766],
    [`${'a'.repeat(32_765)}𠮷`, 32_767],
  ])('is cut at what a cell holds (%#)', (text, length) => {
    expect(cellText(text)).toHaveLength(length)
  })

  it('keeps what looks like an escape of the format', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_')
    expect(cellText('甲\r\n乙\r丙')).toBe('甲\n乙\n丙')
  })
})

describe('sheetNames', () => {
  it.each([
    [['统计/表[1]:*?\\'], ['统计 表 1']],
    [
      ['甲', '甲', '甲'],
      ['甲', '甲(2)', '甲(3)'],
    ],
    [
      ['A', 'a'],
      ['A', 'a(2)'],
    ],
    [
      ['', '\u202E', "'甲'"],
      ['表1', '表2', '甲'],
    ],
    [['History'], ['表1']],
    [
      ['长'.repeat(40), '长'.repeat(40)],
      ['长'.repeat(31), `${'长'.repeat(28)}(2)`],
    ],
  ])('%j → %j', (names, valid) => {
    expect(sheetNames(names)).toEqual(valid)
  })
})

it('writes an empty table without a sum over nothing', async () => {
  const empty = await writeXlsx([{ ...sampleSheet(), rows: [] }])
  expect(await partText(empty, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  expect(await ooxmlErrors(empty, 'xlsx')).toEqual([])
}, 60_000)

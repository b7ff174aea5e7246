import { beforeAll, describe, expect, it } from 'vitest'
import { facesOf } from '@/lib/documents/fonts'
import { plainText } from '@/lib/documents/model'
import { renderWord } from '@/lib/documents/word'
import { captures, ooxmlErrors, partText } from '@/tests/support/ooxml'
import { sampleDocument, sampleTable } from '@/tests/support/sample-document'

const GOVERNMENT = { fontPreset: 'GB2312', boldThirdLevel: true } as const
let bytes: Uint8Array
let xml: string

beforeAll(async () => {
  bytes = await renderWord(sampleDocument(), GOVERNMENT)
  xml = await partText(bytes, 'word/document.xml')
})

/** The text of a document's body, paragraphs joined without separator. */
const textOf = (document: string) =>
  captures(document, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    .join('')
    .replaceAll('&amp;', '&')

describe('a Word file', () => {
  it('passes both validators', async () => {
    expect(await ooxmlErrors(bytes, 'docx')).toEqual([])
  }, 60_000)

  it('passes them with the fonts of Windows', async () => {
    const windows = await renderWord(sampleDocument(), { fontPreset: 'WINDOWS', boldThirdLevel: false })
    expect(await ooxmlErrors(windows, 'docx')).toEqual([])
  }, 60_000)

  it('has a paragraph in every cell, which the validators do not ask for and Word does', () => {
    const cells = captures(xml, /<w:tc>(.*?)<\/w:tc>/gs)
    expect(cells.length).toBeGreaterThan(100)
    expect(cells.filter((cell) => !/<w:p>|<w:p /.test(cell))).toEqual([])
  })

  it('has margins of the standard, portrait and turned', () => {
    expect(captures(xml, /<w:pgMar ([^>]*)\/>/g).map(attributes)).toEqual([
      {
        top: '2098',
        bottom: '1984',
        left: '1588',
        right: '1474',
        header: '851',
        footer: '1400',
        gutter: '0',
      },
      { top: '1588', bottom: '1474', left: '1984', right: '2098', header: '851', footer: '890', gutter: '0' },
      {
        top: '2098',
        bottom: '1984',
        left: '1588',
        right: '1474',
        header: '851',
        footer: '1400',
        gutter: '0',
      },
    ])
    expect(captures(xml, /<w:pgSz ([^>]*)\/>/g).map(attributes)).toEqual([
      { w: '11906', h: '16838', orient: 'portrait' },
      { w: '16838', h: '11906', orient: 'landscape' },
      { w: '11906', h: '16838', orient: 'portrait' },
    ])
  })

  it('has a grid of 28.95 pt in every section and no grid of characters', () => {
    expect(captures(xml, /<w:docGrid ([^>]*)\/>/g).map(attributes)).toEqual(
      Array.from({ length: 3 }, () => ({ type: 'lines', linePitch: '579' })),
    )
  })

  it('sets text at the exact pitch, squeezed to 28 characters, two characters in', () => {
    const body = paragraphWith('全县各级党组织')
    expect(body).toContain('<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/>')
    expect(body).toContain('w:firstLineChars="200"')
    expect(body).toContain('<w:spacing w:val="-5"/>')
    expect(body).toContain('<w:sz w:val="32"/>')
  })

  it('names only faces of the preset, each with the hint for Chinese punctuation', async () => {
    const allowed = facesOf('GB2312')
    const fonts = captures(xml, /<w:rFonts ([^>]*)\/>/g).map(attributes)
    expect(fonts.length).toBeGreaterThan(100)
    expect(fonts.filter((font) => font.hint !== 'eastAsia')).toEqual([])
    // Runs of cells name no face: they take the one of their style.
    const styles = captures(await partText(bytes, 'word/styles.xml'), /<w:rFonts ([^>]*)\/>/g).map(attributes)
    expect(styles.length).toBeGreaterThan(6)
    const faces = [...fonts.filter((font) => font.eastAsia !== undefined), ...styles]
    expect(faces.filter((font) => !allowed.includes(font.eastAsia ?? ''))).toEqual([])
  })

  it('gives cells the face, the size and the spacing of their style, off the grid of the page', async () => {
    const styles = await partText(bytes, 'word/styles.xml')
    const used = new Set(captures(xml, /<w:pStyle w:val="(Table\w+)"\/>/g))
    expect([...used].toSorted()).toEqual(['TableHead24', 'TableText24'])
    for (const [id, face] of [
      ['TableHead24', '黑体'],
      ['TableText24', '仿宋_GB2312'],
    ] as const) {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
      expect(style).toContain(`w:eastAsia="${face}"`)
      expect(style).toContain('<w:sz w:val="24"/>')
      expect(style).toContain('<w:snapToGrid w:val="0"/><w:spacing ')
      expect(style).toContain('w:line="360" w:lineRule="atLeast"')
    }
    expect(xml).not.toContain('linli:place')
  })

  it('numbers odd pages at the right and even pages at the left', async () => {
    expect(await partText(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const references = captures(xml, /<w:footerReference ([^>]*)\/>/g).map((text) => attributes(text).type)
    expect(references).toEqual(['default', 'even', 'default', 'even', 'default', 'even'])
    const [odd, even] = [await partText(bytes, 'word/footer1.xml'), await partText(bytes, 'word/footer2.xml')]
    expect(odd).toMatch(/w:right="280".*w:jc w:val="right"|w:jc w:val="right".*w:right="280"/s)
    expect(even).toMatch(/w:left="280".*w:jc w:val="left"|w:jc w:val="left".*w:left="280"/s)
    expect(odd).toContain('<w:sz w:val="28"/>')
  })

  it('has headings in styles of their own faces, black', async () => {
    expect(paragraphWith('一、总体情况')).toContain('w:val="Heading1"')
    expect(paragraphWith('（一）月报报送')).toContain('楷体_GB2312')
    expect(paragraphWith('1. 未报名单')).toContain('<w:b/>')
    expect(paragraphWith('（1）说明')).not.toContain('<w:b/>')
    expect(paragraphWith('二、存在问题')).toContain('黑体')
    const styles = await partText(bytes, 'word/styles.xml')
    const heading = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
    expect(heading).toContain('w:eastAsia="黑体"')
    expect(heading).toContain('<w:color w:val="000000"/>')
    expect(heading).toContain('<w:sz w:val="32"/>')
  })

  it('leaves the third level light where the setting says so', async () => {
    const light = await renderWord(sampleDocument(), { ...GOVERNMENT, boldThirdLevel: false })
    expect(paragraphWith('1. 未报名单', await partText(light, 'word/document.xml'))).not.toContain('<w:b/>')
  })

  it('repeats the head of tables, keeps rows whole and widths absolute', () => {
    const tables = captures(xml, /(<w:tbl>.*?<\/w:tbl>)/gs)
    expect(tables).toHaveLength(3)
    for (const table of tables) {
      const rows = captures(table, /(<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>)/gs)
      expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(2)
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
      expect(table).not.toContain('pct')
      expect(captures(table, /<w:tcW ([^>]*)\/>/g).every((text) => attributes(text).type === 'dxa')).toBe(
        true,
      )
    }
    const grids = tables.map((table) => captures(table, /<w:gridCol w:w="(\d+)"\/>/g).map(Number))
    expect(grids.map((grid) => grid.reduce((sum, width) => sum + width, 0))).toEqual([8844, 12756, 8844])
  })

  it('begins every annex with a paragraph, since a section that begins with a table loses its break', () => {
    const starts = captures(xml, /<\/w:sectPr><\/w:pPr>(?:(?!<\/w:p>).)*<\/w:p>(<w:[a-z]+)/gs)
    expect(starts).toEqual(['<w:p', '<w:p'])
    expect(textOf(xml)).toContain('附件：1. 2026年10月社区党群服务中心运行情况统计表2. 2026年10月')
    expect(paragraphWith('附件1')).toContain('黑体')
  })

  it('gives charts automatic line spacing, since an exact pitch clips them', () => {
    const charts = captures(xml, /(<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>)/gs)
    expect(charts).toHaveLength(2)
    for (const chart of charts) {
      expect(chart).toContain('w:lineRule="auto"')
      expect(chart).toContain('<w:snapToGrid w:val="0"/>')
      expect(chart).toContain('descr="')
    }
  })

  it('writes the day without leading zeros', () => {
    expect(textOf(xml)).toContain('中共某某县委社会工作部2026年11月5日')
    expect(textOf(xml)).not.toContain('05日')
  })

  it('carries the snapshot in its properties', async () => {
    const custom = await partText(bytes, 'docProps/custom.xml')
    expect(custom).toContain(sampleDocument().properties.snapshotId)
    expect(custom).toContain('a'.repeat(64))
    const core = await partText(bytes, 'docProps/core.xml')
    expect(captures(core, /<dcterms:(?:created|modified)[^>]*>([^<]*)</g)).toEqual([
      '2026-11-05T02:00:00Z',
      '2026-11-05T02:00:00Z',
    ])
  })

  it('is the same file from the same model', async () => {
    expect(Buffer.from(await renderWord(sampleDocument(), GOVERNMENT)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('says every text of the model and nothing undefined', () => {
    const text = textOf(xml)
    const charts = sampleDocument().blocks.filter((block) => block.kind === 'chart')
    const inCharts = new Set(charts.flatMap((chart) => [chart.title, ...chart.categories]))
    inCharts.add('9月').add('10月').add('排名').add('甲社区').add('乙社区').add('人次')
    const missing = plainText(sampleDocument()).filter((part) => !inCharts.has(part) && !text.includes(part))
    expect(missing).toEqual([])
    expect(text).not.toMatch(/undefined|NaN|null|Invalid Date|\[object/)
  })
})

describe('a hostile model', () => {
  const hostile = '\u0000甲\uFFFE乙\uFFFF丙\uD800丁\u202E戊\u2066𠮷𬭎👨‍👩‍👧e\u0301\u3000<&>"“”——'
  const clean = '甲乙丙丁戊𠮷𬭎👨‍👩‍👧e\u0301\u3000'

  it('gives a file that opens, with the text that XML can carry', async () => {
    const sample = sampleDocument()
    const poisoned = await renderWord(
      {
        ...sample,
        title: hostile,
        subtitle: hostile,
        addressee: hostile,
        signature: hostile,
        blocks: [
          { kind: 'heading', level: 1, text: hostile },
          { kind: 'paragraph', runs: [{ text: hostile }] },
          { ...sampleTable(1), caption: hostile, rows: [[hostile, hostile, hostile, hostile, hostile]] },
          {
            kind: 'chart',
            shape: 'LINE',
            title: hostile,
            categories: [hostile],
            series: [{ name: hostile, values: [1] }],
          },
        ],
        annexes: [{ title: hostile.repeat(6), orientation: 'LANDSCAPE', blocks: [] }],
        properties: { ...sample.properties, author: hostile, custom: { 中心: hostile } },
      },
      GOVERNMENT,
    )
    const document = await partText(poisoned, 'word/document.xml')
    expect(textOf(document)).toContain(clean)
    const parts = [
      document,
      await partText(poisoned, 'word/charts/chart1.xml'),
      await partText(poisoned, 'docProps/custom.xml'),
    ]
    for (const part of parts)
      expect(part).not.toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF\u202E\u2066]|\p{Cs}/u)
    expect(await ooxmlErrors(poisoned, 'docx')).toEqual([])
  }, 60_000)
})

describe('a model that no table can show', () => {
  const withTable = (change: Partial<ReturnType<typeof sampleTable>>) => ({
    ...sampleDocument(),
    blocks: [{ ...sampleTable(1), ...change }],
  })

  it.each([
    ['a row too short', { rows: [['1']] }],
    ['a hole in the head', { head: [[{ text: '序号' }]] }],
    ['a head too wide', { head: [[{ text: '序号', columnSpan: 6 }]] }],
    ['a head cell deeper than the head', { head: [[{ text: '序号', columnSpan: 5, rowSpan: 2 }]] }],
  ])('refuses %s', async (_, change) => {
    await expect(renderWord(withTable(change), GOVERNMENT)).rejects.toThrow(RangeError)
  })
})

/** Attributes of an element without their prefixes. */
function attributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** The first paragraph whose text begins with the given words. */
function paragraphWith(start: string, document = xml): string {
  const paragraphs = captures(document, /(<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>)/gs)
  return paragraphs.find((paragraph) => textOf(paragraph).startsWith(start)) ?? ''
}

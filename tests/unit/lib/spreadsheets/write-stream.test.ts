import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { SheetCell, SheetColumn } from '@/lib/spreadsheets/model'
import { writeCsv } from '@/lib/spreadsheets/write-csv'
import { streamCsv, streamXlsx } from '@/lib/spreadsheets/write-stream'
import { ooxmlErrors, partText } from '@/tests/support/ooxml'

const columns: SheetColumn[] = [
  { key: 'name', header: '名称', width: 20, kind: 'text' },
  { key: 'area', header: '面积（㎡）', width: 12, kind: 'decimal2' },
  { key: 'count', header: '人次', width: 8, kind: 'integer' },
  { key: 'day', header: '日期', width: 12, kind: 'date' },
]
const rows: Record<string, SheetCell>[] = [
  { name: '=1+1', area: '600.00', count: 5, day: '2026-01-02' },
  { name: '甲\u0001,"乙"', area: null, count: 0, day: null },
  { name: '_x0041_', area: '-12.50', count: -3, day: '2024-02-29' },
]

async function* portions() {
  yield rows.slice(0, 2)
  yield []
  yield rows.slice(2)
}

async function bytesOf(chunks: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

const source = () => ({ name: '导出/清单', columns, portions: portions() })

describe('a list that is written while it is read', () => {
  it('gives the same CSV as one that is written at once', async () => {
    const whole = writeCsv({ name: '', title: '', columns, rows })
    expect((await bytesOf(streamCsv(source()))).equals(whole)).toBe(true)
  })

  it('gives a workbook with text as text, figures as figures and days as days', async () => {
    const bytes = await bytesOf(streamXlsx(source()))
    const xml = await partText(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f>')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
    const [sheet] = book.worksheets
    expect(sheet?.name).toBe('导出 清单')
    expect(sheet?.getCell('A2').value).toBe('=1+1')
    expect(sheet?.getCell('A3').value).toBe('甲,"乙"')
    expect([sheet?.getCell('B2').value, sheet?.getCell('B3').value, sheet?.getCell('B4').value]).toEqual([
      600,
      null,
      -12.5,
    ])
    expect(sheet?.getCell('D4').value).toEqual(new Date('2024-02-29T00:00:00Z'))
    expect(sheet?.getCell('B2').numFmt).toBe('#,##0.00')
  })

  it('passes both validators, but for the order of the font that the library itself brings', async () => {
    const errors = await ooxmlErrors(await bytesOf(streamXlsx(source())), 'xlsx')
    expect(errors.filter((error) => !/styles\.xml.*font/i.test(error))).toEqual([])
  })

  it('ends with the failure of its source', async () => {
    async function* failing(): AsyncGenerator<typeof rows> {
      yield rows
      throw new Error('the database has gone')
    }
    for (const stream of [streamCsv, streamXlsx])
      await expect(bytesOf(stream({ ...source(), portions: failing() }))).rejects.toThrow(
        'the database has gone',
      )
  })
})

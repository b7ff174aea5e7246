import { describe, expect, it } from 'vitest'
import { isSpreadsheetError, LIMITS, type SheetTable } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'
import { manyRows, PLAIN_ROWS, textCell, workbookOf } from '@/tests/support/hostile-workbooks'

const texts = (table: SheetTable) => table.rows.map((row) => row.cells.map((cell) => cell.text))
const csv = (text: string | Uint8Array) => readTable(Buffer.from(text), '名单.csv')
const refused = async (task: Promise<unknown>) => {
  const error: unknown = await task.catch((reason: unknown) => reason)
  return isSpreadsheetError(error) ? { code: error.code, ...error.params } : error
}

describe('a workbook', () => {
  it('is read as text with the row numbers of Excel', async () => {
    const table = await readTable(workbookOf({ rows: PLAIN_ROWS }), '名单.xlsx')
    expect(table).toEqual({
      format: 'xlsx',
      sheetName: '名单',
      headerRow: 1,
      header: ['名称', '面积'],
      rows: [{ number: 2, cells: [{ text: '甲社区' }, { text: '600' }] }],
    })
  })

  it.each([
    ['<v>600</v>', '600'],
    ['<v>438.29000000000002</v>', '438.29'],
    ['<v>0.30000000000000004</v>', '0.3'],
    ['<v>341126001001</v>', '341126001001'],
    ['<v>1.0000000000000001E-7</v>', '0.0000001'],
    ['<v>1E+21</v>', '1000000000000000000000'],
    ['<v>-5</v>', '-5'],
    ['<v>45000</v>', '45000'],
  ])('writes the number %s as %s', async (value, text) => {
    const rows = `${PLAIN_ROWS}<row r="3"><c r="A3">${value}</c><c r="B3"/></row>`
    expect(texts(await readTable(workbookOf({ rows }), 'a.xlsx'))[1]).toEqual([text, ''])
  })

  it.each([
    ['a day', '<c r="A3" s="2"><v>45000</v></c>', '', '2023-03-15'],
    ['the day before the leap day that never was', '<c r="A3" s="2"><v>59</v></c>', '', '1900-02-28'],
    ['the day after it', '<c r="A3" s="2"><v>61</v></c>', '', '1900-03-01'],
    [
      'a day of the system of 1904',
      '<c r="A3" s="2"><v>43538</v></c>',
      '<workbookPr date1904="1"/>',
      '2023-03-15',
    ],
    ['a month', '<c r="A3" s="3"><v>43252</v></c>', '', '2018-06'],
    ['a time', '<c r="A3" s="4"><v>0.35416666666666669</v></c>', '', '08:30'],
    ['true', '<c r="A3" t="b"><v>1</v></c>', '', '是'],
    ['false', '<c r="A3" t="b"><v>0</v></c>', '', '否'],
    ['a share', '<c r="A3" s="5"><v>0.35</v></c>', '', '0.35'],
    ['text with a line break', textCell('A3', '甲_x000D_\n乙'), '', '甲\n乙'],
    ['text that says a month', textCell('A3', '2026.10'), '', '2026.10'],
  ])('reads %s', async (_, cell, workbookProperties, text) => {
    const rows = `${PLAIN_ROWS}<row r="3">${cell}<c r="B3"><v>1</v></c></row>`
    expect(texts(await readTable(workbookOf({ rows, workbookProperties }), 'a.xlsx'))[1]?.[0]).toBe(text)
  })

  it.each([
    ['a formula', '<c r="B2"><f>1+1</f><v>2</v></c>', { text: '2', formula: true }],
    ['a formula without a result', '<c r="B2"><f>A1</f></c>', { text: '', formula: true }],
    ['a formula with text', '<c r="B2" t="str"><f>A1</f><v>甲</v></c>', { text: '甲', formula: true }],
    ['a shared formula', '<c r="B2"><f t="shared" si="0"/><v>3</v></c>', { text: '3', formula: true }],
    [
      'a formula that failed',
      '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { text: '#DIV/0!', formula: true },
    ],
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', { text: '#N/A', error: true }],
  ])('marks %s', async (_, cell, expected) => {
    const rows = `<row r="1">${textCell('A1', '名称')}${textCell('B1', '面积')}</row><row r="2">${textCell('A2', '甲')}${cell}</row>`
    expect((await readTable(workbookOf({ rows }), 'a.xlsx')).rows[0]?.cells[1]).toEqual(expected)
  })

  it('marks a day before 1900 as an error', async () => {
    const rows = `<row r="1">${textCell('A1', '名称')}${textCell('B1', '日期')}</row><row r="2">${textCell('A2', '甲')}<c r="B2" s="2"><v>-30</v></c></row>`
    expect((await readTable(workbookOf({ rows }), 'a.xlsx')).rows[0]?.cells[1]?.error).toBe(true)
  })

  it('passes over a title, a line of notes and empty rows', async () => {
    const rows = [
      `<row r="1">${textCell('A1', '全县社区党群服务中心名单')}</row>`,
      `<row r="2">${textCell('A2', '填报单位：某县')}${textCell('E2', '填报时间：2026年11月')}</row>`,
      `<row r="4">${['序号', '名称', '面积', '地址', '备注'].map((text, i) => textCell(`${'ABCDE'[i]}4`, text)).join('')}</row>`,
      `<row r="6">${textCell('B6', '甲社区')}</row>`,
    ].join('')
    const table = await readTable(workbookOf({ rows }), 'a.xlsx')
    expect([table.headerRow, table.header]).toEqual([4, ['序号', '名称', '面积', '地址', '备注']])
    expect(table.rows.map((row) => row.number)).toEqual([6])
    expect(table.rows[0]?.cells).toHaveLength(5)
  })

  it('reads the first visible sheet', async () => {
    const sheets =
      '<sheet name="选项" sheetId="1" state="veryHidden" r:id="rId9"/><sheet name="名单" sheetId="2" r:id="rId1"/>'
    expect((await readTable(workbookOf({ rows: PLAIN_ROWS, sheets }), 'a.xlsx')).sheetName).toBe('名单')
  })

  it('reads as many rows as are allowed and not one more', async () => {
    expect((await readTable(manyRows(LIMITS.rows), 'a.xlsx')).rows).toHaveLength(LIMITS.rows)
    expect(await refused(readTable(manyRows(LIMITS.rows + 1), 'a.xlsx'))).toEqual({
      code: 'TOO_MANY_ROWS',
      limit: LIMITS.rows,
    })
  }, 20_000)

  it('refuses a list without a head and a head that says a thing twice', async () => {
    const single = `<row r="1">${textCell('A1', '名称')}</row><row r="2">${textCell('A2', '甲')}</row>`
    expect(await refused(readTable(workbookOf({ rows: single }), 'a.xlsx'))).toEqual({ code: 'NO_HEADER' })
    const twice = `<row r="1">${textCell('A1', '名称')}${textCell('B1', '面积')}${textCell('C1', ' 名称')}</row>`
    expect(await refused(readTable(workbookOf({ rows: twice }), 'a.xlsx'))).toEqual({
      code: 'DUPLICATE_HEADER',
      header: '名称',
      first: 'A',
      second: 'C',
    })
    expect(await refused(readTable(workbookOf({ rows: '' }), 'a.xlsx'))).toEqual({ code: 'EMPTY' })
  })
})

describe('a CSV file', () => {
  const GBK = Buffer.from([
    0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc3, 0xe6, 0xbb, 0xfd, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x0d, 0x0a,
  ])

  it.each([
    ['UTF-8', Buffer.from('名称,面积\n甲,1\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF名称,面积\r\n甲,1\r\n')],
    ['GB18030', GBK],
    ['UTF-16 as Excel’s “Unicode text”', Buffer.from('\uFEFF名称\t面积\r\n甲\t1\r\n', 'utf16le')],
    ['semicolons', Buffer.from('名称;面积\n甲;1')],
    ['tabs', Buffer.from('名称\t面积\n甲\t1')],
    ['line ends of old Macs', Buffer.from('名称,面积\r甲,1\r')],
  ])('is read in %s', async (_, bytes) => {
    const table = await csv(bytes)
    expect([table.format, table.sheetName, table.header, texts(table)]).toEqual([
      'csv',
      '名单',
      ['名称', '面积'],
      [['甲', '1']],
    ])
  })

  it('keeps 𠮷 of four bytes in GB18030', async () => {
    const table = await csv(Buffer.concat([GBK, Buffer.from([0x95, 0x34, 0xb7, 0x36, 0x2c, 0x32])]))
    expect(texts(table)[1]?.[1]).toBe('2')
    expect([...(texts(table)[1]?.[0] ?? '')]).toHaveLength(1)
  })

  it.each([
    ['delimiters', 'a,b\n"甲,乙",1', [['甲,乙', '1']]],
    [
      'line breaks',
      'a,b\n"甲\n乙",1\n丙,2',
      [
        ['甲\n乙', '1'],
        ['丙', '2'],
      ],
    ],
    ['quotation marks', 'a,b\n"甲""乙""",1', [['甲"乙"', '1']]],
    ['nothing', 'a,b\n"",1', [['', '1']]],
    ['a mark inside bare text', 'a,b\n5"屏,1', [['5"屏', '1']]],
    [
      'short and long lines',
      'a,b\n甲\n乙,1,2',
      [
        ['甲', '', ''],
        ['乙', '1', '2'],
      ],
    ],
    ['guarded formulas', "a,b\n'=1+1,'普通", [['=1+1', "'普通"]]],
  ])('reads fields with %s', async (_, text, expected) => {
    expect(texts(await csv(text))).toEqual(expected)
  })

  it('numbers records as Excel does, empty ones counted', async () => {
    const table = await csv('a,b\n\n"甲\n乙",1\n,\n丙,2\n')
    expect(table.rows.map((row) => row.number)).toEqual([3, 5])
  })

  it('refuses marks that are never closed', async () => {
    expect(await refused(csv('a,b\n1,2\n"甲,1\n'))).toEqual({ code: 'BAD_QUOTES', place: 3 })
  })

  it('refuses too many rows and columns', async () => {
    expect(await refused(csv(`a,b\n${'1,2\n'.repeat(LIMITS.rows + 1)}`))).toEqual({
      code: 'TOO_MANY_ROWS',
      limit: LIMITS.rows,
    })
    expect(await refused(csv(`${Array.from({ length: 61 }, (_, i) => `c${i}`).join(',')}\n`))).toEqual({
      code: 'TOO_MANY_COLUMNS',
      limit: LIMITS.columns,
    })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { TemplateModel } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'
import { writeTemplate } from '@/lib/spreadsheets/write-template'
import { captures, ooxmlErrors, partText } from '@/tests/support/ooxml'

const TEMPLATE: TemplateModel = {
  name: '中心名单',
  title: '社区党群服务中心名单导入模板',
  columns: [
    {
      header: '社区编码',
      width: 16,
      isRequired: true,
      kind: 'text',
      note: '12 位统计用区划代码',
      example: '341126001001',
    },
    { header: '名称', width: 24, isRequired: true, kind: 'text', note: '全称' },
    {
      header: '类别',
      width: 12,
      isRequired: false,
      kind: 'text',
      choices: ['城市社区', '农村社区, 含"村"'],
      note: '社区类别',
    },
  ],
  instructions: ['不要改动表头。', '一行填写一个中心。'],
  rows: [['341126001001', '', '']],
}
let bytes: Uint8Array
let sheet: string

beforeAll(async () => {
  bytes = await writeTemplate(TEMPLATE)
  sheet = await partText(bytes, 'xl/worksheets/sheet1.xml')
})

describe('an import template', () => {
  it('passes both validators', async () => {
    expect(await ooxmlErrors(bytes, 'xlsx')).toEqual([])
  }, 60_000)

  it('is read back with its head and the rows filled in beforehand', async () => {
    const table = await readTable(bytes, '模板.xlsx')
    expect([table.sheetName, table.headerRow, table.header]).toEqual([
      '中心名单',
      2,
      ['社区编码', '名称', '类别'],
    ])
    expect(table.rows).toEqual([{ number: 3, cells: [{ text: '341126001001' }, { text: '' }, { text: '' }] }])
  })

  it('locks the head and opens the rows below', async () => {
    expect(captures(sheet, /(<sheetProtection sheet="1")/g)).toHaveLength(1)
    const styles = await partText(bytes, 'xl/styles.xml')
    const formats = captures(styles.slice(styles.indexOf('<cellXfs')), /(<xf .*?(?:\/>|<\/xf>))/gs)
    const styleOf = (reference: string) =>
      Number(new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(sheet)?.[1])
    expect(formats[styleOf('A2')]).not.toContain('locked="0"')
    expect(formats[styleOf('A3')]).toContain('locked="0"')
    expect(formats[styleOf('B1002')]).toContain('locked="0"')
  })

  it('offers the choices of a column from a sheet that nobody sees', async () => {
    expect(captures(sheet, /<dataValidation [^>]*sqref="([^"]+)"/g)).toEqual(['C3:C1002'])
    expect(captures(sheet, /<formula1>(.*?)<\/formula1>/g)).toEqual(['&apos;选项&apos;!$C$1:$C$2'])
    expect(await partText(bytes, 'xl/workbook.xml')).toMatch(/<sheet [^>]*name="选项"[^>]*state="veryHidden"/)
    const strings = await partText(bytes, 'xl/sharedStrings.xml')
    for (const text of ['农村社区, 含&quot;村&quot;', '12 位统计用区划代码', '1. 不要改动表头。', '必填'])
      expect(strings).toContain(text)
  })
})

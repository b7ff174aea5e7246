import { expect, it } from 'vitest'
import { readTable } from '@/lib/spreadsheets/read'
import { CAUSE_HEADER, writeErrorRows } from '@/lib/spreadsheets/write-errors'
import { captures, ooxmlErrors, partText } from '@/tests/support/ooxml'

const CSV = '社区编码,名称,面积\n341126001001,甲社区,600\n=1+1,乙社区,约600\n341126001003,丙社区,\n'

it('writes the wrong rows alone, with causes, ready to be mended and sent again', async () => {
  const table = await readTable(Buffer.from(CSV), '名单.csv')
  const bytes = await writeErrorRows({
    table,
    errors: [
      { row: 3, column: '社区编码', cause: '不是 12 位编码' },
      { row: 3, column: '面积', cause: '不是数字' },
      { row: 4, column: null, cause: '本单位范围内没有该编码' },
    ],
  })
  const again = await readTable(bytes, '错误行.xlsx')
  expect(again.header).toEqual(['社区编码', '名称', '面积', CAUSE_HEADER])
  expect(again.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['=1+1', '乙社区', '约600', '第3行　社区编码：不是 12 位编码；面积：不是数字'],
    ['341126001003', '丙社区', '', '第4行　本单位范围内没有该编码'],
  ])
  expect(await ooxmlErrors(bytes, 'xlsx')).toEqual([])

  const sheet = await partText(bytes, 'xl/worksheets/sheet1.xml')
  const style = (reference: string) => new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(sheet)?.[1]
  expect(new Set([style('A2'), style('C2')]).size).toBe(1)
  expect(style('B2')).not.toBe(style('A2'))
  expect(captures(sheet, /(<f>)/g)).toEqual([])

  const second = await writeErrorRows({
    table: again,
    errors: [{ row: 2, column: '面积', cause: '不是数字' }],
  })
  expect((await readTable(second, '错误行.xlsx')).header).toEqual(['社区编码', '名称', '面积', CAUSE_HEADER])
}, 60_000)

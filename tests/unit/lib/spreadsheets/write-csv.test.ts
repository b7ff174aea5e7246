import { describe, expect, it } from 'vitest'
import type { SheetModel } from '@/lib/spreadsheets/model'
import { readTable } from '@/lib/spreadsheets/read'
import { writeCsv } from '@/lib/spreadsheets/write-csv'
import { sampleSheet } from '@/tests/support/sample-sheet'

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const oneName = (name: string): SheetModel => ({
  ...sampleSheet(),
  columns: [
    { key: 'name', header: '名称', width: 10, kind: 'text' },
    { key: 'count', header: '数量', width: 10, kind: 'integer' },
  ],
  rows: [{ name, count: -5 }],
  totalLabel: '',
})
const fieldOf = (name: string) =>
  textOf(writeCsv(oneName(name)))
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n')

describe('writeCsv', () => {
  it('writes head, rows and sums in UTF-8 with its mark', () => {
    expect(textOf(writeCsv(sampleSheet()))).toBe(
      [
        '\uFEFF序号,社区,面积/目标,面积/实际,达标率,启用',
        '1,甲社区,600.10,0.10,98.5%,2026-11-05',
        `2,"'=HYPERLINK(""http://x"")",600.10,0.10,100.0%,`,
        '3,𠮷𬭎👨‍👩‍👧_x0041_,600.10,0.10,,',
        '合计,,1800.30,0.30,,',
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    ['=1+1', "'=1+1,-5"],
    ['+1+1', "'+1+1,-5"],
    ['-1+1', "'-1+1,-5"],
    ['@SUM(A1)', "'@SUM(A1),-5"],
    ['＝1', "'＝1,-5"],
    ['＋1', "'＋1,-5"],
    ['－1', "'－1,-5"],
    ['＠1', "'＠1,-5"],
    ['\t=1', `"'\t=1",-5`],
    ['\r=1', `"'\r=1",-5`],
    ['\n=1', `"'\n=1",-5`],
    ['\t1', `"'\t1",-5`],
    [' =1', "' =1,-5"],
    ['\u3000=1', "'\u3000=1,-5"],
    ['"=1', `"'""=1",-5`],
    ['“=1', "'“=1,-5"],
    ["'=1", "''=1,-5"],
    ['-5', '-5,-5'],
    ['-5.25', '-5.25,-5'],
    ['甲,乙', '"甲,乙",-5'],
    ['甲\n乙', '"甲\n乙",-5'],
    ['甲;乙', '"甲;乙",-5'],
    ['甲"乙', '"甲""乙",-5'],
    ['普通', '普通,-5'],
    ['a=b', 'a=b,-5'],
    ['\u202E甲\u0000', '甲,-5'],
  ])('%j becomes %j', (name, line) => {
    expect(fieldOf(name)).toBe(line)
  })

  it.each(['=1+1', ' =1', '＝1', '"=1', '甲\n"乙",丙', '-5', "普通'", '𠮷'])(
    'is read back: %j',
    async (name) => {
      const table = await readTable(writeCsv(oneName(name)), 'a.csv')
      expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([[name, '-5']])
    },
  )
})

import { describe, expect, it } from 'vitest'
import { type Pasted, type PasteRow, readBlock } from '@/lib/reporting/entry/paste/rules'

const typed = (code: string, name: string): PasteRow => ({ code, name, isTyped: true })
const ROWS: PasteRow[] = [
  { code: 'A01', name: '活动场次', isTyped: false },
  typed('E01', '到访群众人次'),
  typed('E02a', '窗口受理：社保'),
  typed('E02b', '窗口受理：医保'),
  { code: 'E02', name: '窗口受理件合计', isTyped: false },
  typed('E03', '窗口办结件'),
]
const FROM = 'E02a'
const EMPTY: Pick<Pasted, 'refused' | 'beyond' | 'unknown' | 'given' | 'columns'> = {
  refused: [],
  beyond: 0,
  unknown: [],
  given: 0,
  columns: 0,
}

describe('readBlock', () => {
  it.each([['120'], ['１２０'], ['约50'], [''], ['120\n'], ['120\r\n']])('leaves %j to the box', (text) => {
    expect(readBlock(text, ROWS, FROM)).toBeNull()
  })

  it.each<[string, string, Record<string, string>]>([
    ['a column', '1\n2\n3\n', { E02a: '1', E02b: '2', E03: '3' }],
    ['a column of Windows', '1\r\n2\r\n3\r\n', { E02a: '1', E02b: '2', E03: '3' }],
    ['a line', '1\t2\t3', { E02a: '1', E02b: '2', E03: '3' }],
    ['full-width digits and thousands', '１２\n1,200\n１，２００', { E02a: '12', E02b: '1200', E03: '1200' }],
    ['blanks around figures', ' 5 \n　7　\n0', { E02a: '5', E02b: '7', E03: '0' }],
    ['an empty line in between', '1\n\n3', { E02a: '1', E03: '3' }],
  ])('%s', (_name, text, cells) => {
    expect(readBlock(text, ROWS, FROM)).toMatchObject({ cells, refused: [], beyond: 0 })
  })

  it('marks what is no figure and takes the others', () => {
    expect(readBlock('12.5\n-3\n8', ROWS, FROM)).toEqual({
      ...EMPTY,
      cells: { E02a: '12.5', E02b: '-3', E03: '8' },
      by: 'order',
      taken: 1,
      refused: ['E02a', 'E02b'],
      lastCode: 'E03',
    })
  })

  it('says how many values found no cell', () => {
    expect(readBlock('1\n2\n3\n4\n5', ROWS, FROM)).toMatchObject({ taken: 3, beyond: 2, lastCode: 'E03' })
  })

  it('takes the first of several columns without names and says how many it left out', () => {
    expect(readBlock('1\t9\n2\t9', ROWS, FROM)).toMatchObject({
      cells: { E02a: '1', E02b: '2' },
      by: 'order',
      columns: 1,
    })
  })
})

describe('readBlock with names beside the figures', () => {
  it.each<[string, string, Record<string, string>, Partial<typeof EMPTY>]>([
    ['in any order, wherever it is pasted', '窗口办结件\t8\n到访群众人次\t12', { E03: '8', E01: '12' }, {}],
    ['one line', '窗口办结件\t8', { E03: '8' }, {}],
    ['other brackets, units and numbers', '3. 窗口受理:社保（件）\t5', { E02a: '5' }, {}],
    ['number, name, unit, then figures', '1\t窗口办结件\t件\t8\t7', { E03: '8' }, { columns: 1 }],
    [
      'the column of 本月 by the head, last month before it',
      '指标\t上月\t本月数\n窗口办结件\t7\t8\n窗口受理：医保\t2\t',
      { E03: '8' },
      { columns: 1 },
    ],
    ['never the column of last month', '指标\t上月\n窗口办结件\t7', {}, { columns: 1 }],
    [
      'rows that fill themselves in',
      '活动场次\t4\n窗口受理件合计\t9\n窗口办结件\t8',
      { E03: '8' },
      { given: 2 },
    ],
    ['what is no row', '窗口办结件\t8\n群众来信\t3', { E03: '8' }, { unknown: ['群众来信'] }],
    ['a heading between the rows', '二、窗口服务\t\n窗口办结件\t8', { E03: '8' }, {}],
    ['a cell that is no figure', '窗口办结件\t约8\t7', { E03: '约8' }, { refused: ['E03'], columns: 1 }],
    ['names of another form alone', '群众来信\t3\n群众来访\t4', {}, { unknown: ['群众来信', '群众来访'] }],
  ])('%s', (_name, text, cells, rest) => {
    expect(readBlock(text, ROWS, FROM)).toMatchObject({ ...EMPTY, ...rest, by: 'name', cells })
  })
})

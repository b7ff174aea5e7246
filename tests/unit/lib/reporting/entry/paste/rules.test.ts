import { describe, expect, it } from 'vitest'
import { readBlock } from '@/lib/reporting/entry/paste/rules'

const CODES = ['E02a', 'E02b', 'E03']

describe('readBlock', () => {
  it.each([['120'], ['１２０'], ['约50'], [''], ['120\n'], ['120\r\n']])('leaves %j to the box', (text) => {
    expect(readBlock(text, CODES)).toBeNull()
  })

  it.each<[string, string, Record<string, string>]>([
    ['a column', '1\n2\n3\n', { E02a: '1', E02b: '2', E03: '3' }],
    ['a column of Windows', '1\r\n2\r\n3\r\n', { E02a: '1', E02b: '2', E03: '3' }],
    ['a line', '1\t2\t3', { E02a: '1', E02b: '2', E03: '3' }],
    ['full-width digits and thousands', '１２\n1,200\n１，２００', { E02a: '12', E02b: '1200', E03: '1200' }],
    ['blanks around figures', ' 5 \n　7　\n0', { E02a: '5', E02b: '7', E03: '0' }],
    ['an empty line in between', '1\n\n3', { E02a: '1', E03: '3' }],
    ['two columns: the first counts', '1\t9\n2\t9', { E02a: '1', E02b: '2' }],
  ])('%s', (_name, text, cells) => {
    expect(readBlock(text, CODES)).toMatchObject({ cells, refused: [], beyond: 0 })
  })

  it('marks what is no figure and takes the others', () => {
    expect(readBlock('12.5\n-3\n8', CODES)).toEqual({
      cells: { E02a: '12.5', E02b: '-3', E03: '8' },
      taken: 1,
      refused: ['E02a', 'E02b'],
      beyond: 0,
      lastCode: 'E03',
    })
  })

  it('says how many values found no cell', () => {
    expect(readBlock('1\n2\n3\n4\n5', CODES)).toMatchObject({ taken: 3, beyond: 2, lastCode: 'E03' })
  })
})

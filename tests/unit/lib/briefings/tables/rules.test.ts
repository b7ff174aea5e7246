import { describe, expect, it } from 'vitest'
import { bindTable, headRows } from '@/lib/briefings/tables/rules'
import { rankingAnnex, reportingAnnex, standingAnnex } from '@/lib/briefings/tables/view'
import { runOf } from '@/lib/documents/model'
import { STANDING_COLUMNS } from '@/lib/progress/view'
import { circularData } from '../circular-data'

const { progress } = circularData()

describe('headRows', () => {
  it('joins neighbours of one group and fills the grid', () => {
    const [upper = [], lower = []] = headRows(STANDING_COLUMNS)
    const width = upper.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)
    expect(width).toBe(STANDING_COLUMNS.length)
    expect(upper.filter((cell) => cell.rowSpan === 2)).toHaveLength(STANDING_COLUMNS.length - lower.length)
    expect(upper.find((cell) => cell.text === '面积（㎡）')?.columnSpan).toBe(3)
  })
})

describe('bindTable', () => {
  it('gives every cell with a number a slot of its own', () => {
    const table = bindTable('t', {
      kind: 'table',
      columns: [{ width: 1 }, { width: 1 }],
      head: [[{ text: '甲' }, { text: '乙' }]],
      rows: [
        ['无数字', '12'],
        ['第3社区', { text: '7', slot: 'own' }],
      ],
      total: ['合计', '19'],
    })
    expect(table.rows).toEqual([
      ['无数字', { text: '12', slot: 't.1.2' }],
      [
        { text: '第3社区', slot: 't.2.1' },
        { text: '7', slot: 'own' },
      ],
    ])
    expect(table.total).toEqual(['合计', { text: '19', slot: 't.total.2' }])
  })
})

const tableOf = (annex: ReturnType<typeof standingAnnex>) => {
  const table = annex.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}
const textsOf = (rows: ReturnType<typeof tableOf>['rows']) =>
  rows.map((row) => row.map((cell) => runOf(cell).text))

describe('the annexes of the circular', () => {
  it('list every center that is not closed, and reports with their sums', () => {
    expect(textsOf(tableOf(standingAnnex(progress)).rows).map((row) => row[2])).toEqual([
      '甲中心',
      '乙中心',
      '丙中心',
      '丁中心',
      '戊中心',
    ])
    const reporting = tableOf(reportingAnnex(progress))
    expect(textsOf([...reporting.rows, reporting.total ?? []])).toEqual([
      ['东街道', '3', '2', '66.7%', '1', '33.3%', '1', '1', '丙中心'],
      ['西镇', '1', '1', '100.0%', '1', '100.0%', '0', '0', ''],
      ['合计', '4', '3', '75.0%', '2', '50.0%', '1', '1', ''],
    ])
  })

  it('rank only where the county ranks, with a caption that counts the rows', () => {
    const row = {
      centerId: 'a',
      code: '1',
      name: '甲',
      townshipName: null,
      isReported: true,
      visits: 9,
      events: 1,
      people: 2,
      rank: 1,
    }
    const unreported = { ...row, centerId: 'b', name: '乙', isReported: false, visits: null, rank: null }
    const ranked = rankingAnnex(progress, { isRanked: true, rows: [row, unreported] })
    expect(textsOf(tableOf(ranked).rows)).toEqual([
      ['1', '甲', '县直', '9', '1', '2'],
      ['不排名', '乙', '县直', '未报', '未报', '未报'],
    ])
    const [caption] = ranked.blocks
    expect(caption?.kind === 'paragraph' && caption.runs[0]?.text).toContain('共2个正常运行的中心')
    const plain = rankingAnnex(progress, { isRanked: false, rows: [unreported, row] })
    expect(textsOf(tableOf(plain).rows).map((cells) => cells[0])).toEqual(['1', '2'])
    expect(plain.title).not.toContain('排名')
  })
})

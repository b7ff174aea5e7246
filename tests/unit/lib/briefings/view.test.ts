import { describe, expect, it } from 'vitest'
import { circularOf, circularTitle, headRows } from '@/lib/briefings/view'
import { plainText } from '@/lib/documents/model'
import { STANDING_COLUMNS } from '@/lib/progress/view'
import { circularData, figure } from './circular-data'

const PROPERTIES = {
  author: '测试员',
  createdAt: '2025-07-04T01:00:00.000Z',
  snapshotId: 'x',
  snapshotHash: 'y',
}
const circular = circularOf(circularData({ figures: [figure('E01', { month: 10, centers: 1 })] }), PROPERTIES)

describe('circularTitle', () => {
  it.each([
    [null, '关于2025年6月社区党群服务中心运行情况的通报'],
    ['east', '关于2025年6月东街道社区党群服务中心运行情况的通报'],
  ])('township %s → %s', (townshipId, expected) => {
    expect(
      circularTitle({ month: '2025-06', scope: { unitName: '东街道', townshipId, townships: [] } }),
    ).toBe(expected)
  })
})

describe('headRows', () => {
  it('joins neighbours of one group and fills the grid', () => {
    const [upper = [], lower = []] = headRows(STANDING_COLUMNS)
    const width = upper.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)
    expect(width).toBe(STANDING_COLUMNS.length)
    expect(upper.filter((cell) => cell.rowSpan === 2)).toHaveLength(STANDING_COLUMNS.length - lower.length)
    expect(upper.find((cell) => cell.text === '面积（㎡）')?.columnSpan).toBe(3)
  })
})

describe('circularOf', () => {
  const texts = plainText(circular.document)

  it('has the four parts in their order, numbered', () => {
    const headings = circular.document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [`${block.number}${block.text}`] : [],
    )
    expect(headings).toEqual(['一、总体情况', '二、主要特点', '三、存在问题', '四、下一步要求'])
  })

  it('carries title, addressee, signature, day and file name', () => {
    expect(circular.document).toMatchObject({
      title: '关于2025年6月社区党群服务中心运行情况的通报',
      addressee: '各乡镇党委、街道党工委',
      signature: '中共测试县委组织部',
      date: '2025-07-04',
    })
    expect(circular.fileName).toBe('关于2025年6月社区党群服务中心运行情况的通报.docx')
  })

  it('has both annexes with their day and coverage; every center stands in the first', () => {
    const [standing, reporting] = circular.document.annexes
    expect(standing?.orientation).toBe('LANDSCAPE')
    expect(
      texts.filter((text) => text.startsWith('数据截至2025年6月30日；2025年6月月报应报4个，已报3个')),
    ).toHaveLength(2)
    const table = standing?.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map((row) => row[2])).toEqual([
      '甲中心',
      '乙中心',
      '丙中心',
      '丁中心',
      '戊中心',
    ])
    const reports = reporting?.blocks.find((block) => block.kind === 'table')
    expect(reports?.kind === 'table' && [...reports.rows, reports.total]).toEqual([
      ['东街道', '3', '2', '66.7%', '1', '33.3%', '1', '1', '丙中心'],
      ['西镇', '1', '1', '100.0%', '1', '100.0%', '0', '0', ''],
      ['合计', '4', '3', '75.0%', '2', '50.0%', '1', '1', ''],
    ])
  })

  it('leaves no hole where a value should be', () => {
    expect(texts.join('\n')).not.toMatch(/undefined|NaN|null|Invalid|Infinity/)
  })
})

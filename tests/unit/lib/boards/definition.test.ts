import { describe, expect, it } from 'vitest'
import { chartDefinition, tableDefinition, unitsOf } from '@/lib/boards/definition/view'
import type { BoardTable } from '@/lib/boards/types'

const around = {
  asOf: '2025-06-30',
  coverage: '应报62个，已报60个',
  counting: 'THEN',
  isPending: false,
} as const

const table: BoardTable = {
  key: 'townships',
  note: '达标率＝达标÷已纳入。',
  hrefs: [],
  sheet: {
    name: '各乡镇',
    title: '各乡镇',
    totalLabel: '合计',
    columns: [
      { key: 'unit', header: '乡镇（街道）', width: 10, kind: 'text' },
      { key: 'met', header: '达标（个）', width: 10, kind: 'integer', total: 'sum' },
      { key: 'gap', header: '缺口（㎡）', width: 10, kind: 'decimal2', total: 'sum' },
      { key: 'rate', header: '达标率', width: 10, kind: 'percent1' },
    ],
    rows: [{ unit: '东街道', met: 1200, gap: '0.01', rate: 0.5 }],
  },
}

describe('口径 of a board', () => {
  it('takes the units out of the heads, not the brackets of names', () => {
    expect(unitsOf(table.sheet)).toBe('个、㎡、%')
    expect(unitsOf({ columns: table.sheet.columns.slice(0, 1) })).toBe('个')
  })

  it('says the rule, the day, the counting, the reports and the exact sums of a table', () => {
    expect(tableDefinition(around, table)).toEqual({
      formula: '达标率＝达标÷已纳入。',
      unit: '个、㎡、%',
      timeRule: '截至2025年6月30日的状态',
      orgRule: '按当期隶属逐级相加；只取已审核、已锁定的月报',
      cutOff: '2025年6月30日',
      reported: '应报62个，已报60个',
      exact: '共1行，合计；达标 1,200；缺口 0.01',
    })
  })

  it('labels figures that are not approved, and names the months of a course', () => {
    const said = chartDefinition(
      { ...around, counting: 'NOW', isPending: true },
      { note: '各月之和', unit: '人次', labels: ['2024-07', '2025-06'] },
    )
    expect(said.orgRule).toBe('按现隶属逐级相加；含待审核的月报，不是正式数')
    expect(said.timeRule).toBe('2024年7月至2025年6月，逐月')
    expect(tableDefinition(around, { ...table, period: '近12个月' }).timeRule).toBe('近12个月')
  })
})

import { describe, expect, it } from 'vitest'
import { summarizeReports } from '@/lib/progress/rules'
import { SHEET_COLUMNS, standingSheet } from '@/lib/progress/table/view'
import { summarizeStandings } from '@/lib/standings/rules'
import { EAST, standingRow } from '@/tests/unit/lib/standings/standing-row'

const ROWS = [
  standingRow({ name: '甲中心', floorArea: '619.74' }),
  standingRow({
    name: '乙中心',
    kind: 'RENOVATED',
    floorArea: '310.00',
    qualifier: 'MANY',
    available: ['a'],
  }),
  standingRow({ name: '丙中心', floorArea: '500.00', isExempted: true, domains: ['PARTY'] }),
  standingRow({ name: '丁中心', status: 'BUILDING', kind: null, floorArea: null }),
]
const sheet = standingSheet(
  {
    scope: { unitName: '测试县', townshipId: null, townships: [], communityId: null, communities: [] },
    asOf: '2025-06-30',
    month: '2025-06',
    rows: ROWS,
    summary: summarizeStandings(ROWS),
    reporting: summarizeReports([], [EAST]),
  },
  ROWS,
)

describe('standingSheet', () => {
  it('fills every column of every row', () => {
    const keys = SHEET_COLUMNS.map((column) => column.key).sort()
    for (const row of sheet.rows) expect(Object.keys(row).sort()).toEqual(keys)
  })

  it('keeps numbers exact and apart from their qualifiers', () => {
    expect(sheet.rows[1]).toMatchObject({
      kind: '改造',
      target: '400.00',
      actual: '310.00',
      qualifier: '多',
      difference: '-90.00',
      gap: '90.00',
      gapBound: '至多',
      domains: 5,
      items: 1,
      required: 2,
      double: '否',
    })
  })

  it('counts the gap of the short only, so that the sum of the column is the gap sum', () => {
    expect(sheet.rows.map((row) => row.gap)).toEqual([null, '90.00', null, null])
    expect(sheet.footer).toContain('面积缺口合计至多90.00㎡')
    expect(sheet.footer).toContain('面积达标1/3（33.3%）')
  })

  it('leaves cells empty where a question does not apply', () => {
    expect(sheet.rows[3]).toMatchObject({
      kind: '未分类',
      target: null,
      actual: null,
      difference: null,
      domains: null,
      missingDomains: null,
      area: '未纳入（在建或规划）',
      coverage: '未纳入',
      double: '—',
    })
  })
})

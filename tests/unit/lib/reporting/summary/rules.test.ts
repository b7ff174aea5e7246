import { expect, it } from 'vitest'
import { isCounted, summaryTotals } from '@/lib/reporting/summary/rules'
import type { MonthSummary, SummaryRow } from '@/lib/reporting/summary/types'
import { summaryLines, summarySheet } from '@/lib/reporting/summary/view'

it.each([
  ['APPROVED', 'OFFICIAL', true],
  ['LOCKED', 'OFFICIAL', true],
  ['SUBMITTED', 'OFFICIAL', false],
  ['SUBMITTED', 'ALL', true],
  ['RETURNED', 'ALL', false],
  ['DRAFT', 'ALL', false],
  ['NONE', 'ALL', false],
] as const)('%s counts under %s: %s', (state, states, expected) => {
  expect(isCounted(state, states)).toBe(expected)
})

const row = (centerName: string, figures: Record<string, number>): SummaryRow => ({
  centerId: centerName,
  code: '1',
  centerName,
  townshipId: 't',
  townshipName: '一街道',
  state: 'APPROVED',
  timeTag: 'ON_TIME',
  reportId: null,
  figures,
})
const column = (code: string, isSummed = true) => ({
  code,
  name: code,
  unit: '件',
  section: 'WINDOWS',
  isSummed,
})

it('adds up what adds up, and leaves a column that nobody fills without a sum', () => {
  const columns = [column('E01'), column('E05'), column('E06', false)]
  const rows = [row('甲', { E01: 0, E06: 3 }), row('乙', { E01: 7, E06: 4 })]
  expect(summaryTotals(columns, rows)).toEqual({ E01: 7 })
})

it('is a sheet with a column an indicator and live sums', () => {
  const summary: MonthSummary = {
    month: '2025-06',
    unitName: '一街道',
    columns: [column('E01'), column('E06', false)],
    rows: [row('甲', { E01: 5 }), row('乙', {})],
    totals: { E01: 5 },
    townships: [],
    counted: 1,
  }
  const sheet = summarySheet(summary, { on: '2025-07-11', paper: 'A3', sections: { WINDOWS: '窗口服务' } })
  expect(sheet.columns.map((one) => [one.key, one.group ?? null, one.total ?? null])).toEqual([
    ['order', null, null],
    ['center', null, null],
    ['E01', '窗口服务', 'sum'],
    ['E06', '窗口服务', null],
  ])
  expect(sheet.rows[1]).toMatchObject({ order: 2, center: '乙', E01: null })
})

it('sends its rows as numbers by township, or the word of a state where nothing counts yet', () => {
  const words = { state: (state: string) => `〔${state}〕`, countyLevel: '县级' }
  const columns = [column('E01'), column('E05')]
  const rows = [
    row('甲', { E01: 0 }),
    row('乙', {}),
    { ...row('丙', { E05: 7 }), townshipId: null, townshipName: null },
  ]
  expect(summaryLines({ columns, rows }, words)).toEqual([
    {
      key: 't',
      name: '一街道',
      lines: [
        { id: '甲', center: '甲', state: null, values: [0, null] },
        { id: '乙', center: '乙', state: '〔APPROVED〕', values: [] },
      ],
    },
    { key: 'county', name: '县级', lines: [{ id: '丙', center: '丙', state: null, values: [null, 7] }] },
  ])
  expect(summaryLines({ columns, rows: rows.slice(0, 1) }, words)[0]?.name).toBeNull()
})

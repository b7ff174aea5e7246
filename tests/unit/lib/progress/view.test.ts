import { describe, expect, it } from 'vitest'
import { areaBars, centerListHref, tableExportHref } from '@/lib/progress/charts/view'
import {
  areaTotal,
  coverageLine,
  gapSumText,
  rateCellText,
  rateText,
  standingTable,
} from '@/lib/progress/view'
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
  standingRow({ name: '丙中心', floorArea: '599.99', domains: ['PARTY'] }),
  standingRow({ name: '丁中心', kind: null, floorArea: '50.00', township: null }),
]

describe('standingTable', () => {
  const table = standingTable(ROWS)
  const texts = table.rows.map((cells) => cells.map((cell) => cell.text))

  it('has one row a center, with numbers beside the texts', () => {
    expect(texts).toEqual([
      [
        '1',
        '东街道',
        '甲中心',
        '社区',
        '新建',
        '600.00',
        '619.74',
        '+19.74',
        '5/5',
        '2/2',
        '达标',
        '达标',
        '是',
      ],
      [
        '2',
        '东街道',
        '乙中心',
        '社区',
        '改造',
        '400.00',
        '310.00多',
        '-90.00（至多）',
        '5/5',
        '1/2',
        '未达标',
        '未达标',
        '否',
      ],
      [
        '3',
        '东街道',
        '丙中心',
        '社区',
        '新建',
        '600.00',
        '599.99',
        '-0.01',
        '1/5',
        '2/2',
        '未达标',
        '未达标',
        '否',
      ],
      [
        '4',
        '县直',
        '丁中心',
        '社区',
        '未分类',
        '—',
        '50.00',
        '—',
        '5/5',
        '2/2',
        '未纳入（类型未分）',
        '达标',
        '—',
      ],
    ])
    expect(table.rows[1]?.[6]).toEqual({ text: '310.00多', number: '310.00' })
  })

  it('ends with totals that are the sums of its rows', () => {
    expect(table.total.map((cell) => cell.text)).toEqual([
      '合计',
      '',
      '4个中心',
      '',
      '',
      '',
      '约1,579.73',
      '缺口约90.01',
      '3/4',
      '3/4',
      '1/3 33.3%',
      '2/4 50.0%',
      '1/3 33.3%',
    ])
    expect(table.total).toHaveLength(table.columns.length)
  })

  it('has a total row for no center at all', () => {
    expect(standingTable([]).total.map((cell) => cell.text)).toEqual([
      '合计',
      '',
      '0个中心',
      '',
      '',
      '',
      '0.00',
      '缺口0.00',
      '—',
      '—',
      '—',
      '—',
      '—',
    ])
  })
})

describe('texts of totals', () => {
  it('says 约 only when a stated area carries a qualifier', () => {
    expect(areaTotal(ROWS.slice(0, 1))).toEqual({ sum: '619.74', isApproximate: false, stated: 1 })
    expect(areaTotal(ROWS).isApproximate).toBe(true)
  })

  it.each([
    [{ part: 12, whole: 18 }, '12/18（66.7%）'],
    [{ part: 0, whole: 3 }, '0/3（0.0%）'],
    [{ part: 0, whole: 0 }, '—'],
  ])('%j → %s', (rate, expected) => {
    expect(rateText(rate)).toBe(expected)
    expect(rateCellText(rate)).toBe(expected.replace('（', ' ').replace('）', ''))
  })

  it.each([
    [{ gapSum: '1058.00', gapBound: 'ABOUT' }, '约1,058.00'],
    [{ gapSum: '0.00', gapBound: null }, '0.00'],
    [{ gapSum: '90.00', gapBound: 'AT_MOST' }, '至多90.00'],
  ] as const)('%j → %s', (summary, expected) => {
    expect(gapSumText(summary)).toBe(expected)
  })

  it('states day and coverage', () => {
    const reporting = {
      expected: 45,
      submitted: 43,
      onTime: 40,
      unreported: [],
      late: [],
      lines: [],
    }
    expect(coverageLine({ asOf: '2025-06-30', month: '2025-06', reporting })).toBe(
      '数据截至2025年6月30日；2025年6月月报应报45个，已报43个',
    )
  })
})

describe('areaBars', () => {
  it('draws only centers with a line and an area', () => {
    expect(areaBars(ROWS)).toEqual({
      labels: ['甲中心', '乙中心', '丙中心'],
      series: [
        {
          kind: 'NEW_BUILD',
          values: [619.74, null, 599.99],
          texts: ['619.74', '310.00多', '599.99'],
        },
        { kind: 'RENOVATED', values: [null, 310, null], texts: ['619.74', '310.00多', '599.99'] },
      ],
    })
  })
})

describe('labels of bars', () => {
  it('tell centers of one name apart', () => {
    const [first, second] = [standingRow({ name: '便民中心' }), standingRow({ name: '便民中心' })]
    expect(areaBars([first, { ...second, code: '02' }]).labels).toEqual(['便民中心 便民中心', '便民中心 02'])
  })
})

describe('addresses', () => {
  it('takes the narrowing into the file, not the page or strangers', () => {
    expect(
      tableExportHref(
        'csv',
        { area: 'SHORT', page: '3', on: '2020-01-01', evil: 'x', township: EAST.id },
        { on: '2025-06-30', month: '2025-06' },
      ),
    ).toBe('/api/progress/table?area=SHORT&township=east&on=2025-06-30&month=2025-06&format=csv')
  })

  it('leads from a figure to its centers', () => {
    expect(centerListHref({ on: '2025-06-30', month: '2025-06', township: null }, { area: 'SHORT' })).toBe(
      '/dashboard/centers?on=2025-06-30&month=2025-06&area=SHORT',
    )
  })
})

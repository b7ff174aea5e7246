import { describe, expect, it } from 'vitest'
import { featureParts } from '@/lib/briefings/features/rules'
import {
  areaTextOf,
  coverageTextOf,
  monthText,
  openingText,
  reportingText,
  stockText,
  yearText,
} from '@/lib/briefings/overview/rules'
import { changeText, cutOffDay, figureLines, lineRequests, yearSpanText } from '@/lib/briefings/rules'
import { summarizeStandings } from '@/lib/standings/rules'
import { standingRow } from '@/tests/unit/lib/standings/standing-row'
import { circularData, figure, report } from './circular-data'
import { partTexts, said } from './said'

describe('cutOffDay', () => {
  it.each([
    [undefined, '2025-06-30'],
    ['2025-06-20', '2025-06-20'],
    ['2025-06-01', '2025-06-01'],
    ['2025-06-30', '2025-06-30'],
    ['2025-07-01', '2025-06-30'],
    ['2025-05-31', '2025-06-30'],
  ])('June with %s → %s', (asked, expected) => {
    expect(cutOffDay('2025-06', asked)).toBe(expected)
  })
})

describe('changeText', () => {
  it.each([
    [112, 100, '增长12.0%'],
    [95, 100, '下降5.0%'],
    [100, 100, '持平'],
    [0, 100, '下降100.0%'],
    [5, 0, '—'],
    [0, 0, '—'],
    [null, 100, '—'],
    [100, null, '—'],
    [1123, 1000, '增长12.3%'],
    [10005, 10000, '增长0.1%'],
  ])('%s against %s → %s', (current, previous, expected) => {
    expect(changeText(current, previous)).toBe(expected)
  })
})

describe('figureLines', () => {
  const months = { month: '2025-03', previous: '2025-02', year: ['2025-01', '2025-02', '2025-03'] }
  const counts = [
    { month: '2024-12', centers: 5 },
    { month: '2025-01', centers: 1 },
    { month: '2025-02', centers: 1 },
    { month: '2025-03', centers: 7 },
  ]

  it('puts the figures beside the reports that they are sums of', () => {
    const figures = [
      { key: 'E01.month', value: '100.00' },
      { key: 'E01.previous', value: '10.00' },
      { key: 'E01.year', value: '111.00' },
    ]
    expect(figureLines(figures, counts, months).find((line) => line.code === 'E01')).toEqual(
      figure('E01', {
        month: 100,
        centers: 7,
        previous: 10,
        previousCenters: 1,
        yearToDate: 111,
        yearReports: 9,
      }),
    )
  })

  it('keeps a reported 0 and never makes a 0 of a blank', () => {
    const figures = [
      { key: 'E01.month', value: '0.00' },
      { key: 'A01.month', value: null },
      { key: 'E02.month', value: '5.00' },
    ]
    const lines = figureLines(figures, counts, months)
    expect(lines.find((line) => line.code === 'E01')).toMatchObject({ month: 0, yearToDate: null })
    expect(lines.find((line) => line.code === 'A01')).toMatchObject({ month: null })
    const none = figureLines(figures, [], months)
    expect(none.find((line) => line.code === 'E02')).toEqual(figure('E02'))
  })

  it('asks for the month, the one before and the year', () => {
    const [month, previous, year] = lineRequests('unit', { month: '2025-01', previous: '2024-12' })
    expect([month, previous, year].map((request) => request?.period)).toEqual([
      { rule: 'MONTHS', from: '2025-01', to: '2025-01' },
      { rule: 'MONTHS', from: '2024-12', to: '2024-12' },
      { rule: 'MONTHS', from: '2025-01', to: '2025-01' },
    ])
  })
})

describe('small phrases', () => {
  it.each([
    ['2025-01', '1月'],
    ['2025-06', '1—6月'],
    ['2025-12', '1—12月'],
  ])('%s → %s', (month, expected) => {
    expect(yearSpanText(month)).toBe(expected)
  })
})

describe('opening and reporting', () => {
  it('says who is missing and that totals are without them', () => {
    const text = said((book) => openingText(book, circularData({ figures: [figure('E01', { centers: 2 })] })))
    expect(text).toBe(
      '现将全县2025年6月社区党群服务中心运行情况通报如下。阵地和服务数据截至2025年6月30日；2025年6月月报应报4个，已报3个，尚有1个中心未报，各项合计不含未报中心；运行数据只汇总已审核、已锁定的月报，本月共2个中心。',
    )
  })

  it('says that all have reported, and that nobody had to', () => {
    expect(said((book) => openingText(book, circularData({ reports: [report('甲')] })))).toContain(
      '应报中心已全部报送',
    )
    expect(said((book) => openingText(book, circularData({ reports: [] })))).toContain('本月没有应报的中心')
  })

  it('gives rates with both counts', () => {
    expect(said((book) => reportingText(book, circularData().progress.reporting))).toBe(
      '应报4个，已报3个，报送率75.0%；按时报送2个，按时报送率50.0%；迟报1个，未报1个。',
    )
    expect(said((book) => reportingText(book, circularData({ reports: [] }).progress.reporting))).toBe(
      '本月没有应报的中心。',
    )
  })
})

describe('overview', () => {
  const { rows, summary } = circularData().progress

  it('counts open centers and what is coming', () => {
    expect(said((book) => stockText(book, rows, summary))).toBe(
      '正常运行的中心4个，另有在建1个，建筑面积合计约2,129.73平方米（按已填面积的4个中心计）。',
    )
  })

  it('judges areas and names who is outside', () => {
    expect(said((book) => areaTextOf(book, summary))).toBe(
      '纳入面积目标的中心4个，面积达标2个，达标率50.0%；未达标2个，面积缺口合计约90.01平方米。未纳入的中心：在建或规划1个。',
    )
    const apart = [
      standingRow({ name: '备', floorArea: '500.00', isExempted: true }),
      standingRow({ name: '测', qualifier: 'ABOUT' }),
    ]
    expect(said((book) => areaTextOf(book, summarizeStandings(apart)))).toBe(
      '纳入面积目标的中心1个，面积达标0个，达标率0.0%；未达标0个；已备案1个、待实测1个（不计入达标率）。',
    )
    expect(said((book) => areaTextOf(book, summarizeStandings([])))).toBe('没有纳入面积目标的中心。')
  })

  it('judges services and both together', () => {
    expect(said((book) => coverageTextOf(book, rows, summary))).toBe(
      '适用服务达标的中心4个，五大功能齐全3个，县级清单2项事项全部可办3个，服务达标2个，服务达标率50.0%；面积和服务双达标2个，占两项均适用的4个中心的50.0%。',
    )
    expect(said((book) => coverageTextOf(book, [], summarizeStandings([])))).toContain('不作判定')
  })

  it('reports the month without what nobody reported, and compares', () => {
    const figures = [
      figure('E01', {
        month: 1123,
        centers: 2,
        previous: 1000,
        previousCenters: 2,
        yearToDate: 5000,
        yearReports: 12,
      }),
      figure('A01', { month: 0, centers: 2, yearToDate: 12 }),
    ]
    expect(said((book) => monthText(book, circularData({ figures })))).toBe(
      '2025年6月，接待到访群众1,123人次，举办活动0场次。到访人次比上月增长12.3%。',
    )
    expect(said((book) => yearText(book, circularData({ figures })))).toBe(
      '2025年1—6月累计（汇总已审核、已锁定的月报12份）：接待到访群众5,000人次，举办活动12场次。',
    )
  })

  it('says so when the months compared are of different centers, or there is nothing to compare with', () => {
    const uneven = [figure('E01', { month: 90, centers: 3, previous: 100, previousCenters: 2 })]
    expect(said((book) => monthText(book, circularData({ figures: uneven })))).toContain(
      '接待到访群众90人次。上月汇总2个中心，本月汇总3个中心，到访人次不作环比。',
    )
    const fresh = [figure('E01', { month: 90, centers: 3, previous: 0, previousCenters: 3 })]
    expect(said((book) => monthText(book, circularData({ figures: fresh })))).toBe(
      '2025年6月，接待到访群众90人次。',
    )
    expect(said((book) => monthText(book, circularData()))).toBe('2025年6月尚无已审核的月报，没有运行数据。')
    expect(said((book) => yearText(book, circularData()))).toBeNull()
  })
})

describe('features', () => {
  it('names townships with whole rates and centers that meet both', () => {
    expect(partTexts((book) => featureParts(book, circularData()))).toEqual([
      '1.按时报送率100.0%的乡镇（街道）1个：西镇。',
      '2.面积达标率100.0%的乡镇（街道）1个：西镇。',
      '3.服务达标率100.0%的乡镇（街道）1个：西镇。',
      '4.双达标的中心2个：甲中心、丁中心。',
      '5.正常运行的4个中心中，设有五大功能的分别为党建活动4个、便民服务3个、文化娱乐3个、健康医疗3个、矛盾调解3个。',
    ])
  })

  it('leaves a long list of names to the annex', () => {
    const many = Array.from({ length: 21 }, (_, index) => standingRow({ name: `第${index + 1}中心` }))
    expect(partTexts((book) => featureParts(book, circularData({ rows: many }))).join()).toContain(
      '双达标的中心21个：名单见附件1。',
    )
    expect(partTexts((book) => featureParts(book, circularData({ rows: many.slice(1) }))).join()).toContain(
      '第21中心。',
    )
  })

  it('says that there is nothing to name', () => {
    expect(partTexts((book) => featureParts(book, circularData({ rows: [], reports: [] })))).toEqual([
      '本期没有可列明的单位和中心。',
    ])
  })
})

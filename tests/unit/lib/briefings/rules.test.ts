import { describe, expect, it } from 'vitest'
import {
  areaTextOf,
  coverageTextOf,
  featureBlocks,
  monthText,
  openingText,
  reportingText,
  stockText,
  yearText,
} from '@/lib/briefings/overview/rules'
import {
  dataGapsText,
  demandBlocks,
  missingText,
  mostMissing,
  shortTexts,
  unreportedTexts,
} from '@/lib/briefings/problems/rules'
import { changeText, cutOffDay, figureLines, nonZero, yearSpanText } from '@/lib/briefings/rules'
import type { Block } from '@/lib/documents/model'
import { summarizeStandings } from '@/lib/standings/rules'
import { standingRow } from '@/tests/unit/lib/standings/standing-row'
import { circularData, figure, REPORTS, report } from './circular-data'

const textsOf = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))

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
  const sum = (month: string, total: number, centers = 1) => ({ month, code: 'E01', total, centers })

  it('adds the months of the year and keeps the last of the year before out of it', () => {
    const lines = figureLines([sum('2025-01', 1), sum('2025-02', 10), sum('2025-03', 100, 7)], months)
    expect(lines.find((line) => line.code === 'E01')).toEqual(
      figure('E01', {
        month: 100,
        centers: 7,
        previous: 10,
        previousCenters: 1,
        yearToDate: 111,
        yearReports: 9,
      }),
    )
    const january = { month: '2025-01', previous: '2024-12', year: ['2025-01'] }
    const [line] = figureLines([sum('2024-12', 5), sum('2025-01', 3)], january)
    expect(line).toMatchObject({ month: 3, previous: 5, yearToDate: 3 })
  })

  it('keeps a reported 0 and never makes a 0 of a blank', () => {
    const lines = figureLines([sum('2025-03', 0)], months)
    expect(lines.find((line) => line.code === 'E01')).toMatchObject({ month: 0, yearToDate: 0 })
    expect(lines.find((line) => line.code === 'A01')).toEqual(figure('A01'))
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

  it('leaves out what is 0', () => {
    expect(
      nonZero([
        { count: 0, text: 'A' },
        { count: 2, text: 'B' },
        { count: 1, text: 'C' },
      ]),
    ).toBe('B、C')
  })
})

describe('opening and reporting', () => {
  it('says who is missing and that totals are without them', () => {
    const text = openingText(circularData({ figures: [figure('E01', { centers: 2 })] }))
    expect(text).toBe(
      '现将全县2025年6月社区党群服务中心运行情况通报如下。阵地和服务数据截至2025年6月30日；2025年6月月报应报4个，已报3个，尚有1个中心未报，各项合计不含未报中心；运行数据只汇总已审核、已锁定的月报，本月共2个中心。',
    )
  })

  it('says that all have reported, and that nobody had to', () => {
    expect(openingText(circularData({ reports: [report('甲')] }))).toContain('应报中心已全部报送')
    expect(openingText(circularData({ reports: [] }))).toContain('本月没有应报的中心')
  })

  it('gives rates with both counts', () => {
    expect(reportingText(circularData().progress.reporting)).toBe(
      '应报4个，已报3个，报送率75.0%；按时报送2个，按时报送率50.0%；迟报1个，未报1个。',
    )
    expect(reportingText(circularData({ reports: [] }).progress.reporting)).toBe('本月没有应报的中心。')
  })
})

describe('overview', () => {
  const { rows, summary } = circularData().progress

  it('counts open centers and what is coming', () => {
    expect(stockText(rows, summary)).toBe(
      '正常运行的中心4个，另有在建1个，建筑面积合计约2,129.73平方米（按已填面积的4个中心计）。',
    )
  })

  it('judges areas and names who is outside', () => {
    expect(areaTextOf(summary)).toBe(
      '纳入面积目标的中心4个，面积达标2个，达标率50.0%；未达标2个，面积缺口合计约90.01平方米。未纳入的中心：在建或规划1个。',
    )
    const apart = [
      standingRow({ name: '备', floorArea: '500.00', isExempted: true }),
      standingRow({ name: '测', qualifier: 'ABOUT' }),
    ]
    expect(areaTextOf(summarizeStandings(apart))).toBe(
      '纳入面积目标的中心1个，面积达标0个，达标率0.0%；未达标0个；已备案1个、待实测1个（不计入达标率）。',
    )
    expect(areaTextOf(summarizeStandings([]))).toBe('没有纳入面积目标的中心。')
  })

  it('judges services and both together', () => {
    expect(coverageTextOf(rows, summary)).toBe(
      '适用服务达标的中心4个，五大功能齐全3个，县级清单2项事项全部可办3个，服务达标2个，服务达标率50.0%；面积和服务双达标2个，占两项均适用的4个中心的50.0%。',
    )
    expect(coverageTextOf([], summarizeStandings([]))).toContain('不作判定')
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
    expect(monthText(circularData({ figures }))).toBe(
      '2025年6月，接待到访群众1,123人次，举办活动0场次。到访人次比上月增长12.3%。',
    )
    expect(yearText(circularData({ figures }))).toBe(
      '2025年1—6月累计（汇总已审核、已锁定的月报12份）：接待到访群众5,000人次，举办活动12场次。',
    )
  })

  it('says so when the months compared are of different centers, or there is nothing to compare with', () => {
    const uneven = [figure('E01', { month: 90, centers: 3, previous: 100, previousCenters: 2 })]
    expect(monthText(circularData({ figures: uneven }))).toContain(
      '接待到访群众90人次。上月汇总2个中心，本月汇总3个中心，到访人次不作环比。',
    )
    const fresh = [figure('E01', { month: 90, centers: 3, previous: 0, previousCenters: 3 })]
    expect(monthText(circularData({ figures: fresh }))).toBe('2025年6月，接待到访群众90人次。')
    expect(monthText(circularData())).toBe('2025年6月尚无已审核的月报，没有运行数据。')
    expect(yearText(circularData())).toBeNull()
  })
})

describe('features', () => {
  it('names townships with whole rates and centers that meet both', () => {
    expect(textsOf(featureBlocks(circularData()))).toEqual([
      '1.按时报送率100.0%的乡镇（街道）1个：西镇。',
      '2.面积达标率100.0%的乡镇（街道）1个：西镇。',
      '3.服务达标率100.0%的乡镇（街道）1个：西镇。',
      '4.双达标的中心2个：甲中心、丁中心。',
      '5.正常运行的4个中心中，设有五大功能的分别为党建活动4个、便民服务3个、文化娱乐3个、健康医疗3个、矛盾调解3个。',
    ])
  })

  it('leaves a long list of names to the annex', () => {
    const many = Array.from({ length: 21 }, (_, index) => standingRow({ name: `第${index + 1}中心` }))
    expect(textsOf(featureBlocks(circularData({ rows: many }))).join()).toContain(
      '双达标的中心21个：名单见附件1。',
    )
    expect(textsOf(featureBlocks(circularData({ rows: many.slice(1) }))).join()).toContain('第21中心。')
  })

  it('says that there is nothing to name', () => {
    expect(textsOf(featureBlocks(circularData({ rows: [], reports: [] })))).toEqual([
      '本期没有可列明的单位和中心。',
    ])
  })
})

describe('problems', () => {
  it('names the unreported and the late by township', () => {
    expect(unreportedTexts(circularData().progress.reporting)).toEqual([
      '未报1个中心：东街道1个（丙中心）。',
      '迟报1个中心：东街道1个（乙中心）。',
    ])
    expect(unreportedTexts(circularData({ reports: [report('甲')] }).progress.reporting)).toEqual([
      '应报的1个中心全部按时报送。',
    ])
  })

  it('lists who is short with line, area and gap', () => {
    const { rows, summary } = circularData().progress
    expect(shortTexts(rows, summary)).toEqual([
      '面积未达标2个中心，缺口合计约90.01平方米。',
      '东街道：乙中心（改造，目标400.00平方米，实际310.00多平方米，缺口至多90.00平方米）；丙中心（新建，目标600.00平方米，实际599.99平方米，缺口0.01平方米）。',
    ])
    expect(shortTexts([], summarizeStandings([]))).toEqual(['没有面积未达标的中心。'])
  })

  it('gives no number for a gap of unknown size: 近400 at a line of 400', () => {
    const near = [standingRow({ name: '己中心', kind: 'RENOVATED', floorArea: '400.00', qualifier: 'NEAR' })]
    expect(shortTexts(near, summarizeStandings(near))[1]).toBe(
      '东街道：己中心（改造，目标400.00平方米，实际近400.00平方米，缺口待核实）。',
    )
  })

  it('says what functions and items are missing where', () => {
    expect(missingText(circularData().progress.rows)).toBe(
      '服务未达标2个中心。缺少功能的中心数：便民服务1个、文化娱乐1个、健康医疗1个、矛盾调解1个。县级清单事项未全部可办的1个中心，其中不可办中心较多的事项及中心数：乙1个。',
    )
    expect(missingText([standingRow()])).toBe('没有服务未达标的中心。')
  })

  it('names at most five items, the most missing first', () => {
    const lacking = (names: string[]) => {
      const row = standingRow({ available: [] })
      return {
        ...row,
        coverage: { ...row.coverage, missingItems: names.map((name) => ({ id: name, name })) },
      }
    }
    expect(mostMissing([lacking(['甲', '乙']), lacking(['乙', '丙', '丁', '戊', '己'])])).toEqual([
      { name: '乙', count: 2 },
      ...['丙', '丁', '己', '甲'].map((name) => ({ name, count: 1 })),
    ])
  })

  it('names data gaps, or none', () => {
    const rows = [standingRow({ kind: null }), standingRow({ floorArea: null })]
    expect(dataGapsText(summarizeStandings(rows))).toBe(
      '因数据不全不能判定面积是否达标的中心：类型未分1个、面积未填1个。',
    )
    expect(dataGapsText(summarizeStandings([standingRow()]))).toBeNull()
  })

  it('demands only what concerns somebody, and says how many', () => {
    expect(textsOf(demandBlocks(circularData())).map((text) => text.slice(0, 12))).toEqual([
      '1.未报月报的1个中心要',
      '2.面积未达标的2个中心',
      '3.服务未达标的2个中心',
    ])
    const calm = circularData({ rows: [standingRow()], reports: [REPORTS[0] ?? report('甲')] })
    expect(textsOf(demandBlocks(calm))).toEqual(['各中心要继续按月报送，保证数据真实、准确、完整。'])
  })
})

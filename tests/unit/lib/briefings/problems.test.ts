import { describe, expect, it } from 'vitest'
import {
  dataGapsText,
  demandParts,
  missingText,
  mostMissing,
  shortTexts,
  unreportedTexts,
} from '@/lib/briefings/problems/rules'
import { summarizeStandings } from '@/lib/standings/rules'
import { standingRow } from '@/tests/unit/lib/standings/standing-row'
import { circularData, REPORTS, report } from './circular-data'
import { partTexts, said, saidAll } from './said'

describe('problems', () => {
  it('names the unreported and the late by township', () => {
    expect(saidAll((book) => unreportedTexts(book, circularData().progress.reporting))).toEqual([
      '未报1个中心：东街道1个（丙中心）。',
      '迟报1个中心：东街道1个（乙中心）。',
    ])
    expect(
      saidAll((book) => unreportedTexts(book, circularData({ reports: [report('甲')] }).progress.reporting)),
    ).toEqual(['应报的1个中心全部按时报送。'])
  })

  it('lists who is short with line, area and gap', () => {
    const { rows, summary } = circularData().progress
    expect(saidAll((book) => shortTexts(book, rows, summary))).toEqual([
      '面积未达标2个中心，缺口合计约90.01平方米。',
      '东街道：乙中心（改造，目标400.00平方米，实际310.00多平方米，缺口至多90.00平方米）；丙中心（新建，目标600.00平方米，实际599.99平方米，缺口0.01平方米）。',
    ])
    expect(saidAll((book) => shortTexts(book, [], summarizeStandings([])))).toEqual([
      '没有面积未达标的中心。',
    ])
  })

  it('gives no number for a gap of unknown size: 近400 at a line of 400', () => {
    const near = [standingRow({ name: '己中心', kind: 'RENOVATED', floorArea: '400.00', qualifier: 'NEAR' })]
    expect(saidAll((book) => shortTexts(book, near, summarizeStandings(near)))[1]).toBe(
      '东街道：己中心（改造，目标400.00平方米，实际近400.00平方米，缺口待核实）。',
    )
  })

  it('says what functions and items are missing where', () => {
    expect(said((book) => missingText(book, circularData().progress.rows))).toBe(
      '服务未达标2个中心。缺少功能的中心数：便民服务1个、文化娱乐1个、健康医疗1个、矛盾调解1个。县级清单事项未全部可办的1个中心，其中不可办中心较多的事项及中心数：乙1个。',
    )
    expect(said((book) => missingText(book, [standingRow()]))).toBe('没有服务未达标的中心。')
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
    expect(said((book) => dataGapsText(book, summarizeStandings(rows)))).toBe(
      '因数据不全不能判定面积是否达标的中心：类型未分1个、面积未填1个。',
    )
    expect(said((book) => dataGapsText(book, summarizeStandings([standingRow()])))).toBeNull()
  })

  it('demands only what concerns somebody, and says how many', () => {
    expect(
      partTexts((book) => demandParts(book, circularData().progress, '下一步要求')).map((text) =>
        text.slice(0, 12),
      ),
    ).toEqual(['1.未报月报的1个中心要', '2.面积未达标的2个中心', '3.服务未达标的2个中心'])
    const calm = circularData({ rows: [standingRow()], reports: [REPORTS[0] ?? report('甲')] })
    expect(partTexts((book) => demandParts(book, calm.progress, '下一步要求'))).toEqual([
      '各中心要继续按月报送，保证数据真实、准确、完整。',
    ])
  })
})

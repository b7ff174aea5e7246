import { describe, expect, it } from 'vitest'
import { monthSeries, narrowStandings, stockDay, summarizeReports } from '@/lib/progress/rules'
import type { StandingNarrowing } from '@/lib/progress/schema'
import type { ReportStanding } from '@/lib/progress/types'
import { EAST, standingRow, WEST } from '@/tests/unit/lib/standings/standing-row'

describe('stockDay', () => {
  it.each([
    [{}, '2025-07-04', '2025-07-04'],
    [{ month: '2025-06' }, '2025-07-04', '2025-06-30'],
    [{ month: '2025-06' }, '2025-06-15', '2025-06-15'],
    [{ month: '2025-06', on: '2025-06-20' }, '2025-07-04', '2025-06-20'],
    [{ on: '2025-12-31' }, '2025-07-04', '2025-07-04'],
    [{ on: '2023-12-31' }, '2025-07-04', '2023-12-31'],
  ])('%j on %s → %s', (asked, today, expected) => {
    expect(stockDay(asked, today)).toBe(expected)
  })
})

const report = (name: string, patch: Partial<ReportStanding> = {}): ReportStanding => ({
  centerId: name,
  centerName: name,
  townshipId: EAST.id,
  townshipName: EAST.name,
  isSubmitted: true,
  isOnTime: true,
  ...patch,
})

const REPORTS = [
  report('甲'),
  report('乙', { isOnTime: false }),
  report('丙', { isSubmitted: false, isOnTime: false }),
  report('丁', { townshipId: WEST.id, townshipName: WEST.name }),
]

describe('summarizeReports', () => {
  it('counts every township in the given order and keeps one that expects nothing', () => {
    const summary = summarizeReports(REPORTS, [WEST, EAST, { id: 'north', name: '北乡' }])
    expect(
      summary.lines.map((line) => [line.townshipName, line.expected, line.submitted, line.onTime]),
    ).toEqual([
      ['西镇', 1, 1, 1],
      ['东街道', 3, 2, 1],
      ['北乡', 0, 0, 0],
    ])
    expect(summary).toMatchObject({ expected: 4, submitted: 3, onTime: 2 })
  })

  it('keeps a township that has been merged away since in the month in which it reported', () => {
    const { lines, expected } = summarizeReports(REPORTS, [EAST])
    expect(lines.map((line) => [line.townshipName, line.expected])).toEqual([
      ['东街道', 3],
      ['西镇', 1],
    ])
    expect(lines.reduce((sum, line) => sum + line.expected, 0)).toBe(expected)
  })

  it('names the unreported and the late', () => {
    const summary = summarizeReports(REPORTS, [EAST])
    expect(summary.unreported).toEqual([{ centerId: '丙', name: '丙' }])
    expect(summary.late).toEqual([{ centerId: '乙', name: '乙' }])
  })

  it('gives centers without a township the first line, and only if there are any', () => {
    const own = report('县', { townshipId: null, townshipName: null })
    const summary = summarizeReports([own, ...REPORTS], [EAST, WEST])
    expect(summary.lines.map((line) => line.townshipId)).toEqual([null, 'east', 'west'])
    expect(summary.lines.reduce((sum, line) => sum + line.expected, 0)).toBe(summary.expected)
  })
})

describe('monthSeries', () => {
  it('leaves a month without an official report as a gap, and keeps a reported 0', () => {
    const sums = [
      { month: '2025-04', total: 30, centers: 2 },
      { month: '2025-06', total: 0, centers: 1 },
    ]
    expect(monthSeries(sums, { from: '2025-04', to: '2025-06' })).toEqual([
      { month: '2025-04', total: 30, centers: 2 },
      { month: '2025-05', total: null, centers: 0 },
      { month: '2025-06', total: 0, centers: 1 },
    ])
  })
})

describe('narrowStandings', () => {
  const rows = [
    standingRow({ name: '甲' }),
    standingRow({ name: '乙', floorArea: '599.99' }),
    standingRow({ name: '丙', floorArea: '500.00', isExempted: true, available: ['a'] }),
    standingRow({ name: '丁', kind: null, domains: ['PARTY'] }),
    standingRow({ name: '戊', qualifier: 'ABOUT' }),
    standingRow({ name: '己', status: 'CLOSED' }),
  ]

  it.each<[string, StandingNarrowing, string]>([
    ['nothing asked: all but the closed', {}, '甲乙丙丁戊'],
    ['judged', { area: 'JUDGED' }, '甲乙丙'],
    ['short', { area: 'SHORT' }, '乙'],
    ['to be measured', { area: 'TO_MEASURE' }, '戊'],
    ['a reason', { reason: 'UNKNOWN_KIND' }, '丁'],
    ['closed by its reason', { reason: 'CLOSED' }, '己'],
    ['closed by its status', { status: 'CLOSED' }, '己'],
    ['coverage applies', { coverage: 'APPLICABLE' }, '甲乙丙丁戊'],
    ['coverage partial', { coverage: 'PARTIAL' }, '丙丁'],
    ['double applies', { double: 'APPLICABLE' }, '甲乙丙'],
    ['double met', { double: 'MET' }, '甲'],
    ['double not met', { double: 'NOT_MET' }, '乙丙'],
    ['has a domain', { domain: 'HEALTH' }, '甲乙丙戊'],
    ['lacks a domain', { lacks: 'HEALTH' }, '丁'],
    ['expected', { report: 'EXPECTED' }, '甲乙丙丁'],
    ['submitted', { report: 'SUBMITTED' }, '甲乙丁'],
    ['on time', { report: 'ON_TIME' }, '甲丁'],
    ['late', { report: 'LATE' }, '乙'],
    ['unreported', { report: 'UNREPORTED' }, '丙'],
    ['two at once', { area: 'SHORT', report: 'ON_TIME' }, ''],
  ])('%s', (_name, narrowing, expected) => {
    expect(
      narrowStandings(rows, narrowing, REPORTS)
        .map((row) => row.name)
        .join(''),
    ).toBe(expected)
  })
})

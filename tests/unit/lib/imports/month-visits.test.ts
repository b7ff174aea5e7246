import { describe, expect, it } from 'vitest'
import { countColumns, readMonthCounts } from '@/lib/imports/month-visits/rules'

const JUNE = { month: '2025-06', today: '2025-07-03' }
const list = (header: string[], ...rows: string[][]) => ({
  header,
  rows: rows.map((cells, index) => ({ number: index + 2, cells: cells.map((text) => ({ text })) })),
})
const read = (...rows: string[][]) => readMonthCounts(list(['日期', '人次', '功能区'], ...rows), JUNE)

describe('the columns of a list of counts', () => {
  it.each([
    [['日期', '人次'], { date: 0, count: 1, zone: null }],
    [['统计日期', '区域', '客流量（人）'], { date: 0, count: null, zone: 1 }],
    [['序号', '到访日期*', '到访人次 '], { date: 1, count: 2, zone: null }],
    [['Date', 'Count'], { date: 0, count: 1, zone: null }],
    [['姓名', '电话'], { date: null, count: null, zone: null }],
  ])('%s', (header, columns) => {
    expect(countColumns(header)).toEqual(columns)
  })
})

describe('the days that a file says', () => {
  it('in the order of the calendar, however day and number are written', () => {
    const found = read(['2025/6/3', '１２', ''], ['20250601', '1,200', ''], ['2025年6月2日', '0', ''])
    expect(found).toEqual({
      days: [
        { date: '2025-06-01', count: 1200 },
        { date: '2025-06-02', count: 0 },
        { date: '2025-06-03', count: 12 },
      ],
      elsewhere: 0,
      ofZones: 0,
      unreadable: [],
    })
  })

  it('leaves out other months and single zones, and counts them', () => {
    const found = read(['2025-05-31', '9', ''], ['2025-07-01', '9', ''], ['2025-06-30', '9', '阅览室'])
    expect(found).toEqual({ days: [], elsewhere: 2, ofZones: 1, unreadable: [] })
  })

  it.each([
    ['no day', ['', '5', '']],
    ['a month', ['2025-06', '5', '']],
    ['a day that does not exist', ['2025-06-31', '5', '']],
    ['a day to come', ['2025-07-04', '5', '']],
    ['no number', ['2025-06-02', '', '']],
    ['about', ['2025-06-02', '约50', '']],
    ['a fraction', ['2025-06-02', '12.5', '']],
    ['less than nothing', ['2025-06-02', '-3', '']],
    ['more than the most', ['2025-06-02', '10000000', '']],
  ])('names the row with %s', (_name, row) => {
    expect(read(['2025-06-01', '1', ''], row)).toMatchObject({
      days: [{ date: '2025-06-01', count: 1 }],
      unreadable: [3],
    })
  })

  it('takes a day once and names the row that repeats it', () => {
    expect(read(['2025-06-01', '1', ''], ['2025-06-01', '7', ''])).toMatchObject({
      days: [{ date: '2025-06-01', count: 1 }],
      unreadable: [3],
    })
  })

  it('takes no formula for a value', () => {
    const table = list(['日期', '人次'], ['2025-06-01', ''])
    const cells = [{ text: '2025-06-02' }, { text: '8', formula: true as const }]
    expect(readMonthCounts({ ...table, rows: [{ number: 5, cells }] }, JUNE).unreadable).toEqual([5])
  })
})

import { describe, expect, it } from 'vitest'
import { formatCell, heatWeeks, sheetHead, sheetTotals } from '@/lib/boards/view'
import type { SheetColumn } from '@/lib/spreadsheets/model'

const columns: SheetColumn[] = [
  { key: 'unit', header: '单位', width: 10, kind: 'text' },
  { key: 'a', header: '一月', group: '面积', width: 10, kind: 'decimal2', total: 'sum' },
  { key: 'b', header: '二月', group: '面积', width: 10, kind: 'integer', total: 'sum' },
]

describe('a sheet on the screen', () => {
  it('gathers neighbours of a group under one head', () => {
    expect(
      sheetHead(columns).map((row) =>
        row.map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan]),
      ),
    ).toEqual([
      [
        ['单位', 1, 2],
        ['面积', 2, 1],
      ],
      [
        ['一月', 1, 1],
        ['二月', 1, 1],
      ],
    ])
  })

  it('adds exactly and leaves blanks out', () => {
    const rows = [
      { unit: '甲', a: '0.10', b: 1 },
      { unit: '乙', a: '0.20', b: null },
    ]
    expect(sheetTotals({ name: '', title: '', columns, rows, totalLabel: '合计' })).toEqual([
      '合计',
      '0.30',
      '1',
    ])
  })

  it.each([
    ['integer', 12345, '12,345'],
    ['integer', 0, '0'],
    ['integer', null, '—'],
    ['decimal2', '599.99', '599.99'],
    ['percent1', 0.6666, '66.7%'],
    ['date', '2026-06-30', '2026-06-30'],
    ['text', '', '—'],
  ] as const)('shows %s %s', (kind, value, text) => {
    expect(formatCell(kind, value)).toBe(text)
  })
})

describe('the heat calendar', () => {
  it('begins each week on Monday and holds every day of a leap year once', () => {
    const weeks = heatWeeks({ year: 2024, days: { '2024-02-29': 4, '2024-03-01': 1 } })
    const days = weeks.flat().flatMap((cell) => cell ?? [])
    expect(days).toHaveLength(366)
    expect(weeks[0]?.[0]?.date).toBe('2024-01-01')
    expect(days.find(({ date }) => date === '2024-02-29')).toEqual({ date: '2024-02-29', count: 4, level: 4 })
    expect(days.find(({ date }) => date === '2024-03-01')?.level).toBe(1)
    expect(days.find(({ date }) => date === '2024-03-02')?.level).toBe(0)
  })
})

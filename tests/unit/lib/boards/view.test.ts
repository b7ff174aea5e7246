import { describe, expect, it } from 'vitest'
import {
  drillHref,
  formatCell,
  heatMonths,
  heatSteps,
  heatWeeks,
  monthStarts,
  sheetHead,
  sheetTotals,
} from '@/lib/boards/view'
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

describe('the calendar in numbers', () => {
  const days = { '2026-01-03': 1, '2026-01-05': 9, '2026-03-01': 9, '2026-03-02': 9 }

  it('names the counts of each shade as the squares have them', () => {
    const steps = heatSteps({ days, unit: '场次' })
    expect(steps.map(({ text }) => text)).toEqual(['0 场次', '1–2 场次', '3–4 场次', '5–6 场次', '7–9 场次'])
    for (let count = 1; count <= 9; count += 1) {
      const cells = heatWeeks({ year: 2026, days: { ...days, '2026-05-05': count } }).flat()
      const level = cells.find((cell) => cell?.date === '2026-05-05')?.level
      const [from = 0, to = from] = (
        steps.find((step) => step.level === level)?.text.match(/\d+/g) ?? []
      ).map(Number)
      expect(count).toBeGreaterThanOrEqual(from)
      expect(count).toBeLessThanOrEqual(to)
    }
  })

  it('leaves out a shade that no count can have', () => {
    expect(heatSteps({ days: { '2026-01-03': 2 }, unit: '场次' })).toEqual([
      { level: 0, text: '0 场次' },
      { level: 2, text: '1 场次' },
      { level: 4, text: '2 场次' },
    ])
  })

  it('finds the week in which each month begins', () => {
    const starts = monthStarts(heatWeeks({ year: 2026, days }))
    expect(starts.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(starts.slice(0, 3).map(({ column }) => column)).toEqual([0, 4, 8])
  })

  it('has every month up to the last, with its busiest day', () => {
    expect(heatMonths({ days })).toEqual([
      { month: 1, total: 10, days: 2, top: { date: '2026-01-05', count: 9 } },
      { month: 2, total: 0, days: 0, top: null },
      { month: 3, total: 18, days: 2, top: { date: '2026-03-01', count: 9 } },
    ])
    expect(heatMonths({ days: {} })).toEqual([])
  })
})

describe('the way down from a board', () => {
  it('keeps what was chosen within the dashboards, and nothing elsewhere', () => {
    const chosen = {
      township: 'a',
      community: 'c',
      kind: 'RENOVATED',
      counting: 'NOW',
      on: '2025-06-30',
      page: '2',
    }
    expect(drillHref('/dashboard/projects?township=b', chosen)).toBe(
      '/dashboard/projects?kind=RENOVATED&counting=NOW&on=2025-06-30&township=b',
    )
    expect(drillHref('/centers/x', chosen)).toBe('/centers/x')
  })
})

describe('a quotient below a column', () => {
  const sheet = {
    name: '',
    title: '',
    totalLabel: '合计',
    columns: [
      { key: 'unit', header: '单位', width: 10, kind: 'text' },
      { key: 'met', header: '达标（个）', width: 10, kind: 'integer', total: 'sum' },
      { key: 'all', header: '已纳入（个）', width: 10, kind: 'integer', total: 'sum' },
      { key: 'rate', header: '达标率', width: 10, kind: 'percent1', total: { part: 'met', whole: 'all' } },
    ] satisfies SheetColumn[],
  }

  it('is worked out of the sums, never of the shares above it', () => {
    const rows = [
      { unit: '甲', met: 1, all: 1, rate: 1 },
      { unit: '乙', met: 0, all: 2, rate: 0 },
    ]
    expect(sheetTotals({ ...sheet, rows })).toEqual(['合计', '1', '3', '33.3%'])
    expect(sheetTotals({ ...sheet, rows: [{ unit: '甲', met: 0, all: 0, rate: null }] })[3]).toBe('—')
  })
})

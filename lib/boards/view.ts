import type { BoardHeat } from '@/lib/boards/types'
import { addDays, type CalendarDate, weekday } from '@/lib/core/calendar'
import { type Decimal2, sumDecimal } from '@/lib/core/decimal'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimal, formatInteger, NO_VALUE } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { ColumnKind, SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'

/** A cell of a sheet as a person reads it; an empty one is “—”. */
export function formatCell(kind: ColumnKind, value: SheetCell): string {
  if (value === null || value === '') return NO_VALUE
  if (kind === 'integer') return formatInteger(Number(value))
  if (kind === 'decimal2') return formatDecimal(String(value))
  if (kind === 'percent1') return `${(Math.round(Number(value) * 1000) / 10).toFixed(1)}%`
  return kind === 'date' ? formatDateShort(String(value)) : String(value)
}

/** What a person has chosen on a board, and keeps on the way down. */
const KEPT = ['on', 'month', 'months', 'counting', 'kind', 'pending']

/**
 * Where a row of a board leads: within the dashboards with everything that was chosen on the board, so that a list or a
 * township is counted in the same way; elsewhere as it is.
 */
export function drillHref(href: string, chosen: RawSearchParams): string {
  const [path = '', query] = href.split('?')
  if (!path.startsWith('/dashboard')) return href
  const kept = Object.entries(chosen).filter(([key]) => KEPT.includes(key))
  return withParams(path, Object.fromEntries(kept), Object.fromEntries(new URLSearchParams(query)))
}

export type HeadText = { key: string; text: string; columnSpan: number; rowSpan: number; index: number }

/** The one or two rows of a sheet's head: neighbours of one group share a cell above theirs. */
export function sheetHead(columns: readonly SheetColumn[]): HeadText[][] {
  const isTwo = columns.some((column) => column.group)
  const top: HeadText[] = []
  const below: HeadText[] = []
  columns.forEach(({ key, header, group }, index) => {
    if (!group) {
      top.push({ key, text: header, columnSpan: 1, rowSpan: isTwo ? 2 : 1, index })
      return
    }
    const last = top.at(-1)
    const isSame = last?.key === `group ${group}` && columns[index - 1]?.group === group
    if (last && isSame) last.columnSpan += 1
    else top.push({ key: `group ${group}`, text: group, columnSpan: 1, rowSpan: 1, index })
    below.push({ key, text: header, columnSpan: 1, rowSpan: 1, index })
  })
  return isTwo ? [top, below] : [top]
}

/** Exact sum of a column; cells without a value are left out. */
function sumOf({ rows }: Pick<SheetModel, 'rows'>, key: string): Decimal2 {
  const cells = rows.flatMap((row) => row[key] ?? [])
  return sumDecimal(cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)))
}

/** The last row of a sheet: sums of the columns that have one, exact, and quotients of such sums. */
export function sheetTotals(sheet: SheetModel): string[] {
  return sheet.columns.map(({ key, kind, total }, index) => {
    if (index === 0) return sheet.totalLabel ?? ''
    if (total === undefined) return ''
    if (total === 'sum') return formatCell(kind, sumOf(sheet, key))
    const whole = Number(sumOf(sheet, total.whole))
    return formatCell(kind, whole === 0 ? null : Number(sumOf(sheet, total.part)) / whole)
  })
}

export type HeatCell = { date: CalendarDate; count: number; level: 0 | 1 | 2 | 3 | 4 }

/** The days of a year in weeks from Monday, each with its step; days of other years are null. */
export function heatWeeks({ year, days }: Pick<BoardHeat, 'year' | 'days'>): (HeatCell | null)[][] {
  const most = Math.max(1, ...Object.values(days))
  const first = `${year}-01-01`
  let day = addDays(first, 1 - weekday(first))
  const weeks: (HeatCell | null)[][] = []
  while (day <= `${year}-12-31`) {
    const week = Array.from({ length: 7 }, (_, index): HeatCell | null => {
      const date = addDays(day, index)
      const count = days[date] ?? 0
      const level = count === 0 ? 0 : (Math.min(4, Math.ceil((count / most) * 4)) as HeatCell['level'])
      return date.startsWith(String(year)) ? { date, count, level } : null
    })
    weeks.push(week)
    day = addDays(day, 7)
  }
  return weeks
}

/** The week in which each month begins, by its place among the weeks. */
export function monthStarts(
  weeks: readonly (readonly (HeatCell | null)[])[],
): { column: number; month: number }[] {
  return weeks.flatMap((week, column) => {
    const first = week.find((cell) => cell?.date.endsWith('-01'))
    return first ? [{ column, month: Number(first.date.slice(5, 7)) }] : []
  })
}

/** What the shades of the calendar mean, from none to the darkest; a shade that no count can have is left out. */
export function heatSteps({
  days,
  unit,
}: Pick<BoardHeat, 'days' | 'unit'>): { level: number; text: string }[] {
  const most = Math.max(1, ...Object.values(days))
  const endOf = (level: number) => Math.floor((most * level) / 4)
  const steps = [1, 2, 3, 4].flatMap((level) => {
    const [from, to] = [endOf(level - 1) + 1, endOf(level)]
    if (to < from) return []
    return [{ level, text: `${from === to ? from : `${from}–${to}`} ${unit}` }]
  })
  return [{ level: 0, text: `0 ${unit}` }, ...steps]
}

export type HeatMonth = {
  month: number
  total: number
  /** Days on which something happened. */
  days: number
  /** The busiest day, the first of equals. */
  top: { date: CalendarDate; count: number } | null
}

/** The calendar in numbers, month by month up to the last in which something happened. */
export function heatMonths({ days }: Pick<BoardHeat, 'days'>): HeatMonth[] {
  const entries = Object.entries(days).toSorted(([a], [b]) => a.localeCompare(b))
  const monthOf = (date: CalendarDate) => Number(date.slice(5, 7))
  const last = monthOf(entries.at(-1)?.[0] ?? '')
  return Array.from({ length: last }, (_, index) => {
    const own = entries.filter(([date]) => monthOf(date) === index + 1)
    const [first] = own.toSorted(([, a], [, b]) => b - a)
    return {
      month: index + 1,
      total: own.reduce((sum, [, count]) => sum + count, 0),
      days: own.length,
      top: first ? { date: first[0], count: first[1] } : null,
    }
  })
}

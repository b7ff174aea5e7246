import type { BoardHeat } from '@/lib/boards/types'
import { addDays, type CalendarDate, weekday } from '@/lib/core/calendar'
import { sumDecimal } from '@/lib/core/decimal'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimal, formatInteger, NO_VALUE } from '@/lib/core/format/number'
import type { ColumnKind, SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'

/** A cell of a sheet as a person reads it; an empty one is “—”. */
export function formatCell(kind: ColumnKind, value: SheetCell): string {
  if (value === null || value === '') return NO_VALUE
  if (kind === 'integer') return formatInteger(Number(value))
  if (kind === 'decimal2') return formatDecimal(String(value))
  if (kind === 'percent1') return `${(Math.round(Number(value) * 1000) / 10).toFixed(1)}%`
  return kind === 'date' ? formatDateShort(String(value)) : String(value)
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

/** The last row of a sheet: sums of the columns that have one, exact. Cells without a value are left out of them. */
export function sheetTotals({ columns, rows, totalLabel = '' }: SheetModel): string[] {
  return columns.map((column, index) => {
    if (index === 0) return totalLabel
    if (column.total !== 'sum') return ''
    const values = rows.flatMap((row) => row[column.key] ?? [])
    if (column.kind === 'decimal2') return formatDecimal(sumDecimal(values.map(String)))
    return formatInteger(values.reduce<number>((sum, value) => sum + Number(value), 0))
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

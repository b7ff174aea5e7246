import type { BoundFigure } from '@/lib/briefings/figures/types'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { HeadCell, Table, TableCell } from '@/lib/documents/model'

/** Two head rows: neighbours of one group share an upper cell, a column of its own spans both. */
export function headRows(columns: readonly { group: string | null; label: string }[]): HeadCell[][] {
  const upper: HeadCell[] = []
  const lower: HeadCell[] = []
  let previous: string | null = null
  for (const { group, label } of columns) {
    if (group === null) upper.push({ text: label, rowSpan: 2 })
    else {
      const last = upper.at(-1)
      if (group === previous && last) last.columnSpan = (last.columnSpan ?? 1) + 1
      else upper.push({ text: group, columnSpan: 1 })
      lower.push({ text: label })
    }
    previous = group
  }
  return [upper, lower]
}

const hasDigit = (text: string) => /\d/.test(text)

/**
 * A table whose cells with numbers name the slot they stand in: table, row and column, so that no number of a paper stands
 * unbound. Cells that are bound already keep their slot.
 */
export function bindTable(key: string, table: Table): Table {
  const bind = (cell: TableCell, row: string, column: number): TableCell => {
    if (typeof cell !== 'string') return cell
    return hasDigit(cell) ? { text: cell, slot: `${key}.${row}.${column + 1}` } : cell
  }
  return {
    ...table,
    rows: table.rows.map((cells, row) => cells.map((cell, column) => bind(cell, String(row + 1), column))),
    ...(table.total ? { total: table.total.map((cell, column) => bind(cell, 'total', column)) } : {}),
  }
}

/** 期间 of a figure: 2024年1月—2024年12月, or the day. */
export function spanText({ from, to, asOf, metric }: BoundFigure): string {
  if (metric === null || to === null || from === null) return `截至${formatDate(asOf)}`
  return from === to ? formatMonth(from) : `${formatMonth(from)}—${formatMonth(to)}`
}

import { xmlSafe } from '@/lib/core/text'
import type { SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'
import { columnTotal, isFigure } from '@/lib/spreadsheets/values'

/** What a spreadsheet takes for a formula, also behind blanks and quotation marks, in both widths. */
const FORMULA = /^[\s"'“”‘’]*[=+\-@＝＋－＠]|^\s*[\t\r]/u
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/

/** Text that a spreadsheet shows and never runs. Rule: formula injection, an apostrophe before the field. */
function guarded(text: string): string {
  return FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function fieldText(cell: SheetCell | undefined, column: SheetColumn): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return quoted(guarded(xmlSafe(cell)))
  if (!Number.isFinite(cell)) return ''
  if (column.kind === 'percent1') return `${(cell * 100).toFixed(1)}%`
  return column.kind === 'decimal2' ? cell.toFixed(2) : String(cell)
}

const heading = (column: SheetColumn) =>
  quoted(guarded(xmlSafe(column.group ? `${column.group}/${column.header}` : column.header)))

/** The first line of a CSV file, with the mark by which Excel knows UTF-8. */
export function csvHead(columns: readonly SheetColumn[]): string {
  return `\uFEFF${columns.map(heading).join(',')}\r\n`
}

/** One line of a CSV file. */
export function csvLine(columns: readonly SheetColumn[], row: Record<string, SheetCell>): string {
  return `${columns.map((column) => fieldText(row[column.key], column)).join(',')}\r\n`
}

function totalLine(model: SheetModel, label: string): string {
  return model.columns
    .map((column, index) => {
      if (column.total && isFigure(column.kind)) return fieldText(columnTotal(model, column), column)
      return index === 0 ? quoted(guarded(xmlSafe(label))) : ''
    })
    .join(',')
}

/** The table as CSV: UTF-8 with its mark, so that Excel does not take it for GB18030, lines ending in CR LF. */
export function writeCsv(model: SheetModel): Uint8Array {
  const lines = model.rows.map((row) => csvLine(model.columns, row)).join('')
  const total = model.totalLabel ? `${totalLine(model, model.totalLabel)}\r\n` : ''
  return Buffer.from(csvHead(model.columns) + lines + total)
}

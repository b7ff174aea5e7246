import { isCalendarDate, toDbDate } from '@/lib/core/calendar'
import { type Decimal2, sumDecimal } from '@/lib/core/decimal'
import { cellText } from '@/lib/spreadsheets/cell-text'
import type { ColumnKind, SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'

/** Number formats of the kinds of column. */
export const NUMBER_FORMATS: Record<ColumnKind, string> = {
  text: '@',
  integer: '#,##0',
  decimal2: '#,##0.00',
  percent1: '0.0%',
  date: 'yyyy-mm-dd',
}

const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d+)?$/

/** Whether a column holds figures, which stand at the right. */
export const isFigure = (kind: ColumnKind) => kind === 'integer' || kind === 'decimal2' || kind === 'percent1'

/** The value of a cell as a workbook stores it; what does not fit its column's kind stays text. */
export function storedValue(cell: SheetCell | undefined, kind: ColumnKind): string | number | Date | null {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (kind === 'date' && isCalendarDate(cell)) return toDbDate(cell)
  if (isFigure(kind) && PLAIN_NUMBER.test(cell)) return Number(cell)
  return cellText(cell)
}

/** Exact sum of a column with two places; cells that are no such number count nothing. */
function sumTwoPlaces(cells: readonly SheetCell[]): Decimal2 {
  const decimals = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : (cell ?? '')))
  return sumDecimal(decimals.filter((text) => /^-?\d{1,15}(?:\.\d{1,2})?$/.test(text)))
}

/** Sum of a column as the total row shows it: whole, or exact with two places. */
export function columnSum(model: Pick<SheetModel, 'rows'>, column: Pick<SheetColumn, 'key'>): number {
  return Number(sumTwoPlaces(model.rows.map((row) => row[column.key] ?? null)))
}

/** What stands below a column: its sum, or the quotient of two sums; null for neither, and without a divisor. */
export function columnTotal(
  model: Pick<SheetModel, 'rows'>,
  column: Pick<SheetColumn, 'key' | 'total'>,
): number | null {
  if (column.total === undefined) return null
  if (column.total === 'sum') return columnSum(model, column)
  const whole = columnSum(model, { key: column.total.whole })
  return whole === 0 ? null : columnSum(model, { key: column.total.part }) / whole
}

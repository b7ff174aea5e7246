import { normalizeName } from '@/lib/core/text'
import {
  type CellText,
  columnLetter,
  LIMITS,
  type SheetRow,
  SpreadsheetError,
} from '@/lib/spreadsheets/model'

/** Titles and notes stand above the head in this many rows at most. */
const ROWS_ABOVE = 10

const isFilled = (cell: CellText) => cell.text.trim() !== '' || cell.formula === true || cell.error === true
const countFilled = (row: SheetRow) => row.cells.filter(isFilled).length

/**
 * Index of the row with the heads of the columns: the first of the first ten that has at least two filled cells and at
 * least half as many as the fullest of them. A title (one cell) and a line “填报单位 … 填报时间” (two) are passed over.
 * @throws SpreadsheetError NO_HEADER
 */
function findHeader(rows: readonly SheetRow[]): number {
  const counts = rows.slice(0, ROWS_ABOVE).map(countFilled)
  const fullest = Math.max(0, ...counts)
  const index = counts.findIndex((count) => count >= 2 && count * 2 >= fullest)
  if (index < 0) throw new SpreadsheetError('NO_HEADER')
  return index
}

function checkDuplicates(header: readonly string[]): void {
  const places = new Map<string, number>()
  header.forEach((text, index) => {
    const name = normalizeName(text)
    const earlier = places.get(name)
    if (name !== '' && earlier !== undefined)
      throw new SpreadsheetError('DUPLICATE_HEADER', {
        header: text,
        first: columnLetter(earlier),
        second: columnLetter(index),
      })
    places.set(name, index)
  })
}

/**
 * Head and data of a sheet's rows, empty rows left out and every row as wide as the widest.
 * @throws SpreadsheetError EMPTY, NO_HEADER, DUPLICATE_HEADER, TOO_MANY_ROWS, TOO_MANY_COLUMNS
 */
export function splitHeader(sheet: readonly SheetRow[]): {
  headerRow: number
  header: string[]
  rows: SheetRow[]
} {
  const filled = sheet.filter((row) => row.cells.some(isFilled))
  if (filled.length === 0) throw new SpreadsheetError('EMPTY')
  const at = findHeader(filled)
  const table = filled.slice(at)
  const width = Math.max(...table.map((row) => row.cells.findLastIndex(isFilled) + 1))
  if (width > LIMITS.columns)
    throw new SpreadsheetError('TOO_MANY_COLUMNS', { limit: LIMITS.columns, place: columnLetter(width - 1) })
  const [head, ...rows] = table.map((row) => ({
    number: row.number,
    cells: Array.from({ length: width }, (_, index) => row.cells[index] ?? { text: '' }),
  }))
  if (rows.length > LIMITS.rows) throw new SpreadsheetError('TOO_MANY_ROWS', { limit: LIMITS.rows })
  const header = (head?.cells ?? []).map((cell) => cell.text.trim())
  checkDuplicates(header)
  return { headerRow: head?.number ?? 1, header, rows }
}

/** Content types of the files that are written. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const CSV_TYPE = 'text/csv; charset=utf-8'

/** What a table from outside may be at most. */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  /** Files inside the workbook's archive, their size when inflated and how far one may be compressed. */
  entries: 200,
  inflatedBytes: 30 * 1024 * 1024,
  ratio: 100,
  rows: 5000,
  columns: 60,
  milliseconds: 10_000,
  heapMb: 256,
} as const

/**
 * A cell as text. A formula or an error carries what the file cached, for showing only: it is to be refused with its
 * place and cause, never taken for a value.
 */
export type CellText = { text: string; formula?: true; error?: true }

/** `number` is the row number that Excel shows; there are as many cells as columns in the head. */
export type SheetRow = { number: number; cells: CellText[] }

export type SheetTable = {
  format: 'xlsx' | 'csv'
  sheetName: string
  headerRow: number
  header: string[]
  rows: SheetRow[]
}

export const SPREADSHEET_ERROR_CODES = [
  'NOT_A_WORKBOOK',
  'EMPTY',
  'TRUNCATED',
  'OLD_XLS',
  'PASSWORD',
  'TOO_LARGE',
  'TOO_MANY_ENTRIES',
  'TOO_COMPRESSED',
  'BAD_PATHS',
  'DUPLICATE_ENTRY',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'TIMEOUT',
  'NO_HEADER',
  'DUPLICATE_HEADER',
  'BAD_ENCODING',
  'BAD_QUOTES',
  'UNREADABLE',
] as const

export type SpreadsheetErrorCode = (typeof SPREADSHEET_ERROR_CODES)[number]

/** Why a file from outside was refused; `params` carry the limit passed or the place, for the words. */
export class SpreadsheetError extends Error {
  readonly code: SpreadsheetErrorCode
  readonly params: Record<string, string | number>

  constructor(code: SpreadsheetErrorCode, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'SpreadsheetError'
    this.code = code
    this.params = params
  }
}

/** Narrows an unknown error, also across module copies of a bundle. */
export function isSpreadsheetError(error: unknown): error is SpreadsheetError {
  return error instanceof Error && error.name === 'SpreadsheetError' && 'code' in error && 'params' in error
}

export type ColumnKind = 'text' | 'integer' | 'decimal2' | 'percent1' | 'date'

/** Keys of the columns whose sums are divided. */
export type ColumnQuotient = { part: string; whole: string }

/** `width` is in characters; columns of one `group` side by side share a cell above their heads. */
export type SheetColumn = {
  key: string
  header: string
  group?: string
  width: number
  kind: ColumnKind
  align?: 'left' | 'center' | 'right'
  /** What stands below the column: the sum of its cells, or the sum of one column divided by that of another. */
  total?: 'sum' | ColumnQuotient
}

/** decimal2: exact text `"600.00"`; percent1: a fraction, 0.985; date: `YYYY-MM-DD`; integer: a number. */
export type SheetCell = string | number | null

/** One sheet of an export. */
export type SheetModel = {
  name: string
  title: string
  annexLabel?: string
  notes?: { left: string; right: string }
  columns: SheetColumn[]
  rows: Record<string, SheetCell>[]
  /** Adds the last row with the sums of the columns that have a total. */
  totalLabel?: string
  footer?: string
  paper?: 'A3' | 'A4'
  frozenColumns?: number
}

export type TemplateColumn = {
  header: string
  width: number
  isRequired: boolean
  kind: ColumnKind
  choices?: string[]
  note: string
  example?: string
}

export type TemplateModel = {
  name: string
  title: string
  columns: TemplateColumn[]
  instructions: string[]
  /** Rows filled in beforehand. */
  rows?: string[][]
}

/** `row` is the row number of the table; `column` the text of its head, or null for the whole row. */
export type RowError = { row: number; column: string | null; cause: string }

/** Letters of a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

import path from 'node:path'
import { isThreadError, openThread, type ThreadFault } from '@/lib/core/threads'
import { detectFormat } from '@/lib/spreadsheets/detect'
import { checkArchive } from '@/lib/spreadsheets/gate'
import { splitHeader } from '@/lib/spreadsheets/header'
import {
  type CellText,
  LIMITS,
  type SheetRow,
  type SheetTable,
  SpreadsheetError,
  type SpreadsheetErrorCode,
} from '@/lib/spreadsheets/model'

/** Rows above the head that may be filled besides the data. */
const ROWS_ABOVE = 10

type WorkerSheet = {
  sheetName: string
  rows: { number: number; cells: string[] }[]
  formulas: [number, number][]
  errors: [number, number][]
}
type WorkerAnswer =
  | { ok: true; sheet: WorkerSheet }
  | { ok: false; code: SpreadsheetErrorCode; params: Record<string, string | number> }

type WorkerJob = {
  bytes: Uint8Array
  format: 'xlsx' | 'csv'
  limits: { rows: number; dataRows: number; columns: number }
}

/** A thread for each file: one that is hostile must not meet the next. */
const read = openThread<WorkerJob, WorkerAnswer>({
  file: 'lib/spreadsheets/read-worker.mjs',
  heapMb: LIMITS.heapMb,
  milliseconds: LIMITS.milliseconds,
  keptMs: 0,
  waiting: 50,
})

const CAUSES: Partial<Record<ThreadFault, SpreadsheetErrorCode>> = {
  TIMEOUT: 'TIMEOUT',
  OUT_OF_MEMORY: 'TOO_LARGE',
  ENDED: 'UNREADABLE',
  BUSY: 'TIMEOUT',
}

async function askWorker(bytes: Uint8Array, format: 'xlsx' | 'csv'): Promise<WorkerAnswer> {
  const limits = { rows: LIMITS.rows + ROWS_ABOVE + 1, dataRows: LIMITS.rows, columns: LIMITS.columns }
  try {
    return await read({ bytes, format, limits })
  } catch (error) {
    const cause = isThreadError(error) ? CAUSES[error.code] : undefined
    throw cause ? new SpreadsheetError(cause) : error
  }
}

function withMarks(sheet: WorkerSheet): SheetRow[] {
  const rows: SheetRow[] = sheet.rows.map((row) => ({
    number: row.number,
    cells: row.cells.map((text): CellText => ({ text })),
  }))
  for (const [row, column] of sheet.formulas) Object.assign(rows[row]?.cells[column] ?? {}, { formula: true })
  for (const [row, column] of sheet.errors) Object.assign(rows[row]?.cells[column] ?? {}, { error: true })
  return rows
}

/**
 * The list in a workbook's first visible sheet or in a CSV file, as text. The kind is told by the content, not by the
 * name; a workbook's archive is checked before it is inflated, and the file is read in a thread with limits of time and
 * memory, so that the server goes on answering.
 * @throws SpreadsheetError with the cause of a refusal
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<SheetTable> {
  const format = detectFormat(bytes)
  if (format === 'xlsx') await checkArchive(bytes)
  const answer = await askWorker(bytes, format)
  if (!answer.ok) throw new SpreadsheetError(answer.code, answer.params)
  const sheetName = answer.sheet.sheetName || path.parse(fileName).name
  return { format, sheetName, ...splitHeader(withMarks(answer.sheet)) }
}

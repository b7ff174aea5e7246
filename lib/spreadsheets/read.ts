import path from 'node:path'
import { Worker } from 'node:worker_threads'
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
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

type WorkerSheet = {
  sheetName: string
  rows: { number: number; cells: string[] }[]
  formulas: [number, number][]
  errors: [number, number][]
}
type WorkerAnswer =
  | { ok: true; sheet: WorkerSheet }
  | { ok: false; code: SpreadsheetErrorCode; params: Record<string, string | number> }

/** A plain file beside this one; by the working directory, because a bundle moves this module but not the file. */
const workerFile = () => path.join(process.cwd(), 'lib', 'spreadsheets', 'read-worker.mjs')

function askWorker(bytes: Uint8Array, format: 'xlsx' | 'csv'): Promise<WorkerAnswer> {
  const limits = { rows: LIMITS.rows + ROWS_ABOVE + 1, dataRows: LIMITS.rows, columns: LIMITS.columns }
  const worker = new Worker(workerFile(), {
    workerData: { bytes, format, limits },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb },
    // Neither the loaders nor the secrets of the server have any business in this thread.
    execArgv: [],
    env: {},
  })
  return new Promise<WorkerAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new SpreadsheetError('TIMEOUT')), LIMITS.milliseconds)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === OUT_OF_MEMORY ? new SpreadsheetError('TOO_LARGE') : error),
    )
    worker.once('exit', () => reject(new SpreadsheetError('UNREADABLE')))
    worker.once('exit', () => clearTimeout(timer))
  }).finally(() => worker.terminate())
}

/** One file at a time: each may take a quarter of a gigabyte. */
let queue: Promise<unknown> = Promise.resolve()

function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const result = queue.then(task)
  queue = result.catch(() => undefined)
  return result
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
  const answer = await inTurn(() => askWorker(bytes, format))
  if (!answer.ok) throw new SpreadsheetError(answer.code, answer.params)
  const sheetName = answer.sheet.sheetName || path.parse(fileName).name
  return { format, sheetName, ...splitHeader(withMarks(answer.sheet)) }
}

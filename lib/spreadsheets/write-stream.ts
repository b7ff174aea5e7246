import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import { now } from '@/lib/core/clock'
import { cellText, sheetNames } from '@/lib/spreadsheets/cell-text'
import type { SheetCell, SheetColumn } from '@/lib/spreadsheets/model'
import { NUMBER_FORMATS, storedValue } from '@/lib/spreadsheets/values'
import { font } from '@/lib/spreadsheets/workbook'
import { csvHead, csvLine } from '@/lib/spreadsheets/write-csv'

/** A long list: its head and its rows, a portion at a time. */
export type SheetSource = {
  name: string
  columns: readonly SheetColumn[]
  portions: AsyncIterable<readonly Record<string, SheetCell>[]>
}

/** The list as CSV, a portion of rows at a time, so that no more than one portion is ever held. */
export async function* streamCsv({ columns, portions }: SheetSource): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvHead(columns))
  for await (const rows of portions) yield Buffer.from(rows.map((row) => csvLine(columns, row)).join(''))
}

const TEXT_POINTS = 11

/** Writes the rows as they come; each is let go as soon as it is packed. Text is always stored as text. */
async function writeRows(stream: PassThrough, { name, columns, portions }: SheetSource): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
  workbook.created = now()
  workbook.modified = workbook.created
  const sheet = workbook.addWorksheet(sheetNames([name])[0], { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ key, width, kind }) => ({
    key,
    width,
    style: { numFmt: NUMBER_FORMATS[kind], font: font('FANG_SONG', TEXT_POINTS, 'WINDOWS') },
  }))
  const head = sheet.addRow(columns.map(({ header }) => cellText(header)))
  head.font = font('HEI', TEXT_POINTS, 'WINDOWS')
  head.commit()
  for await (const rows of portions) {
    for (const row of rows) sheet.addRow(columns.map(({ key, kind }) => storedValue(row[key], kind))).commit()
    await drained(stream)
  }
  sheet.commit()
  await workbook.commit()
}

/** A reader that is slower than the database holds the writer up, instead of filling the memory. */
async function drained(stream: PassThrough): Promise<void> {
  if (stream.writableNeedDrain && !stream.destroyed)
    await new Promise<void>((resolve) => {
      const settle = () => {
        stream.off('drain', settle).off('close', settle)
        resolve()
      }
      stream.once('drain', settle).once('close', settle)
    })
  if (stream.destroyed) throw new Error('the reader has gone')
}

/** The list as a workbook with one sheet whose first row is the head. */
export async function* streamXlsx(source: SheetSource): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough()
  const writing = writeRows(stream, source)
  // A failure of the writer must end the reading, and a reader that has gone must end the writing.
  writing.catch((error: Error) => stream.destroy(error))
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
    await writing
  } finally {
    stream.destroy()
  }
}

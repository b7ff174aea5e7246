import 'server-only'
import type { CalendarDate } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'
import { CSV_TYPE, type SheetModel, XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeCsv } from '@/lib/spreadsheets/write-csv'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'

type Naming = { title: string; unitName: string; asOf: CalendarDate; format: 'xlsx' | 'csv' }

/** Sheets as one file: a csv holds the first of them. */
export async function sheetFile([first, ...others]: [SheetModel, ...SheetModel[]], naming: Naming) {
  const { title, unitName, asOf, format } = naming
  const isCsv = format === 'csv'
  const name = others.length === 0 || isCsv ? first.name : title
  return {
    bytes: isCsv ? writeCsv(first) : await writeXlsx([first, ...others]),
    fileName: `${name}_${unitName}_${formatDateShort(asOf)}.${format}`,
    type: isCsv ? CSV_TYPE : XLSX_TYPE,
  }
}

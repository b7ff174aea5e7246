import 'server-only'
import { getBoard } from '@/lib/boards/queries'
import type { ExportBoardInput } from '@/lib/boards/schema'
import { AppError } from '@/lib/core/errors'
import { formatDateShort } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import { CSV_TYPE, XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeCsv } from '@/lib/spreadsheets/write-csv'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'

/**
 * A board as a workbook with a sheet a table, or one table of it as xlsx or csv, as the screen shows it under the same
 * address; the trail keeps what was taken out.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach or a table that the board does not have
 */
export async function exportBoard(
  viewer: Viewer,
  { board: key, table, format, ...params }: ExportBoardInput,
): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const board = await getBoard(viewer, key, params)
  const sheets = board.tables
    .filter((one) => table === undefined || one.key === table)
    .map(({ sheet }) => sheet)
  const [first] = sheets
  if (!first) throw new AppError('NOT_FOUND')
  const isCsv = format === 'csv'
  const bytes = isCsv ? writeCsv(first) : await writeXlsx(sheets)
  const name = sheets.length === 1 || isCsv ? first.name : board.title
  const fileName = `${name}_${board.scope.unitName}_${formatDateShort(board.asOf)}.${format}`
  return mutate(viewer, 'dashboard:read', async () => ({
    result: { bytes, fileName, type: isCsv ? CSV_TYPE : XLSX_TYPE },
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: fileName },
      countyId: countyIdOf(viewer),
      after: {
        board: key,
        table: table ?? null,
        rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
        asOf: board.asOf,
        township: params.township ?? null,
      },
    },
  }))
}

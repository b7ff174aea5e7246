import 'server-only'
import { getBoard } from '@/lib/boards/queries'
import type { ExportBoardInput } from '@/lib/boards/schema'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import { sheetFile } from '@/lib/spreadsheets/sheet-file'

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
  const [first, ...others] = sheets
  if (!first) throw new AppError('NOT_FOUND')
  const { title, scope, asOf } = board
  const file = await sheetFile([first, ...others], { title, unitName: scope.unitName, asOf, format })
  return mutate(viewer, 'dashboard:read', async () => ({
    result: file,
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: file.fileName },
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

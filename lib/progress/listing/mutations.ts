import 'server-only'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import { loadFigureRows } from '@/lib/progress/listing/queries'
import type { ExportFigureListInput } from '@/lib/progress/listing/schema'
import { figureSheet } from '@/lib/progress/listing/view'
import { sheetFile } from '@/lib/spreadsheets/sheet-file'

/**
 * The list behind a figure as a file, whole, as the screen shows it page by page under the same address; the trail keeps what
 * was taken out.
 * @throws AppError FORBIDDEN; NOT_FOUND for a code that there is not, or a unit or center out of reach
 */
export async function exportFigureList(
  viewer: Viewer,
  { format, ...params }: ExportFigureListInput,
): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const { rows, ...list } = await loadFigureRows(viewer, params)
  const sheet = figureSheet(list, rows)
  const { asOf, metric, definition } = list.figure
  const file = await sheetFile([sheet], { title: definition.name, unitName: list.unitName, asOf, format })
  return mutate(viewer, 'dashboard:read', async () => ({
    result: file,
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: file.fileName },
      countyId: countyIdOf(viewer),
      after: { metric, rows: rows.length, asOf },
    },
  }))
}

import 'server-only'
import { getItemCoverage } from '@/lib/boards/items/queries'
import type { ExportItemCoverageInput } from '@/lib/boards/items/schema'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import { sheetFile } from '@/lib/spreadsheets/sheet-file'

/**
 * 下沉事项覆盖 as a file, as the screen shows it under the same address; the trail keeps what was taken out.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township or community out of reach
 */
export async function exportItemCoverage(
  viewer: Viewer,
  { format, ...params }: ExportItemCoverageInput,
): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const { scope, asOf, table } = await getItemCoverage(viewer, params)
  const file = await sheetFile([table.sheet], {
    title: table.sheet.name,
    unitName: scope.unitName,
    asOf,
    format,
  })
  return mutate(viewer, 'coverage:read', async () => ({
    result: file,
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: file.fileName },
      countyId: countyIdOf(viewer),
      after: { board: 'items', rows: table.sheet.rows.length, asOf, township: params.township ?? null },
    },
  }))
}

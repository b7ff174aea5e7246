import 'server-only'
import { formatDateShort } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import { getCenterList } from '@/lib/progress/queries'
import type { ExportTableInput } from '@/lib/progress/schema'
import { standingSheet } from '@/lib/progress/table/view'
import { CSV_TYPE, XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeCsv } from '@/lib/spreadsheets/write-csv'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'

/**
 * 达标对照表 as a file, narrowed as on the screen; the trail keeps what was taken out.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function exportStandingTable(
  viewer: Viewer,
  { format, ...request }: ExportTableInput,
): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const { progress, rows } = await getCenterList(viewer, request)
  const sheet = standingSheet(progress, rows)
  const bytes = format === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet])
  const fileName = `${sheet.name}_${progress.scope.unitName}_${formatDateShort(progress.asOf)}.${format}`
  return mutate(viewer, 'dashboard:read', async () => ({
    result: { bytes, fileName, type: format === 'csv' ? CSV_TYPE : XLSX_TYPE },
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: fileName },
      countyId: countyIdOf(viewer),
      after: { rows: rows.length, asOf: progress.asOf, month: progress.month, ...request },
    },
  }))
}

import 'server-only'
import { today } from '@/lib/core/clock'
import { formatDateShort } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, scopesOf, type Viewer } from '@/lib/core/viewer'
import { getMonthRates, getStatusMatrix } from '@/lib/reporting/status/queries'
import type { StatusTableInput } from '@/lib/reporting/status/schema'
import { statusSheets } from '@/lib/reporting/status/table/view'
import { XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'

/**
 * 报送情况 as a workbook, narrowed as on the screen; the trail keeps what was taken out.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function exportStatusTable(
  viewer: Viewer,
  input: StatusTableInput,
): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const [matrix, rates] = await Promise.all([getStatusMatrix(viewer, input), getMonthRates(viewer, input)])
  const { month } = rates
  const on = today()
  const bytes = await writeXlsx(statusSheets({ matrix, rates }, { unitName: unitNameOf(viewer), on }))
  const fileName = `报送情况_${month}_${formatDateShort(on)}.xlsx`
  return mutate(viewer, 'dashboard:read', async () => ({
    result: { bytes, fileName, type: XLSX_TYPE },
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: fileName },
      countyId: countyIdOf(viewer),
      after: { rows: matrix.total, month, months: matrix.months.length, township: input.township ?? null },
    },
  }))
}

/** The unit through which a viewer sees the matrix. */
function unitNameOf(viewer: Viewer): string {
  const [scope] = scopesOf(viewer, 'dashboard:read')
  return viewer.assignments.find((post) => post.unitId === scope?.unitId)?.unitName ?? ''
}

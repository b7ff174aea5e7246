import 'server-only'
import { today } from '@/lib/core/clock'
import { formatDateShort } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'
import { getMonthSummary } from '@/lib/reporting/summary/queries'
import type { SummaryTableInput } from '@/lib/reporting/summary/schema'
import { summarySheet } from '@/lib/reporting/summary/view'
import { XLSX_TYPE } from '@/lib/spreadsheets/model'
import { writeXlsx } from '@/lib/spreadsheets/write-xlsx'

/**
 * 汇总表 as a workbook, narrowed as on the screen; the trail keeps what was taken out.
 * @param sections the words of the form's sections, which stand above their columns
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function exportMonthSummary(
  viewer: Viewer,
  input: SummaryTableInput,
  sections: Readonly<Record<string, string>>,
): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const summary = await getMonthSummary(viewer, input)
  const on = today()
  const bytes = await writeXlsx([summarySheet(summary, { on, paper: input.paper, sections })])
  const fileName = `月报汇总表_${summary.unitName}_${summary.month}_${formatDateShort(on)}.xlsx`
  return mutate(viewer, 'report:review', async () => ({
    result: { bytes, fileName, type: XLSX_TYPE },
    audit: {
      event: 'table.exported',
      target: { type: 'table', id: null, label: fileName },
      countyId: countyIdOf(viewer),
      after: {
        rows: summary.rows.length,
        month: summary.month,
        states: input.states,
        township: input.township ?? null,
      },
    },
  }))
}

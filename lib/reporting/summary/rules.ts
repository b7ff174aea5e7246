import type { SummaryColumn, SummaryRow } from '@/lib/reporting/summary/types'
import type { ReportStatus } from '@/lib/reporting/types'

/**
 * Whether the figures of a report count in the 汇总表. Rule: approved and locked ones do; with 含待审核 those that wait as
 * well; drafts and returned ones never.
 */
export function isCounted(state: ReportStatus, states: 'OFFICIAL' | 'ALL'): boolean {
  return state === 'APPROVED' || state === 'LOCKED' || (states === 'ALL' && state === 'SUBMITTED')
}

/** The sum of every column that adds up; a column that no center fills has none, because not reported is not 0. */
export function summaryTotals(
  columns: readonly SummaryColumn[],
  rows: readonly SummaryRow[],
): Record<string, number> {
  return Object.fromEntries(
    columns
      .filter((column) => column.isSummed)
      .flatMap(({ code }) => {
        const values = rows.flatMap((row) => row.figures[code] ?? [])
        return values.length > 0 ? [[code, values.reduce((sum, value) => sum + value, 0)]] : []
      }),
  )
}

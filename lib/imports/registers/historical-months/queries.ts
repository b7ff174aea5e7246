import 'server-only'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import {
  HISTORY_CODES,
  HISTORY_TOTALS,
  type HistoryLookups,
  type HistoryValues,
} from '@/lib/imports/registers/historical-months/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'
import { toFigures } from '@/lib/reporting/form/rules'
import { givenFigures } from '@/lib/reporting/historical/rules'

/** The months of the centers in reach that the list names, taken in or reported. */
export const historySource: RegisterSource<HistoryValues, HistoryLookups> = {
  lookupsIn: async (tx, { countyId }) => {
    const settings = await tx.countySettings.findUnique({
      where: { countyId },
      select: { startMonth: true },
    })
    return { startMonth: settings ? monthOf(fromDbDate(settings.startMonth)) : null }
  },
  recordsIn: async (tx, { centerIds, days }) => {
    const reports = await tx.monthlyReport.findMany({
      where: { centerId: { in: centerIds }, ...(days && { month: { in: days } }) },
      orderBy: { id: 'asc' },
      select: { id: true, version: true, centerId: true, month: true, figures: true, isHistorical: true },
    })
    return reports.map(({ id, version, centerId, month, figures, isHistorical }) => ({
      id,
      version,
      centerId,
      isClosed: false,
      values: {
        ...givenFigures(toFigures(figures), { codes: HISTORY_CODES, totals: HISTORY_TOTALS }),
        month: fromDbDate(month),
        isHistorical,
      },
    }))
  },
}

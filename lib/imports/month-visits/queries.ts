import 'server-only'
import { today } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { countColumns, readMonthCounts } from '@/lib/imports/month-visits/rules'
import { MAX_COUNTS_BYTES, type MonthFileInput } from '@/lib/imports/month-visits/schema'
import type { MonthCounts } from '@/lib/imports/month-visits/types'
import { readUploadedTable } from '@/lib/spreadsheets/upload'
import { getVisitMonth } from '@/lib/visits/queries'

/**
 * What a file from an entrance gate or a camera says of a center's month, for the boxes of that month: what is stored is what
 * is saved from there.
 * @throws AppError FORBIDDEN, NOT_FOUND (a center that the viewer does not write), RULE (the month is approved), INVALID_INPUT
 * (no file, too large, cannot be read, no column of days or numbers)
 */
export async function readMonthFile(
  viewer: Viewer,
  { centerId, month, request }: MonthFileInput & { request: Request },
): Promise<MonthCounts> {
  assertMay(viewer, 'visit:write')
  const { can, isFrozen } = await getVisitMonth(viewer, { centerId, month })
  if (!can.change) {
    if (isFrozen) throw new AppError('RULE', { reason: 'validation.activities.monthFileFrozen' })
    throw new AppError('NOT_FOUND')
  }
  const table = await readUploadedTable(request, {
    maxBytes: MAX_COUNTS_BYTES,
    missing: 'validation.activities.monthFileMissing',
    tooLarge: 'validation.activities.monthFileTooLarge',
  })
  const columns = countColumns(table.header)
  if (columns.date === null || columns.count === null)
    throw new AppError('INVALID_INPUT', { reason: 'validation.activities.monthFileColumns' })
  return readMonthCounts(table, { month, today: today() })
}

import 'server-only'
import { daysBetween, fromDbDate, toDbDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import type { SchoolHolidayRow } from '@/lib/groups/school-holidays/types'
import type { DaySpan } from '@/lib/groups/types'

/** The school holidays of counties, by county, in the order of time; a county without any has no entry. */
export async function listSchoolHolidaysIn(
  tx: Tx,
  countyIds: readonly string[],
): Promise<Map<string, DaySpan[]>> {
  const rows = await tx.schoolHoliday.findMany({
    where: { countyId: { in: [...countyIds] } },
    orderBy: { firstDay: 'asc' },
    select: { countyId: true, firstDay: true, lastDay: true },
  })
  const byCounty = new Map<string, DaySpan[]>()
  for (const row of rows) {
    const spans = byCounty.get(row.countyId) ?? []
    spans.push({ from: fromDbDate(row.firstDay), to: fromDbDate(row.lastDay) })
    byCounty.set(row.countyId, spans)
  }
  return byCounty
}

/**
 * The school holidays of the viewer's county that touch a year, in the order of time.
 * @throws AppError FORBIDDEN, NOT_FOUND (no county)
 */
export async function listSchoolHolidays(
  viewer: Viewer,
  { year }: { year: number },
): Promise<SchoolHolidayRow[]> {
  assertMay(viewer, 'settings:write')
  const rows = await db().schoolHoliday.findMany({
    where: {
      countyId: requireCountyId(viewer),
      firstDay: { lte: toDbDate(`${year}-12-31`) },
      lastDay: { gte: toDbDate(`${year}-01-01`) },
    },
    orderBy: { firstDay: 'asc' },
    select: { id: true, name: true, firstDay: true, lastDay: true, version: true },
  })
  return rows.map((row) => {
    const [first, last] = [fromDbDate(row.firstDay), fromDbDate(row.lastDay)]
    return { ...row, firstDay: first, lastDay: last, days: daysBetween(first, last) + 1 }
  })
}

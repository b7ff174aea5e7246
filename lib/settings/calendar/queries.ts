import 'server-only'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { yearOfDays } from '@/lib/settings/calendar/rules'
import type { CalendarYear } from '@/lib/settings/calendar/types'
import type { CalendarDayKind } from '@/prisma/generated/enums'

/**
 * One year of the holiday calendar, which all counties of the installation share.
 * @throws AppError FORBIDDEN
 */
export async function getCalendarYear(viewer: Viewer, { year }: { year: number }): Promise<CalendarYear> {
  assertMay(viewer, 'settings:write')
  const rows = await db().calendarDay.findMany({
    where: { date: { gte: toDbDate(`${year}-01-01`), lte: toDbDate(`${year}-12-31`) } },
  })
  return yearOfDays(
    year,
    rows.map((row) => ({ ...row, date: fromDbDate(row.date) })),
  )
}

/**
 * The days from a date on that differ from the ordinary week, as pairs that a browser can turn into a map.
 * @throws AppError FORBIDDEN
 */
export async function listSpecialDays(
  viewer: Viewer,
  { from, to }: { from: string; to: string },
): Promise<[string, CalendarDayKind][]> {
  assertMay(viewer, 'settings:write')
  const rows = await db().calendarDay.findMany({
    where: { date: { gte: toDbDate(from), lte: toDbDate(to) } },
    select: { date: true, kind: true },
  })
  return rows.map((row) => [fromDbDate(row.date), row.kind])
}

import { fromDbDate } from '@/lib/core/calendar'
import type { CalendarDays } from '@/lib/core/working-days'
import { calendarDayRows } from '@/prisma/seed/reference/holidays'

let known: CalendarDays | undefined

/** The published holidays and make-up working days. */
export function calendarOf(): CalendarDays {
  known ??= new Map(
    calendarDayRows().map((row) => [
      row.date instanceof Date ? fromDbDate(row.date) : row.date.slice(0, 10),
      row.kind,
    ]),
  )
  return known
}

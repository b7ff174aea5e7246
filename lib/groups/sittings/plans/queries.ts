import 'server-only'
import { fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { CalendarDays } from '@/lib/core/working-days'
import type { ExceptionRow, SittingPlan, TimetableRow } from '@/lib/groups/sittings/types'
import type { DaySpan } from '@/lib/groups/types'

/** A plan with the rows that it is made of. */
export type StoredPlan = Omit<SittingPlan, 'timetable' | 'exceptions'> & {
  timetable: TimetableRow[]
  exceptions: ExceptionRow[]
}

/** The days of a span that differ from the ordinary week. */
export async function loadCalendarIn(tx: Tx, { from, to }: DaySpan): Promise<CalendarDays> {
  const days = await tx.calendarDay.findMany({
    where: { date: { gte: toDbDate(from), lte: toDbDate(to) } },
    select: { date: true, kind: true },
  })
  return new Map(days.map((day) => [fromDbDate(day.date), day.kind]))
}

/**
 * Timetables and exceptions of centers by center: rows of the timetable whenever they hold, exceptions of the span. The
 * number of statements does not depend on the number of centers. The caller has checked the scope.
 */
export async function loadPlansIn(
  tx: Tx,
  { centerIds, from, to }: DaySpan & { centerIds: readonly string[] },
): Promise<Map<string, StoredPlan>> {
  const centers = await tx.center.findMany({
    where: { id: { in: [...centerIds] } },
    select: {
      id: true,
      openedOn: true,
      closedOn: true,
      closures: { select: { closedFrom: true, closedTo: true } },
      sittings: {
        orderBy: [{ weekday: 'asc' }, { validFrom: 'desc' }, { id: 'asc' }],
        select: { id: true, weekday: true, sittings: true, validFrom: true, validTo: true, version: true },
      },
      exceptions: {
        where: { date: { gte: toDbDate(from), lte: toDbDate(to) } },
        orderBy: { date: 'asc' },
        select: { id: true, date: true, sittings: true, reason: true, version: true },
      },
    },
  })
  return new Map(
    centers.map(({ id, openedOn, closedOn, closures, sittings, exceptions }) => [
      id,
      {
        openedOn: fromDbDateOrNull(openedOn),
        closedOn: fromDbDateOrNull(closedOn),
        closures: closures.map((closure) => ({
          from: fromDbDate(closure.closedFrom),
          to: fromDbDateOrNull(closure.closedTo),
        })),
        timetable: sittings.map((row) => ({
          ...row,
          validFrom: fromDbDate(row.validFrom),
          validTo: fromDbDateOrNull(row.validTo),
        })),
        exceptions: exceptions.map((row) => ({ ...row, date: fromDbDate(row.date) })),
      },
    ]),
  )
}

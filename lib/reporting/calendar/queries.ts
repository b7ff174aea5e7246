import 'server-only'
import { cache } from 'react'
import { firstDay, fromDbDate, type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { CalendarDays } from '@/lib/core/working-days'
import type { MonthSettings } from '@/lib/reporting/types'

/** The days from a month on that differ from the ordinary week; read once a page, whose parts all reckon with them. */
export const loadCalendarIn = cache(async (tx: Tx, from: Month): Promise<CalendarDays> => {
  const days = await tx.calendarDay.findMany({
    where: { date: { gte: toDbDate(firstDay(from)) } },
    select: { date: true, kind: true },
  })
  return new Map(days.map((day) => [fromDbDate(day.date), day.kind]))
})

/** What counties decide about their months, by county; one without settings is missing. Read once a page. */
export function loadSettingsIn(tx: Tx, countyIds: readonly string[]): Promise<Map<string, MonthSettings>> {
  return settingsOf(tx, countyIds.join())
}

const settingsOf = cache(async (tx: Tx, countyIds: string): Promise<Map<string, MonthSettings>> => {
  const rows = await tx.countySettings.findMany({
    where: { countyId: { in: countyIds === '' ? [] : countyIds.split(',') } },
    select: {
      countyId: true,
      startMonth: true,
      dueDay: true,
      reviewDay: true,
      lockDay: true,
      shiftToWorkingDay: true,
      reportingCategories: true,
      clerkMaySubmit: true,
    },
  })
  return new Map(
    rows.map(({ countyId, startMonth, ...settings }) => [
      countyId,
      { ...settings, startMonth: monthOf(fromDbDate(startMonth)) },
    ]),
  )
})

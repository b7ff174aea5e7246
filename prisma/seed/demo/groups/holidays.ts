import { addDays, type CalendarDate } from '@/lib/core/calendar'
import type { SchoolHolidayValues } from '@/lib/groups/school-holidays/types'
import type { Timeline } from '@/prisma/seed/demo/timeline'
import { calendarDayRows } from '@/prisma/seed/reference/holidays'

/** Where the spring festival of a year is not yet published. */
const USUAL_FESTIVAL = '02-06'

let festivals: Map<string, CalendarDate> | undefined

/** The first day of the spring festival's public holidays. */
function springFestival(year: number): CalendarDate {
  festivals ??= new Map(
    calendarDayRows()
      .filter((row) => row.kind === 'HOLIDAY' && row.name.includes('春节'))
      .map((row): [string, CalendarDate] => {
        const day = row.date instanceof Date ? row.date.toISOString().slice(0, 10) : row.date.slice(0, 10)
        return [day.slice(0, 4), day]
      })
      .reverse(),
  )
  return festivals.get(String(year)) ?? `${year}-${USUAL_FESTIVAL}`
}

/** The winter and summer holidays of a year: a month around the spring festival, and from 5 July to the end of August. */
export function holidaysOfYear(year: number): [winter: SchoolHolidayValues, summer: SchoolHolidayValues] {
  const festival = springFestival(year)
  return [
    { name: '寒假', firstDay: addDays(festival, -15), lastDay: addDays(festival, 14) },
    { name: '暑假', firstDay: `${year}-07-05`, lastDay: `${year}-08-31` },
  ]
}

/** What the county has entered: the year before last, the last and the present one. */
export function demoHolidays({ yearBefore, lastYear }: Timeline): SchoolHolidayValues[] {
  return [yearBefore, lastYear, lastYear + 1].flatMap(holidaysOfYear)
}

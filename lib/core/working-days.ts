import { type CalendarDate, weekday } from '@/lib/core/calendar'

/** Days that differ from the ordinary week: public holidays and make-up working days. */
export type CalendarDays = ReadonlyMap<CalendarDate, 'HOLIDAY' | 'WORKDAY'>

/** Whether a day is worked: Monday to Friday but for holidays, and the make-up days. */
export function isWorkingDay(day: CalendarDate, calendar: CalendarDays): boolean {
  const kind = calendar.get(day)
  return kind ? kind === 'WORKDAY' : weekday(day) <= 5
}

import {
  addDays,
  addMonths,
  type CalendarDate,
  daysInMonth,
  type Month,
  monthOf,
  shanghaiDate,
  startOfDay,
  yearOf,
} from '@/lib/core/calendar'

/** At least this many months of reports lie behind the day on which the demonstration ends. */
const REPORT_MONTHS = 18

/** The days around which everything in the demonstration county is laid out. */
export type Timeline = {
  today: CalendarDate
  thisMonth: Month
  /** The last complete calendar year, and the one before it. */
  lastYear: number
  yearBefore: number
  /** First month of reports: 18 months back, or the January of the last complete year if that is earlier. */
  startMonth: Month
  /** The instant at which the demonstration ends: now, or the end of work on another day. */
  now: Date
}

export function timelineOf(today: CalendarDate, clock: Date): Timeline {
  const thisMonth = monthOf(today)
  const lastYear = yearOf(today) - 1
  const january = `${lastYear}-01`
  const earliest = addMonths(thisMonth, -REPORT_MONTHS)
  return {
    today,
    thisMonth,
    lastYear,
    yearBefore: lastYear - 1,
    startMonth: earliest < january ? earliest : january,
    now: shanghaiDate(clock) === today ? clock : atHour(today, 17, 30),
  }
}

/** A day of the month that lies some months back; the last day where the month is shorter. */
export function monthsBack(today: CalendarDate, months: number, day: number): CalendarDate {
  const month = addMonths(monthOf(today), -months)
  return `${month}-${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}`
}

/** An hour of a day in Asia/Shanghai. */
export function atHour(day: CalendarDate, hour: number, minute = 0): Date {
  return new Date(startOfDay(day).getTime() + (hour * 60 + minute) * 60_000)
}

/** The earlier of two days. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}

/** The later of two days. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}

/** Every day of a month up to and including `until`. */
export function daysUntil(month: Month, until: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = `${month}-01`; monthOf(day) === month && day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

import { type CalendarDate, shanghaiDate } from '@/lib/core/calendar'

/**
 * The only source of time. `APP_CLOCK` (an ISO instant) moves the start of the process to that instant; time runs on
 * from there, so that tests and demonstrations live on a known day.
 */
function offset(): number {
  const fixed = process.env.APP_CLOCK
  if (!fixed) return 0
  const start = Date.parse(fixed)
  if (Number.isNaN(start)) throw new Error('APP_CLOCK is not an ISO instant')
  return start - performance.timeOrigin
}

/** The present instant. */
export function now(): Date {
  return new Date(Date.now() + offset())
}

/** The present calendar date of the county (Asia/Shanghai). */
export function today(): CalendarDate {
  return shanghaiDate(now())
}

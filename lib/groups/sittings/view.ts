import type { CalendarDate } from '@/lib/core/calendar'
import { formatInteger, NO_VALUE } from '@/lib/core/format/number'
import { WEEKLY_SITTINGS_TARGET } from '@/lib/groups/rules'
import type { TimetableRow, WeeklySittings } from '@/lib/groups/sittings/types'

/** 班次 a week with one place, rounded half up from exact numbers; no finished week → “—”. */
export function weeklyText({ sittings, weeks }: WeeklySittings, centers = 1): string {
  const whole = weeks * centers
  if (whole === 0) return NO_VALUE
  const tenths = Math.floor((sittings * 20 + whole) / (whole * 2))
  return `${formatInteger(Math.floor(tenths / 10))}.${tenths % 10}`
}

/** How the weekly mean stands to the target; null without a finished week or without any sitting planned. */
export function weeklyTone({ sittings, weeks }: WeeklySittings): 'green' | 'amber' | null {
  if (weeks === 0) return null
  return sittings >= WEEKLY_SITTINGS_TARGET * weeks ? 'green' : 'amber'
}

/** Whether a row of the timetable is in force on a day, over, or yet to begin. */
export function rowState(
  { validFrom, validTo }: Pick<TimetableRow, 'validFrom' | 'validTo'>,
  on: CalendarDate,
): 'current' | 'ended' | 'ahead' {
  if (validFrom > on) return 'ahead'
  return validTo !== null && validTo <= on ? 'ended' : 'current'
}

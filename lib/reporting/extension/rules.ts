import { addDays, type CalendarDate } from '@/lib/core/calendar'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import type { ReportStatus } from '@/lib/reporting/types'

/** Days past the ordinary due day to which a month may be extended at most. */
export const MAX_EXTENSION_DAYS = 90

type Wanted = {
  dueOn: CalendarDate
  /** The due day without any extension. */
  ordinaryDueOn: CalendarDate
  today: CalendarDate
  state: ReportStatus
  isExpected: boolean
}

/**
 * Why a month cannot be extended to a day, as a message key; null when it can. Rules: only an expected month that has not
 * been submitted, to a day that is not past, later than the ordinary due day and at most ninety days after it.
 */
export function extensionProblem(wanted: Wanted): string | null {
  const { dueOn, ordinaryDueOn, today, state, isExpected } = wanted
  if (!isExpected) return 'validation.reports.refused.notExpected'
  if (isSubmitted(state)) return 'validation.reports.extension.submitted'
  if (dueOn < today) return 'validation.reports.extension.past'
  if (dueOn <= ordinaryDueOn) return 'validation.reports.extension.notLater'
  return dueOn > addDays(ordinaryDueOn, MAX_EXTENSION_DAYS) ? 'validation.reports.extension.tooFar' : null
}

import { isSubmitted } from '@/lib/reporting/calendar/rules'
import type { ReportStatus } from '@/lib/reporting/types'

/**
 * Why more time for a month cannot be asked for, as a message key; null when it can, before its due day or after. Rule: only
 * for an expected month that has not been submitted, one request at a time.
 */
export function requestProblem(month: {
  state: ReportStatus
  isExpected: boolean
  hasOpen: boolean
}): string | null {
  if (!month.isExpected) return 'validation.reports.refused.notExpected'
  if (isSubmitted(month.state)) return 'validation.reports.extension.submitted'
  return month.hasOpen ? 'validation.reports.extension.open' : null
}

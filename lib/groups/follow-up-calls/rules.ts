import type { CallSums, CallValues } from '@/lib/groups/follow-up-calls/types'
import type { Checked, FeedingDay, RecordContext } from '@/lib/groups/records/types'
import { dayFaults } from '@/lib/groups/rules'

/** What forbids a record whatever its center: field → message key. Rules (Q01): somebody was called; 满意 ≤ 回访. */
export function callFaults({ calls, satisfied }: CallSums): Record<string, string> {
  if (calls === 0) return { calls: 'validation.groups.noCalls' }
  return satisfied > calls ? { satisfied: 'validation.groups.satisfiedTooMany' } : {}
}

/** Everything that the rules say of a record in its center. */
export function checkCall(call: CallValues, { today, center }: RecordContext): Checked {
  return { faults: { ...dayFaults('date', call.date, { today, center }), ...callFaults(call) }, warnings: [] }
}

/** A record feeds the month of its day (Q01a, Q01b). */
export function callFeeds({ date }: Pick<CallValues, 'date'>): FeedingDay[] {
  return [{ field: 'date', day: date }]
}

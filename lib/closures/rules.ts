import { doOverlap } from '@/lib/centers/exemptions/rules'
import type { ClosureDays } from '@/lib/closures/types'
import { addMonths, BEGINNING, type CalendarDate, firstDay, isInForce, type Month } from '@/lib/core/calendar'

/** The farthest ahead that a closure may be announced. */
const AHEAD_MONTHS = 24
/** Sorts after every date. */
const NEVER = '9999-12-31'

type Faults = Record<string, string>

/**
 * Message keys by field. Rule: a closure ends after it begins, begins after the center opened and before it closed for
 * good, and is announced two years ahead at most.
 */
export function closureFaults(
  days: ClosureDays,
  center: { openedOn: CalendarDate | null; closedOn: CalendarDate | null },
  today: CalendarDate,
): Faults {
  if (days.to !== null && days.to <= days.from)
    return { closedTo: 'validation.centers.closureEndsBeforeStart' }
  if (days.from > `${addMonths(today.slice(0, 7), AHEAD_MONTHS)}-31`)
    return { closedFrom: 'validation.centers.closureTooFar' }
  const isBefore = center.openedOn !== null && days.from < center.openedOn
  const isAfter = center.closedOn !== null && days.from >= center.closedOn
  return isBefore || isAfter ? { closedFrom: 'validation.centers.closureOutside' } : {}
}

/** What is wrong with the day on which a center opens again: after the closure began, before the end that it has. */
export function closureEndFaults(reopenedOn: CalendarDate, { from, to }: ClosureDays): Faults {
  if (reopenedOn <= from) return { reopenedOn: 'validation.centers.closureEndsBeforeStart' }
  return to !== null && reopenedOn >= to ? { reopenedOn: 'validation.centers.closureEnded' } : {}
}

/** Whether a center is temporarily closed on a day. */
export function isClosedOn(closures: readonly ClosureDays[], on: CalendarDate): boolean {
  return closures.some((closure) => isInForce(closure, on))
}

/**
 * Whether a month lies wholly under temporary closures. Rule: no report is expected of such a month; closures that follow
 * one another without a day between count as one, and the days before the opening or after the final closing are no days
 * on which the center could have been open.
 */
export function isClosedWholeMonth(
  closures: readonly ClosureDays[],
  month: Month,
  center: { openedOn: CalendarDate | null; closedOn: CalendarDate | null } = {
    openedOn: null,
    closedOn: null,
  },
): boolean {
  if (closures.length === 0) return false
  const begin = [firstDay(month), center.openedOn ?? BEGINNING].sort().at(-1) ?? firstDay(month)
  const [end = NEVER] = [firstDay(addMonths(month, 1)), center.closedOn ?? NEVER].sort()
  if (begin >= end) return false
  let closedUntil = begin
  for (const { from, to } of [...closures].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= closedUntil && (to ?? NEVER) > closedUntil) closedUntil = to ?? NEVER
  return closedUntil >= end
}

/** The days on which one of two closures holds and the other does not; null stands for no closure. */
export function touchedDays(before: ClosureDays | null, after: ClosureDays): ClosureDays[] {
  if (before === null || !doOverlap(before, after)) return before ? [before, after] : [after]
  const [first, second] = before.from <= after.from ? [before, after] : [after, before]
  const [end = NEVER, last = NEVER] = [before.to ?? NEVER, after.to ?? NEVER].sort()
  return [
    { from: first.from, to: second.from },
    { from: end, to: last === NEVER ? null : last },
  ].filter((days) => days.from !== days.to && days.from !== NEVER)
}

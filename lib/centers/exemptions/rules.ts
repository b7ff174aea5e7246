import type { Faults } from '@/lib/centers/rules'
import type { CalendarDate } from '@/lib/core/calendar'

type Days = { from: CalendarDate; to: CalendarDate | null }

/** Whether two spans share a day: from inclusive, to exclusive, null = open. */
export function doOverlap(a: Days, b: Days): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
}

/** What is wrong with the days of a 备案. Rule: it ends after it begins, and no two of a center are in force at once. */
export function exemptionFaults(days: Days, others: readonly Days[]): Faults {
  if (days.to !== null && days.to <= days.from)
    return { effectiveTo: 'validation.centers.exemptionEndsBeforeStart' }
  return others.some((other) => doOverlap(days, other))
    ? { effectiveFrom: 'validation.centers.exemptionOverlap' }
    : {}
}

/** What is wrong with the day on which a 备案 ends: after its beginning, before the end that it already has. */
export function exemptionEndFaults(endedOn: CalendarDate, { from, to }: Days): Faults {
  if (endedOn <= from) return { endedOn: 'validation.centers.exemptionEndsBeforeStart' }
  return to !== null && endedOn >= to ? { endedOn: 'validation.centers.exemptionEnded' } : {}
}

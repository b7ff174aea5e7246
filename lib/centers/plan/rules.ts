import type { CenterPlan } from '@/lib/centers/types'
import { type CalendarDate, daysBetween } from '@/lib/core/calendar'
import { type Decimal2, subtractDecimal } from '@/lib/core/decimal'
import type { CenterKind, CenterStatus } from '@/prisma/generated/enums'

/** A center against its plan on a day. */
export type PlanProgress = {
  /** AHEAD: the planned day is still to come; OVERDUE: it is past and the center does not run; OPENED: it runs. */
  state: 'AHEAD' | 'OVERDUE' | 'OPENED' | 'NO_DAY'
  /** Days to go, days overdue, or days between plan and opening (negative: earlier than planned); null if unknown. */
  days: number | null
  /** ㎡, as built − planned; null while either is unknown. */
  areaDifference: Decimal2 | null
  /** The kind that it has is another than the planned one. */
  isOtherKind: boolean
}

type Built = {
  status: CenterStatus
  openedOn: CalendarDate | null
  floorArea: Decimal2 | null
  kind: CenterKind | null
}

/** Whether anything is planned for a center. */
export function hasPlan(plan: CenterPlan): boolean {
  return plan.plannedArea !== null || plan.plannedKind !== null || plan.plannedOpenOn !== null
}

/**
 * How a center stands against its plan on a day. Rule: a plan is late from the day after the planned one on; on the very
 * day it is neither late nor early.
 */
export function planProgress(plan: CenterPlan, built: Built, on: CalendarDate): PlanProgress {
  const { plannedArea, plannedKind, plannedOpenOn } = plan
  return {
    ...openingProgress(plannedOpenOn, built, on),
    areaDifference:
      plannedArea === null || built.floorArea === null ? null : subtractDecimal(built.floorArea, plannedArea),
    isOtherKind: plannedKind !== null && built.kind !== null && plannedKind !== built.kind,
  }
}

function openingProgress(
  plannedOpenOn: CalendarDate | null,
  { status, openedOn }: Built,
  on: CalendarDate,
): Pick<PlanProgress, 'state' | 'days'> {
  const isStillToOpen = status === 'PLANNED' || status === 'BUILDING'
  if (!isStillToOpen)
    return {
      state: 'OPENED',
      days: plannedOpenOn === null || openedOn === null ? null : daysBetween(plannedOpenOn, openedOn),
    }
  if (plannedOpenOn === null) return { state: 'NO_DAY', days: null }
  const days = daysBetween(on, plannedOpenOn)
  return days < 0 ? { state: 'OVERDUE', days: -days } : { state: 'AHEAD', days }
}

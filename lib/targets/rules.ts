import { type CalendarDate, isInForce } from '@/lib/core/calendar'
import { compareDecimal, type Decimal2 } from '@/lib/core/decimal'
import type { TargetApplicability, TargetInForce, TargetStateName, TargetValues } from '@/lib/targets/types'
import type { CenterCategory, CenterKind, TargetMetric } from '@/prisma/generated/enums'

/** Unit of a target's value, and the largest value that makes sense. */
export const TARGET_LIMITS: Readonly<
  Record<TargetMetric, { unit: string; most: Decimal2; isWhole: boolean }>
> = {
  FLOOR_AREA: { unit: '㎡', most: '20000.00', isWhole: false },
  DOMAINS: { unit: '个', most: '5.00', isWhole: true },
  ITEM_SHARE: { unit: '%', most: '100.00', isWhole: false },
  WEEKLY_CLASSES: { unit: '次/周', most: '50.00', isWhole: true },
  DOCTOR_SESSIONS: { unit: '班次/周', most: '50.00', isWhole: true },
  FACILITY_SHARE: { unit: '%', most: '100.00', isWhole: false },
  REPORTING_RATE: { unit: '%', most: '100.00', isWhole: false },
}

type Checked = Pick<TargetValues, 'metric' | 'kind' | 'category' | 'facility' | 'value'>

/**
 * What forbids a target: field → message key. Rules: above 0 and within the unit's reach, whole where things are counted;
 * a facility's share names its facility and nothing else does; an area line is for one kind of building.
 */
export function targetFaults(target: Checked): Record<string, string> {
  const { metric, value, facility, kind } = target
  const { most, isWhole } = TARGET_LIMITS[metric]
  const faults: Record<string, string> = {}
  if (compareDecimal(value, '0') <= 0 || compareDecimal(value, most) > 0)
    faults.value = 'validation.progress.targetValue'
  else if (isWhole && !value.endsWith('.00')) faults.value = 'validation.progress.targetWhole'
  if (metric === 'FACILITY_SHARE' && facility === null) faults.facility = 'validation.progress.facilityNeeded'
  if (metric !== 'FACILITY_SHARE' && facility !== null) faults.facility = 'validation.progress.facilityAlone'
  if (metric === 'FLOOR_AREA' && (kind === null || kind === 'UNRENOVATED'))
    faults.kind = 'validation.progress.areaKind'
  return faults
}

/** Where a target stands on a day. */
export function stateOn(
  target: Pick<TargetValues, 'effectiveFrom' | 'effectiveTo'>,
  on: CalendarDate,
): TargetStateName {
  if (on < target.effectiveFrom) return 'COMING'
  return target.effectiveTo !== null && target.effectiveTo <= on ? 'ENDED' : 'IN_FORCE'
}

/** Whether two targets speak of the same thing. */
export function isSameRule(a: TargetApplicability, b: TargetApplicability): boolean {
  return (
    a.metric === b.metric &&
    a.category === b.category &&
    a.kind === b.kind &&
    a.facility === b.facility &&
    a.townshipId === b.townshipId
  )
}

type Days = Pick<TargetValues, 'effectiveFrom' | 'effectiveTo'>

/** Whether two spans of days have a day in common. */
export function overlaps(a: Days, b: Days): boolean {
  return (
    (b.effectiveTo === null || a.effectiveFrom < b.effectiveTo) &&
    (a.effectiveTo === null || b.effectiveFrom < a.effectiveTo)
  )
}

/** What forbids the first day of a changed rule. Rule: a change ends the old rule on a later day than it began. */
export function changeFaults(old: Days, effectiveFrom: CalendarDate): Record<string, string> {
  if (old.effectiveTo !== null && old.effectiveTo <= effectiveFrom)
    return { effectiveFrom: 'validation.progress.targetEnded' }
  return effectiveFrom <= old.effectiveFrom ? { effectiveFrom: 'validation.progress.targetChangeDay' } : {}
}

/** Whose target is asked for, and of what. */
export type TargetQuestion = {
  metric: TargetMetric
  townshipId: string | null
  facility?: string
  /** Of one center; a unit is measured by the targets of all categories and kinds. */
  category?: CenterCategory
  kind?: CenterKind | null
  on: CalendarDate
}

/**
 * The target of a metric for a unit or a center on a day, or null. Rule: of those in force that apply to it the more specific
 * wins, a township before a kind before a category; among equals the one that came into force last.
 */
export function targetFor(targets: readonly TargetInForce[], asked: TargetQuestion): TargetInForce | null {
  const fitting = targets.filter(
    (target) =>
      target.metric === asked.metric &&
      target.facility === (asked.facility ?? null) &&
      (target.category === null || target.category === asked.category) &&
      (target.kind === null || target.kind === asked.kind) &&
      (target.townshipId === null || target.townshipId === asked.townshipId) &&
      isInForce({ from: target.effectiveFrom, to: target.effectiveTo }, asked.on),
  )
  fitting.sort(
    (a, b) =>
      Number(b.townshipId !== null) - Number(a.townshipId !== null) ||
      Number(b.kind !== null) - Number(a.kind !== null) ||
      Number(b.category !== null) - Number(a.category !== null) ||
      b.effectiveFrom.localeCompare(a.effectiveFrom),
  )
  return fitting[0] ?? null
}

import { type CalendarDate, daysBetween, isInForce, yearOf } from '@/lib/core/calendar'
import type { SessionValues } from '@/lib/groups/child-sessions/types'
import type { Checked, FeedingDay, GroupCenter, RecordContext } from '@/lib/groups/records/types'
import { placeFaults } from '@/lib/groups/rules'
import { hasHolidaysOf, isWithinHolidays } from '@/lib/groups/school-holidays/rules'

/** The longest session, in days. */
const LONGEST = 366
/** 四点半课堂. */
const CLASS_ZONE = 'AFTER_SCHOOL'

type Days = Pick<SessionValues, 'firstDay' | 'lastDay' | 'headCount'>

/**
 * What forbids a session whatever its center: field → message key. Rules: it ends no earlier than it begins, lasts at most
 * a year, and somebody is enrolled.
 */
export function sessionFaults({ firstDay, lastDay, headCount }: Days): Record<string, string> {
  const faults: Record<string, string> = {}
  if (lastDay < firstDay) faults.lastDay = 'validation.groups.endBeforeStart'
  else if (daysBetween(firstDay, lastDay) >= LONGEST) faults.lastDay = 'validation.groups.sessionTooLong'
  if (headCount === 0) faults.headCount = 'validation.groups.headCountZero'
  return faults
}

/** Whether more children are enrolled than there are places (E10, soft). */
export function isOverfull({ capacity, headCount }: Pick<SessionValues, 'capacity' | 'headCount'>): boolean {
  return capacity !== null && headCount > capacity
}

/** Whether a center has a room for children on a day: a 四点半课堂, or another zone for them. */
export function hasRoomFor(zones: GroupCenter['zones'], on: CalendarDate): boolean {
  return zones.some(
    (zone) => (zone.code === CLASS_ZONE || zone.audience === 'CHILDREN') && isInForce(zone, on),
  )
}

/**
 * What is unusual about a session and may yet be right: message keys. Rules (E10): no more children than places; holiday
 * care lies within the county's school holidays, where it has entered any; the center has a zone for children.
 */
export function sessionWarnings(
  session: SessionValues,
  { zones, holidays }: Pick<GroupCenter, 'zones' | 'holidays'>,
): string[] {
  const warnings: string[] = []
  const { kind, firstDay, lastDay } = session
  if (isOverfull(session)) warnings.push('validation.groups.overCapacity')
  const isKnown = hasHolidaysOf(yearOf(firstDay), holidays)
  if (kind === 'HOLIDAY_CARE' && isKnown && !isWithinHolidays({ from: firstDay, to: lastDay }, holidays))
    warnings.push('validation.groups.outsideHolidays')
  if (!hasRoomFor(zones, firstDay)) warnings.push('validation.groups.noChildrenZone')
  return warnings
}

/** Everything that the rules say of a session in its center. */
export function checkSession(session: SessionValues, { center }: RecordContext): Checked {
  return {
    faults: { ...placeFaults('firstDay', session.firstDay, center), ...sessionFaults(session) },
    warnings: sessionWarnings(session, center),
  }
}

/** Holiday care feeds the month in which it begins (E10); after-school sessions feed none, their attendances are typed. */
export function sessionFeeds({ kind, firstDay }: Pick<SessionValues, 'kind' | 'firstDay'>): FeedingDay[] {
  return kind === 'HOLIDAY_CARE' ? [{ field: 'firstDay', day: firstDay }] : []
}

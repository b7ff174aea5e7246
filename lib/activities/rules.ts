import { type CalendarDate, isInForce, type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import { decimal2, toHundredths } from '@/lib/core/decimal'
import type { Prisma } from '@/prisma/generated/client'
import type { ActivityStatus, Audience } from '@/prisma/generated/enums'

/** What the rules need of an activity as somebody wants to save it. */
export type ActivityValues = {
  typeId: string
  zoneId: string | null
  name: string
  date: CalendarDate
  startTime: string | null
  endTime: string | null
  audience: Audience
  status: ActivityStatus
  attendances: number | null
  households: number | null
  volunteers: number | null
  volunteerHours: string | null
  /** A partner of the county's register; `partner` names others in free words. */
  partnerId: string | null
  departmentId: string | null
  partner: string | null
  /** 元, two places. */
  budget: string | null
  summary: string | null
}

export type ActivitySurroundings = {
  today: CalendarDate
  /** `closedOn` is the first day on which the center is closed. */
  center: { openedOn: CalendarDate | null; closedOn: CalendarDate | null }
  /** The zone, if it is one of the same center. */
  zone: { openedOn: CalendarDate | null; closedOn: CalendarDate | null; seats: number | null } | null
}

/**
 * What forbids an activity: field → message key; empty when nothing does. Rules: a held activity has taken place and
 * counts 1 to 99,999 attendances (A02); a planned one has no figures yet; the center and the zone exist on the day; it
 * ends after it began.
 */
export function activityProblems(
  activity: Pick<
    ActivityValues,
    'status' | 'date' | 'startTime' | 'endTime' | 'zoneId' | 'attendances' | 'households' | 'volunteers'
  >,
  { today, center, zone }: ActivitySurroundings,
): Record<string, string> {
  const problems: Record<string, string> = {}
  const { status, date, startTime, endTime, zoneId, attendances } = activity
  if (status === 'HELD' && date > today) problems.date = 'validation.activities.notYetHeld'
  else if (!isInForce({ from: center.openedOn, to: center.closedOn }, date))
    problems.date = 'validation.activities.centerNotOpen'
  if (status === 'HELD' && (attendances ?? 0) < 1) problems.attendances = 'validation.activities.attendances'
  const hasFigures = [attendances, activity.households, activity.volunteers].some((value) => value !== null)
  if (status === 'PLANNED' && hasFigures) problems.status = 'validation.activities.plannedWithFigures'
  if (startTime && endTime && endTime <= startTime) problems.endTime = 'validation.activities.endsBeforeStart'
  if (zoneId && !zone) problems.zoneId = 'validation.activities.zoneOfCenter'
  else if (zone && !isInForce({ from: zone.openedOn, to: zone.closedOn }, date))
    problems.zoneId = 'validation.activities.zoneNotActive'
  return problems
}

/** More than this many times the seats of the zone is unusual. */
const SEATS_FACTOR = 3
const HOURS_PER_VOLUNTEER = 12n

/**
 * What is unusual about an activity and may yet be right: message keys. Rules: 户 ≤ 人次 (A03); 人次 ≤ three times the
 * seats of the zone (A02); at most 12 hours a volunteer (A08).
 */
export function activityWarnings(
  activity: Pick<ActivityValues, 'attendances' | 'households' | 'volunteers' | 'volunteerHours'>,
  seats: number | null,
): string[] {
  const attendances = activity.attendances ?? 0
  const hours = toHundredths(decimal2(activity.volunteerHours ?? '0'))
  const volunteers = BigInt(activity.volunteers ?? 0)
  const warnings: [boolean, string][] = [
    [(activity.households ?? 0) > attendances, 'validation.activities.householdsOverAttendances'],
    [seats !== null && attendances > seats * SEATS_FACTOR, 'validation.activities.overSeats'],
    [hours > volunteers * HOURS_PER_VOLUNTEER * 100n, 'validation.activities.hoursPerVolunteer'],
  ]
  return warnings.filter(([isUnusual]) => isUnusual).map(([, key]) => key)
}

/**
 * The months whose figures a change of an activity touches: those of its held versions, before and after. Null stands
 * for no activity (before it is created).
 */
export function touchedMonths(
  before: Pick<ActivityValues, 'status' | 'date'> | null,
  after: Pick<ActivityValues, 'status' | 'date'>,
): Month[] {
  const held = [before, after].flatMap((side) => (side?.status === 'HELD' ? [monthOf(side.date)] : []))
  return [...new Set(held)]
}

export type Place = { id: string; countyId: string; townshipId: string | null }

/** The columns that an activity's own fields fill; of a joint one the figures are the host's own part. */
export function toActivityColumns(activity: ActivityValues) {
  const { date, volunteerHours, ...columns } = activity
  return { ...columns, date: toDbDate(date), volunteerHours }
}

/** The row of a new activity: what a form, the interface for programs and the demonstration county insert alike. */
export function toActivityRow(
  center: Place,
  activity: ActivityValues,
  now: Date,
): Prisma.ActivityCreateManyInput & { name: string } {
  return {
    centerId: center.id,
    countyId: center.countyId,
    townshipId: center.townshipId,
    ...toActivityColumns(activity),
    createdAt: now,
    updatedAt: now,
  }
}

export type FigureActivity = Pick<
  ActivityValues,
  'status' | 'attendances' | 'households' | 'volunteers' | 'volunteerHours'
> & { typeCode: string }

/** A center's part of a held activity of another one. */
export type FigurePart = { attendances: number; volunteers: number; volunteerHours: string | null }

/** Indicators that count the held activities of one type. */
const COUNTED_TYPES = {
  A04: 'TRAINING',
  A05: 'HEALTH_TALK',
  A06: 'FREE_CLINIC',
  A10: 'FAMILY_EDUCATION',
  A11: 'YOUTH_COUNSELLING',
} as const

const hundredthsOf = (hours: string | null) => toHundredths(decimal2(hours ?? '0'))

/**
 * The figures of one center and month out of its activities, by indicator code: A01 场次, A02 人次, A03 户, A04–A06, A10,
 * A11 by type, A08a 志愿者人次, A08b 小时 (rounded down once, after the sum). Only held activities count. Events and
 * households count at the host alone; attendances and volunteers add the center's parts of activities that it helps with.
 * @param activities those that the center hosts, with its own part of their figures
 * @param parts its parts of held activities of other centers
 */
export function activityFigures(
  activities: readonly FigureActivity[],
  parts: readonly FigurePart[] = [],
): Record<string, number> {
  const held = activities.filter((activity) => activity.status === 'HELD')
  const sum = <T>(rows: readonly T[], pick: (row: T) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0)
  const hours = [...held, ...parts].reduce((total, row) => total + hundredthsOf(row.volunteerHours), 0n)
  const counted = Object.entries(COUNTED_TYPES).map(([code, type]) => [
    code,
    held.filter((activity) => activity.typeCode === type).length,
  ])
  return {
    A01: held.length,
    A02: sum(held, (row) => row.attendances) + sum(parts, (row) => row.attendances),
    A03: sum(held, (row) => row.households),
    A08a: sum(held, (row) => row.volunteers) + sum(parts, (row) => row.volunteers),
    A08b: Number(hours / 100n),
    ...Object.fromEntries(counted),
  }
}

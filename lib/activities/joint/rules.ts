import type { ActivityValues } from '@/lib/activities/rules'
import { type CalendarDate, isInForce, type Month, monthOf } from '@/lib/core/calendar'
import { decimal2, toHundredths } from '@/lib/core/decimal'

/** A co-host's part of an activity's attendances and volunteers; hours with one place, as text. */
export type CoHostPart = {
  centerId: string
  attendances: number
  volunteers: number
  volunteerHours: string | null
}

type Totals = Pick<ActivityValues, 'attendances' | 'volunteers' | 'volunteerHours'>

const tenths = (hours: string | null) => toHundredths(decimal2(hours ?? '0')) / 10n
const hoursOf = (count: bigint) => `${count / 10n}.${count % 10n}`
const sum = (parts: readonly CoHostPart[], pick: (part: CoHostPart) => number) =>
  parts.reduce((total, part) => total + pick(part), 0)
const sumHours = (parts: readonly CoHostPart[]) =>
  parts.reduce((total, part) => total + tenths(part.volunteerHours), 0n)

/** What stays with the host: the totals of the event without the co-hosts' parts. What was left blank stays blank. */
export function hostPart<T extends Totals>(totals: T, parts: readonly CoHostPart[]): T {
  const { attendances, volunteers, volunteerHours } = totals
  return {
    ...totals,
    attendances: attendances === null ? null : attendances - sum(parts, (part) => part.attendances),
    volunteers: volunteers === null ? null : volunteers - sum(parts, (part) => part.volunteers),
    volunteerHours: volunteerHours === null ? null : hoursOf(tenths(volunteerHours) - sumHours(parts)),
  }
}

/** The totals of the event: the host's own part and those of the co-hosts. */
export function wholeOf<T extends Totals>(own: T, parts: readonly CoHostPart[]): T {
  const { attendances, volunteers, volunteerHours } = own
  return {
    ...own,
    attendances: attendances === null ? null : attendances + sum(parts, (part) => part.attendances),
    volunteers: volunteers === null ? null : volunteers + sum(parts, (part) => part.volunteers),
    volunteerHours: volunteerHours === null ? null : hoursOf(tenths(volunteerHours) + sumHours(parts)),
  }
}

export type JointSurroundings = {
  hostId: string
  /** The centers of the host's county among those named, by id; `closedOn` is the first day closed. */
  centers: ReadonlyMap<string, { openedOn: CalendarDate | null; closedOn: CalendarDate | null }>
}

const hasFigures = (part: CoHostPart) =>
  part.attendances > 0 || part.volunteers > 0 || tenths(part.volunteerHours) > 0n

/**
 * What forbids a split: field → message key. Rules (domain §3): a co-host is another open center of the same county, named
 * once; a plan has nothing to split; the parts leave the host at least one attendance and are no more than the totals.
 */
export function jointProblems(
  activity: Totals & Pick<ActivityValues, 'status' | 'date'>,
  parts: readonly CoHostPart[],
  { hostId, centers }: JointSurroundings,
): Record<string, string> {
  const problems: Record<string, string> = {}
  parts.forEach((part, index) => {
    const center = centers.get(part.centerId)
    const isTwice = parts.findIndex(({ centerId }) => centerId === part.centerId) < index
    const at = `coHosts.${index}`
    if (part.centerId === hostId) problems[`${at}.centerId`] = 'validation.activities.coHostIsHost'
    else if (!center) problems[`${at}.centerId`] = 'validation.choice'
    else if (isTwice) problems[`${at}.centerId`] = 'validation.activities.coHostTwice'
    else if (!isInForce({ from: center.openedOn, to: center.closedOn }, activity.date))
      problems[`${at}.centerId`] = 'validation.activities.coHostNotOpen'
    if (activity.status === 'PLANNED' && hasFigures(part))
      problems[`${at}.attendances`] = 'validation.activities.plannedWithFigures'
  })
  return { ...problems, ...splitProblems(activity, parts) }
}

function splitProblems(
  activity: Totals & Pick<ActivityValues, 'status'>,
  parts: readonly CoHostPart[],
): Record<string, string> {
  if (activity.status !== 'HELD' || parts.length === 0) return {}
  const own = {
    attendances: (activity.attendances ?? 0) - sum(parts, (part) => part.attendances),
    volunteers: (activity.volunteers ?? 0) - sum(parts, (part) => part.volunteers),
    hours: tenths(activity.volunteerHours) - sumHours(parts),
  }
  const problems: [boolean, string, string][] = [
    [own.attendances < 1, 'attendances', 'validation.activities.splitAttendances'],
    [own.volunteers < 0, 'volunteers', 'validation.activities.splitVolunteers'],
    [own.hours < 0n, 'volunteerHours', 'validation.activities.splitHours'],
  ]
  return Object.fromEntries(problems.filter(([isWrong]) => isWrong).map(([, field, key]) => [field, key]))
}

type Side = Pick<ActivityValues, 'status' | 'date'> & { coHosts: readonly CoHostPart[] }
export type CenterMonth = { centerId: string; month: Month }

/**
 * The months of co-hosts whose figures a change moves: those in which a center's part is another one afterwards. Null
 * stands for no activity; what adds nothing to a month does not touch it.
 */
export function touchedCoHostMonths(before: Side | null, after: Side): CenterMonth[] {
  const partsOf = (side: Side | null) =>
    new Map(
      (side?.status === 'HELD' ? side.coHosts.filter(hasFigures) : []).map((part) => [
        `${part.centerId} ${monthOf(side?.date ?? '')}`,
        `${part.attendances} ${part.volunteers} ${tenths(part.volunteerHours)}`,
      ]),
    )
  const [old, next] = [partsOf(before), partsOf(after)]
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((key) => old.get(key) !== next.get(key))
    .map((key) => {
      const [centerId = '', month = ''] = key.split(' ')
      return { centerId, month }
    })
}

import type { CoHostPart } from '@/lib/activities/joint/rules'
import { isInForce, yearOf } from '@/lib/core/calendar'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import type { DemoActivity } from '@/prisma/seed/demo/held-activity'
import { randomOf } from '@/prisma/seed/demo/random'
import type { Timeline } from '@/prisma/seed/demo/timeline'
import type { ActivityTypeCode } from '@/prisma/seed/reference/activity-types'

/** What several communities hold together, one in so many of them. */
const JOINT_TYPES: readonly ActivityTypeCode[] = [
  'FESTIVAL',
  'SHOW',
  'SPORTS',
  'NEIGHBOUR_FESTIVAL',
  'EXHIBITION',
]
const ONE_IN = 4

/** A center's part of another's activity, with the day on which it counts. */
export type DemoPart = Omit<CoHostPart, 'centerId'> & { centerId: string; date: string }

/**
 * Gives some activities of the year that runs one or two co-hosts of the same township. They bring people of their own, so
 * that neither the host's part nor any earlier year changes.
 */
export function withCoHosts(
  activities: readonly DemoActivity[],
  centers: readonly DemoCenter[],
  { today }: Timeline,
): DemoActivity[] {
  const byId = new Map(centers.map((center) => [center.row.id, center]))
  return activities.map((activity) => {
    const host = byId.get(activity.centerId)
    const isJoint =
      activity.status === 'HELD' &&
      yearOf(activity.date) === yearOf(today) &&
      JOINT_TYPES.includes(activity.typeCode) &&
      randomOf('joint', activity.centerKey, activity.date, activity.name).int(1, ONE_IN) === 1
    return isJoint && host ? { ...activity, coHosts: partsOf(activity, host, centers) } : activity
  })
}

function partsOf(activity: DemoActivity, host: DemoCenter, centers: readonly DemoCenter[]): CoHostPart[] {
  const { date } = activity
  const random = randomOf('co-hosts', host.key, date, activity.name)
  const neighbours = centers.filter(
    ({ key, place, isOpen, openedOn, closedOn }) =>
      isOpen &&
      key !== host.key &&
      place.township === host.place.township &&
      openedOn !== null &&
      isInForce({ from: openedOn, to: closedOn }, date),
  )
  const model = neighbours.filter(({ key }) => key === MODEL)
  const others = random.sample(
    neighbours.filter(({ key }) => key !== MODEL),
    random.int(1, 2),
  )
  return [...model, ...others].slice(0, 2).map((center) => {
    const volunteers = random.int(0, 4)
    return {
      centerId: center.row.id,
      attendances: random.int(8, 36),
      volunteers,
      volunteerHours: volunteers > 0 ? `${volunteers * 2}.0` : null,
    }
  })
}

/** Every center's parts of the activities of others. */
export function coHostedParts(activities: readonly DemoActivity[]): DemoPart[] {
  return activities.flatMap(({ coHosts, date }) => coHosts.map((part) => ({ ...part, date })))
}

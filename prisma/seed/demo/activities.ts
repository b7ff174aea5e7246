import { randomUUID } from 'node:crypto'
import { type CalendarDate, isInForce, type Month, monthOf, monthRange, yearOf } from '@/lib/core/calendar'
import { ACTIVITY_KINDS } from '@/prisma/seed/demo/activity-words'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import type { DemoZone } from '@/prisma/seed/demo/facilities'
import { type DemoActivity, heldActivity, NO_FIGURES } from '@/prisma/seed/demo/held-activity'
import { withCoHosts } from '@/prisma/seed/demo/joint-activities'
import { modelActivities } from '@/prisma/seed/demo/model-activities'
import { randomOf, spread } from '@/prisma/seed/demo/random'
import { daysUntil, type Timeline } from '@/prisma/seed/demo/timeline'
import { ACTIVITY_TYPES, type ActivityTypeCode } from '@/prisma/seed/reference/activity-types'

/** The 街道 whose last complete year is known: 305 activities, 25,000 attendances. */
const COUNTED_TOWNSHIP = '文昌街道'
const TOWNSHIP_EVENTS = 305
const TOWNSHIP_ATTENDANCES = 25_000
/** The whole county in that year. */
const HEALTH_TALKS = 120
const FREE_CLINICS = 83
/** One 邻里节 of that year, by its households. */
const NEIGHBOURS = { key: '东湖', households: 806, attendances: 1_912 }

type Draft = { center: DemoCenter; month: Month; until: CalendarDate }

/** Types that can be drawn in a month, each as often as its weight. */
function drawable(month: Month): [ActivityTypeCode, ...ActivityTypeCode[]] {
  const number = Number(month.slice(5))
  const bag = ACTIVITY_TYPES.flatMap(([code]) => {
    const { weight, months } = ACTIVITY_KINDS[code]
    return months && !months.includes(number) ? [] : Array<ActivityTypeCode>(weight).fill(code)
  })
  return ['PARTY_ACTIVITY', ...bag]
}

/** The center's zone in which a type is held, if it has one on the day. */
export function zoneFor(
  zones: readonly DemoZone[],
  typeCode: ActivityTypeCode,
  date: CalendarDate,
): string | null {
  const wanted = ACTIVITY_KINDS[typeCode].zone
  const zone = zones.find(
    ({ typeCode: type, openedOn, closedOn }) =>
      type === wanted && isInForce({ from: openedOn, to: closedOn }, date),
  )
  return zone?.id ?? null
}

function monthActivities({ center, month, until }: Draft, count: number): DemoActivity[] {
  const { openedOn, closedOn } = center
  const days = daysUntil(month, until).filter((day) => isInForce({ from: openedOn, to: closedOn }, day))
  const [first, ...rest] = days
  if (!first) return []
  const bag = drawable(month)
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf('activity', center.key, month, index)
    const typeCode = random.pick(bag)
    const [least, most] = ACTIVITY_KINDS[typeCode].people
    const attendances = Math.max(3, Math.round(random.int(least, most) * center.size))
    return heldActivity(center, { typeCode, date: random.pick([first, ...rest]), attendances }, random)
  })
}

/** How many activities a center usually holds in a month; fewer in one that has only begun. */
function usualCount({ center, month, until }: Draft): number {
  const random = randomOf('count', center.key, month)
  const usual = Math.max(1, Math.round(center.size * random.int(3, 6)))
  const part = daysUntil(month, until).length / daysUntil(month, '2999-12-31').length
  return Math.floor(usual * part)
}

function centerMonths(centers: readonly DemoCenter[], { startMonth, thisMonth, today }: Timeline): Draft[] {
  return centers.flatMap((center) =>
    monthRange(startMonth, thisMonth)
      .filter(
        (month) =>
          center.openedOn !== null &&
          monthOf(center.openedOn) <= month &&
          (center.closedOn === null || month < monthOf(center.closedOn)),
      )
      .map((month) => ({ center, month, until: today })),
  )
}

/** The counted 街道 in its counted year: so many activities, so many attendances, whatever the centers. */
function countedYear(drafts: readonly Draft[]): DemoActivity[] {
  if (drafts.length === 0) return []
  const weights = drafts.map(({ center, month }) => randomOf('share', center.key, month).int(80, 120))
  const counts = spread(TOWNSHIP_EVENTS, weights, 1)
  const activities = drafts.flatMap((draft, index) => monthActivities(draft, counts[index] ?? 0))
  const people = spread(
    TOWNSHIP_ATTENDANCES,
    activities.map((activity) => activity.attendances ?? 1),
    3,
  )
  return activities.map((activity, index) => ({ ...activity, attendances: people[index] ?? 3 }))
}

/** Turns some activities into another type; their people stay, so that sums do not move. */
function retyped(
  activities: readonly DemoActivity[],
  typeCode: ActivityTypeCode,
  count: number,
): DemoActivity[] {
  const indices = activities.flatMap((activity, index) =>
    ['TRAINING', 'PARTY_ACTIVITY', 'VOLUNTEERING', 'SPORTS', 'OTHER'].includes(activity.typeCode)
      ? [index]
      : [],
  )
  const chosen = new Set(randomOf('retyped', typeCode).sample(indices, count))
  return activities.map((activity, index) => {
    if (!chosen.has(index)) return activity
    const name = randomOf('name', typeCode, index).pick(ACTIVITY_KINDS[typeCode].names)
    return { ...activity, typeCode, name, households: null }
  })
}

/** The one 邻里节 that the speech tells of, in October of the last complete year. */
function neighbourFestival(center: DemoCenter, { lastYear }: Timeline): DemoActivity {
  const { households, attendances } = NEIGHBOURS
  const event = { typeCode: 'NEIGHBOUR_FESTIVAL' as const, date: `${lastYear}-10-18`, attendances }
  return { ...heldActivity(center, event, randomOf('neighbours')), name: '“邻里节”百家宴', households }
}

/** Every held activity of the county up to the day. */
function heldActivities(centers: readonly DemoCenter[], timeline: Timeline): DemoActivity[] {
  const { lastYear } = timeline
  const drafts = centerMonths(
    centers.filter((center) => center.key !== MODEL),
    timeline,
  )
  const isLast = ({ month }: Draft) => yearOf(month) === lastYear
  const isCounted = (draft: Draft) => isLast(draft) && draft.center.place.township === COUNTED_TOWNSHIP
  const usual = (list: readonly Draft[]) => list.flatMap((draft) => monthActivities(draft, usualCount(draft)))
  const lastYears = [
    ...countedYear(drafts.filter(isCounted)),
    ...usual(drafts.filter((draft) => isLast(draft) && !isCounted(draft))),
  ]
  const others = usual(drafts.filter((draft) => !isLast(draft)))
  const share = others.length / Math.max(1, lastYears.length)
  const withHealth = (list: readonly DemoActivity[], talks: number, clinics: number) =>
    retyped(retyped(list, 'HEALTH_TALK', talks), 'FREE_CLINIC', clinics)
  const festival = centers
    .filter((center) => center.key === NEIGHBOURS.key)
    .map((center) => neighbourFestival(center, timeline))
  return [
    ...withHealth(lastYears, HEALTH_TALKS, FREE_CLINICS),
    ...withHealth(others, Math.round(HEALTH_TALKS * share), Math.round(FREE_CLINICS * share)),
    ...festival,
  ]
}

type Drawn = { zones: readonly DemoZone[]; lessons: readonly DemoActivity[] }

/**
 * Every activity of the county: held, planned for the days to come, and a few that were cancelled.
 * @param drawn `lessons`: those of the weekly classes
 */
export function demoActivities(
  centers: readonly DemoCenter[],
  timeline: Timeline,
  { zones, lessons }: Drawn,
): DemoActivity[] {
  const zonesOf = new Map<string, DemoZone[]>()
  for (const zone of zones) zonesOf.set(zone.centerId, [...(zonesOf.get(zone.centerId) ?? []), zone])
  const held = [
    ...heldActivities(centers, timeline),
    ...centers
      .filter((center) => center.key === MODEL)
      .flatMap((center) => modelActivities(center, timeline)),
  ]
  const all = [...withCoHosts(held, centers, timeline), ...lessons, ...plannedActivities(centers, timeline)]
  return all.map((activity) => ({
    ...activity,
    zoneId: zoneFor(zonesOf.get(activity.centerId) ?? [], activity.typeCode, activity.date),
  }))
}

/** Plans of every open community, and one cancelled activity of every fifth. */
function plannedActivities(centers: readonly DemoCenter[], { today, thisMonth }: Timeline): DemoActivity[] {
  const open = centers.filter((center) => center.isOpen && !center.place.isVillage)
  return open.flatMap((center, index) => {
    const random = randomOf('plan', center.key)
    const typeCode = random.pick(drawable(thisMonth))
    const plan = { ...heldActivity(center, { typeCode, date: today, attendances: 1 }, random), ...NO_FIGURES }
    const ahead = new Date(Date.parse(today) + random.int(1, 20) * 86_400_000).toISOString().slice(0, 10)
    const cancelled = {
      ...plan,
      id: randomUUID(),
      status: 'CANCELLED' as const,
      date: `${thisMonth}-01`,
    }
    const planned = { ...plan, status: 'PLANNED' as const, date: ahead }
    return index % 5 === 0 ? [planned, cancelled] : [planned]
  })
}

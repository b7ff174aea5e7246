import { randomUUID } from 'node:crypto'
import { seriesDays, type Weekly } from '@/lib/activities/series/rules'
import { addDays, type CalendarDate, firstDay, weekday } from '@/lib/core/calendar'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import { type DemoActivity, heldActivity, NO_FIGURES } from '@/prisma/seed/demo/held-activity'
import { randomOf } from '@/prisma/seed/demo/random'
import { later, type Timeline } from '@/prisma/seed/demo/timeline'
import type { ActivityTypeCode } from '@/prisma/seed/reference/activity-types'

type Class = Weekly & {
  key: string
  name: string
  typeCode: ActivityTypeCode
  people: readonly [number, number]
}

export type DemoSeries = Class & { id: string; centerId: string; startTime: string }

const WEEKS_AHEAD = 10

/**
 * The weekly classes of the county: one that has run since eight weeks ago, within the year, and one that has just begun. The
 * last lessons of this month are not marked yet.
 */
function classes({ today, thisMonth }: Timeline): Class[] {
  const lastDay = addDays(today, WEEKS_AHEAD * 7)
  const year = today.slice(0, 4)
  return [
    {
      key: '东湖',
      name: '东湖合唱班',
      typeCode: 'TRAINING',
      weekday: 3,
      firstDay: later(`${year}-01-01`, addDays(today, -56)),
      lastDay,
      people: [18, 32],
    },
    {
      key: MODEL,
      name: '周末少儿书画班',
      typeCode: 'TRAINING',
      weekday: weekday(today) === 6 ? 7 : 6,
      firstDay: firstDay(thisMonth),
      lastDay,
      people: [12, 24],
    },
  ]
}

const HOLIDAYS = () =>
  new Map([...calendarOf()].filter(([, kind]) => kind === 'HOLIDAY').map(([date]) => [date, '']))

/** The lessons before this month were held; those of this month wait to be marked, but for those of a class that has run. */
function isMarked(date: CalendarDate, { firstDay: begin }: Class, { today, thisMonth }: Timeline): boolean {
  return date < firstDay(thisMonth) || (begin < firstDay(thisMonth) && date < addDays(today, -14))
}

/** The classes with every lesson of theirs. */
export function demoSeries(
  centers: readonly DemoCenter[],
  timeline: Timeline,
): { series: DemoSeries[]; lessons: DemoActivity[] } {
  const series: DemoSeries[] = []
  const lessons: DemoActivity[] = []
  for (const one of classes(timeline)) {
    const center = centers.find(({ key }) => key === one.key)
    if (!center) continue
    const id = randomUUID()
    const startTime = '14:30'
    series.push({ ...one, id, centerId: center.row.id, startTime })
    for (const date of seriesDays(one, { holidays: HOLIDAYS(), closures: [] }).days) {
      const random = randomOf('class', one.key, date)
      const { typeCode, name } = one
      const held = heldActivity(center, { typeCode, date, attendances: random.int(...one.people) }, random)
      const lesson = { ...held, name, startTime, seriesId: id, partner: null }
      lessons.push(isMarked(date, one, timeline) ? lesson : { ...lesson, ...NO_FIGURES, status: 'PLANNED' })
    }
  }
  return { series, lessons }
}

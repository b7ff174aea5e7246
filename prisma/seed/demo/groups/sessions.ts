import { randomUUID } from 'node:crypto'
import { addDays, type CalendarDate } from '@/lib/core/calendar'
import type { SessionValues } from '@/lib/groups/child-sessions/types'
import type { NewRecord } from '@/lib/groups/records/types'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import type { DemoZone } from '@/prisma/seed/demo/facilities'
import { holidaysOfYear } from '@/prisma/seed/demo/groups/holidays'
import { randomOf, spread } from '@/prisma/seed/demo/random'
import type { Timeline } from '@/prisma/seed/demo/timeline'

/** The center whose holiday care is known, with its children in the summer of the last complete year. */
export const CARE = { key: '学府', heads: 206 } as const
/** One center in three with a classroom has holiday care. */
const WITH_CARE = 1 / 3

export type DemoSession = NewRecord<SessionValues> & { id: string }

type Term = Pick<SessionValues, 'kind' | 'name' | 'firstDay' | 'lastDay'>

/** The sessions that a year can have: two terms of classes, winter care, and two weeks of summer care twice. */
function termsOf(year: number): { classes: Term[]; winter: Term[]; summer: Term[] } {
  const [winter, summer] = holidaysOfYear(year)
  const care = (name: string, firstDay: CalendarDate, lastDay: CalendarDate): Term => ({
    kind: 'HOLIDAY_CARE',
    name: `${year}年${name}`,
    firstDay,
    lastDay,
  })
  const classes = (name: string, firstDay: CalendarDate, lastDay: CalendarDate): Term => ({
    kind: 'AFTER_SCHOOL',
    name: `${year}年${name}四点半课堂`,
    firstDay,
    lastDay,
  })
  return {
    classes: [
      classes('春季', addDays(winter.lastDay, 1), `${year}-06-27`),
      classes('秋季', `${year}-09-01`, `${year}-12-31`),
    ],
    winter: [care('寒假托管班', winter.firstDay, addDays(winter.firstDay, 9))],
    summer: [
      care('暑假托管班第一期', addDays(summer.firstDay, 2), addDays(summer.firstDay, 23)),
      care('暑假托管班第二期', addDays(summer.firstDay, 26), addDays(summer.firstDay, 47)),
    ],
  }
}

function sessionOf(center: DemoCenter, term: Term, heads: number | null): DemoSession {
  const random = randomOf('session', center.key, term.name)
  const headCount = heads ?? random.int(12, term.kind === 'AFTER_SCHOOL' ? 38 : 30)
  // Now and then a session is a little larger than its room, which the county is to see.
  const capacity = random.chance(0.08) ? headCount - 2 : Math.ceil((headCount + random.int(0, 6)) / 5) * 5
  return {
    id: randomUUID(),
    centerId: center.row.id,
    ...term,
    capacity,
    headCount,
    volunteers: random.int(2, 8),
  }
}

/** Sessions of every center with a classroom, from the year before last up to the day. */
export function demoSessions(
  centers: readonly DemoCenter[],
  zones: readonly DemoZone[],
  { today, yearBefore, lastYear }: Timeline,
): DemoSession[] {
  const rooms = new Map(
    zones.filter((zone) => zone.typeCode === 'AFTER_SCHOOL').map((zone) => [zone.centerId, zone.openedOn]),
  )
  const known = spread(CARE.heads, [55, 45])
  return [yearBefore, lastYear, lastYear + 1].flatMap((year) => {
    const terms = termsOf(year)
    return centers.flatMap((center) => {
      const since = rooms.get(center.row.id)
      if (since === undefined || !center.isOpen) return []
      const hasCare = center.key === CARE.key || randomOf('care', center.key).chance(WITH_CARE)
      const isKnown = center.key === CARE.key && year === lastYear
      const summer = terms.summer.map((term, index) =>
        sessionOf(center, term, isKnown ? (known[index] ?? 0) : null),
      )
      const others = [...terms.classes, ...(hasCare ? terms.winter : [])]
      return [...others.map((term) => sessionOf(center, term, null)), ...(hasCare ? summer : [])].filter(
        ({ firstDay }) => firstDay >= since && firstDay <= today,
      )
    })
  })
}

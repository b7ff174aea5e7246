import { randomUUID } from 'node:crypto'
import type { CoHostPart } from '@/lib/activities/joint/rules'
import type { CalendarDate } from '@/lib/core/calendar'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { ACTIVITY_KINDS, festivalOf, PARTNERS } from '@/prisma/seed/demo/activity-words'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import type { Random } from '@/prisma/seed/demo/random'
import type { ActivityTypeCode } from '@/prisma/seed/reference/activity-types'

export type DemoActivity = {
  id: string
  seriesId: string | null
  coHosts: CoHostPart[]
  centerId: string
  centerKey: string
  typeCode: ActivityTypeCode
  zoneId: string | null
  name: string
  date: CalendarDate
  startTime: string
  status: ActivityStatus
  attendances: number | null
  households: number | null
  volunteers: number | null
  volunteerHours: string | null
  partner: string | null
  summary: null
}

/** What a plan does not have yet. */
export const NO_FIGURES = {
  attendances: null,
  households: null,
  volunteers: null,
  volunteerHours: null,
}

type Event = { typeCode: ActivityTypeCode; date: CalendarDate; attendances: number }

/** What goes with a held activity besides its number of people. */
export function heldActivity(center: DemoCenter, event: Event, random: Random): DemoActivity {
  const { typeCode, date, attendances } = event
  const volunteers = random.chance(0.35) ? random.int(2, 12) : null
  return {
    id: randomUUID(),
    seriesId: null,
    coHosts: [],
    centerId: center.row.id,
    centerKey: center.key,
    typeCode,
    zoneId: null,
    name: nameOf(typeCode, date, random),
    date,
    startTime: random.pick(['09:00', '09:30', '14:30', '15:00', '19:00']),
    status: 'HELD',
    attendances,
    households: typeCode === 'NEIGHBOUR_FESTIVAL' ? Math.ceil(attendances / 3) : null,
    volunteers,
    volunteerHours: volunteers === null ? null : `${volunteers * random.int(1, 3)}.5`,
    partner: random.chance(0.2) ? random.pick(PARTNERS) : null,
    summary: null,
  }
}

function nameOf(typeCode: ActivityTypeCode, date: CalendarDate, random: Random): string {
  const name = random.pick(ACTIVITY_KINDS[typeCode].names)
  return typeCode === 'FESTIVAL' ? (festivalOf(Number(date.slice(5, 7))) ?? name) : name
}

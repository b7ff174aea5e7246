import { type CalendarDate, firstDay, isInForce, monthRange, weekday } from '@/lib/core/calendar'
import type { CountedRow } from '@/lib/visits/rules'
import type { VisitSource } from '@/prisma/generated/enums'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import type { DemoZone } from '@/prisma/seed/demo/facilities'
import { randomOf } from '@/prisma/seed/demo/random'
import { daysUntil, later, type Timeline } from '@/prisma/seed/demo/timeline'
import type { ZoneTypeCode } from '@/prisma/seed/reference/zone-types'

type Counter = { source: VisitSource; usual: number; zones?: readonly ZoneTypeCode[] }

/** Centers that count their visitors every day, and how. */
const COUNTERS: Readonly<Record<string, Counter>> = {
  [MODEL]: { source: 'GATE', usual: 165 },
  东湖: { source: 'GATE', usual: 140 },
  清河: { source: 'CAMERA', usual: 120 },
  文昌: { source: 'MANUAL', usual: 105 },
  石桥: { source: 'MANUAL', usual: 70 },
  学府: { source: 'MANUAL', usual: 110, zones: ['CONVENIENCE_SERVICE', 'CULTURE'] },
  翠屏: { source: 'GATE', usual: 75 },
  望湖: { source: 'MANUAL', usual: 62 },
  湖滨: { source: 'MANUAL', usual: 68 },
  新桥: { source: 'CAMERA', usual: 71 },
  青龙: { source: 'MANUAL', usual: 55 },
  大河: { source: 'MANUAL', usual: 58 },
  龙腾: { source: 'MANUAL', usual: 52 },
  河东: { source: 'MANUAL', usual: 49 },
}
/** Days that somebody forgot to write down, where it is done by hand. */
const FORGOTTEN = 0.02

export type DemoVisit = CountedRow & { centerId: string; date: CalendarDate }

function countOn(center: DemoCenter, date: CalendarDate, { usual, zones }: Counter, part: string): number {
  const random = randomOf('visits', center.key, date, part)
  const weekend = weekday(date) > 5 ? 0.7 : 1
  return Math.round(((usual * random.int(75, 125)) / 100 / (zones?.length ?? 1)) * weekend)
}

/** Daily counts of the centers that keep them, from the first month of reports to the day. */
export function demoVisits(
  centers: readonly DemoCenter[],
  zones: readonly DemoZone[],
  { startMonth, thisMonth, today }: Timeline,
): DemoVisit[] {
  const days = monthRange(startMonth, thisMonth).flatMap((month) => daysUntil(month, today))
  return centers.flatMap((center) => {
    const counter = COUNTERS[center.key]
    if (!counter || !center.openedOn) return []
    const { source } = counter
    const from = later(center.openedOn, firstDay(startMonth))
    const counted = days.filter(
      (date) =>
        date >= from && (source !== 'MANUAL' || !randomOf('forgotten', center.key, date).chance(FORGOTTEN)),
    )
    const places = counter.zones
      ? zones.filter((zone) => zone.centerId === center.row.id && counter.zones?.includes(zone.typeCode))
      : [null]
    return counted.flatMap((date) =>
      places
        .filter((zone) => !zone || isInForce({ from: zone.openedOn, to: zone.closedOn }, date))
        .map((zone) => ({
          centerId: center.row.id,
          zoneId: zone?.id ?? null,
          date,
          source,
          count: countOn(center, date, counter, zone?.typeCode ?? ''),
        })),
    )
  })
}

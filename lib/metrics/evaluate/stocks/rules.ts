import { type CalendarDate, isInForce } from '@/lib/core/calendar'
import { toHundredths } from '@/lib/core/decimal'
import { groupBy } from '@/lib/core/group-by'
import type { Measured, StockCenter, StockContext, StockMetric } from '@/lib/metrics/catalogue/types'
import { isMemberOn, placeOn, type Reading } from '@/lib/metrics/evaluate/members/rules'
import type { FactBase } from '@/lib/metrics/facts/types'
import { areaTargetOf } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'

/** Every center of a day with what it had on it. */
export type StockDay = { centers: StockCenter[]; communityOf: Map<string, string> }

function inForceBy<T extends { centerId: string; from: CalendarDate | null; to: CalendarDate | null }>(
  facts: readonly T[],
  on: CalendarDate,
): Map<string, T[]> {
  return groupBy(
    facts.filter((fact) => isInForce(fact, on)),
    (fact) => fact.centerId,
  )
}

/** The stocks of a day, built once for all figures of the day. */
export function stockDayOf(base: FactBase, on: CalendarDate): StockDay {
  const zones = inForceBy(base.zones, on)
  const windows = inForceBy(base.windows, on)
  const integrated = inForceBy(base.integrated, on)
  const staff = inForceBy(base.staff, on)
  const toStock = (standing: StandingRow): StockCenter[] => {
    const center = base.centers.get(standing.centerId)
    if (!center) return []
    const { id, households, residents, investment, investments } = center
    const area = center.areas.find((span) => isInForce(span, on))
    const people = staff.get(id) ?? []
    return [
      {
        standing,
        households,
        residents,
        floorArea: area?.floor ?? null,
        residentArea: area?.resident ?? null,
        investment,
        investments,
        zones: zones.get(id) ?? [],
        windows: windows.get(id)?.length ?? 0,
        integrated: integrated.get(id)?.length ?? 0,
        fullTime: people.length,
        certified: people.filter((one) => one.isCertified).length,
      },
    ]
  }
  const centers = (base.standings.get(on) ?? []).flatMap(toStock)
  const communityOf = new Map(
    centers.flatMap(({ standing: { centerId } }) => {
      const center = base.centers.get(centerId)
      return center ? [[centerId, placeOn(center, on).unitId] as const] : []
    }),
  )
  return { centers, communityOf }
}

function contextOf(base: FactBase, day: StockDay, reading: Reading & { on: CalendarDate }): StockContext {
  const { scope, on } = reading
  const line = (kind: 'NEW_BUILD' | 'RENOVATED') => {
    const lines = base.targets
      .filter(({ countyId, metric }) => countyId === scope.countyId && metric === 'FLOOR_AREA')
      .map(({ effectiveFrom, effectiveTo, ...target }) => ({
        ...target,
        from: effectiveFrom,
        to: effectiveTo,
      }))
    const value = areaTargetOf({ category: 'COMMUNITY', kind, townshipId: null }, lines, on)
    return value === null ? null : toHundredths(value)
  }
  const communities = base.communities.filter((unit) => {
    if (!isInForce(unit, on)) return false
    if (scope.level === 'COUNTY') return unit.countyId === scope.id
    // Of one center it is asked whether it covers the community that it hangs on.
    if (scope.level === 'CENTER') return unit.id === day.communityOf.get(scope.id)
    return scope.level === 'TOWNSHIP' ? unit.townshipId === scope.id : unit.id === scope.id
  })
  return {
    communities: new Set(communities.map((unit) => unit.id)),
    communityOf: day.communityOf,
    areaLine: line,
  }
}

/** A figure of stock on a day, of the centers that belong to the reading. */
export function stockOf(
  base: FactBase,
  metric: StockMetric,
  { day, on, ...reading }: Reading & { day: StockDay; on: CalendarDate },
): Measured {
  const centers = day.centers.filter(({ standing: { centerId } }) => {
    const center = base.centers.get(centerId)
    return center && isMemberOn(center, on, { ...reading, cutOff: base.cutOff })
  })
  return metric.measure(centers, contextOf(base, day, { ...reading, on }))
}

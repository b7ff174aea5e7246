import { type CalendarDate, isInForce, lastDay, type Month } from '@/lib/core/calendar'
import type { CenterFact, FactBase, ResolvedScope } from '@/lib/metrics/facts/types'
import { earlier } from '@/lib/metrics/period/rules'
import type { CountingMode } from '@/lib/metrics/types'

type Place = { unitId: string; townshipId: string | null }

/** Where a center hung on a day: by its places; the earliest one before them, where it hangs now without any. */
export function placeOn(center: CenterFact, day: CalendarDate): Place {
  const place = center.places.find((span) => isInForce(span, day))
  if (place) return place
  const [earliest] = [...center.places].sort((a, b) => a.from.localeCompare(b.from))
  return earliest && day < earliest.from ? earliest : center
}

export type Reading = { scope: ResolvedScope; counting: CountingMode }

type Fact = { centerId: string; townshipId: string | null | undefined; month: Month }

/** Whether the place of a center says nothing of its belonging: most figures are asked of a whole county. */
const isPlaceless = ({ level }: ResolvedScope) => level === 'COUNTY' || level === 'CENTER'

/** Whether a center belongs to a scope at a place. */
export function isPlaceIn(center: CenterFact, place: Place, scope: ResolvedScope): boolean {
  switch (scope.level) {
    case 'CENTER':
      return center.id === scope.id
    case 'COUNTY':
      return center.countyId === scope.id
    case 'TOWNSHIP':
      return place.townshipId === scope.id
    case 'COMMUNITY':
      return place.unitId === scope.id
  }
}

/**
 * Whether a center counts for a scope on a day. Rule: 按当期隶属 where it hung on the day, 按现隶属 where it hangs on the
 * cut-off day; the county's total is the same both ways.
 */
export function isMemberOn(
  center: CenterFact,
  day: CalendarDate,
  { scope, counting, cutOff }: Reading & { cutOff: CalendarDate },
): boolean {
  if (isPlaceless(scope)) return isPlaceIn(center, center, scope)
  return isPlaceIn(center, placeOn(center, counting === 'NOW' ? cutOff : day), scope)
}

/** The same for a fact of a month, which carries the township of its month; one that carries none goes by the center. */
export function isMemberFact(fact: Fact, reading: Reading, base: FactBase): boolean {
  const center = base.centers.get(fact.centerId)
  if (!center) return false
  const { scope, counting } = reading
  if (counting === 'THEN' && scope.level === 'TOWNSHIP' && fact.townshipId !== undefined)
    return fact.townshipId === scope.id
  const day = isPlaceless(scope) ? base.cutOff : earlier(lastDay(fact.month), base.cutOff)
  return isMemberOn(center, day, { ...reading, cutOff: base.cutOff })
}

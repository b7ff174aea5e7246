import type { NamedPlace } from '@/lib/centers/places/types'
import type { CalendarDate } from '@/lib/core/calendar'
import type { KeptCenter, KeptPlace, KeptReport, UnitName } from '@/lib/metrics/rollup/centers/types'
import type { CountingMode } from '@/lib/metrics/types'
import { type CountyRules, standingRow } from '@/lib/standings/row/rules'
import type { StandingRow } from '@/lib/standings/types'

type Names = ReadonlyMap<string, UnitName>

function named({ unitId, townshipId }: KeptPlace, names: Names): NamedPlace {
  const township = townshipId ? names.get(townshipId) : undefined
  return {
    unitId,
    unitName: names.get(unitId)?.name ?? '',
    townshipId,
    townshipName: township?.name ?? null,
    townshipCode: township?.code ?? null,
  }
}

const placeOf = (center: KeptCenter, counting: CountingMode) =>
  counting === 'NOW' ? center.present : center.place

/** The standing of a kept center on the day of its month's stocks; none for one that was not in the register then. */
export function keptStanding(
  center: KeptCenter,
  asked: { rules: CountyRules; on: CalendarDate; names: Names; counting: CountingMode },
): StandingRow[] {
  const { id, code, name, openedOn, closedOn, period, domains } = center
  if (!period) return []
  const missing = new Set(center.missingItems)
  const available = (asked.rules.required ?? []).filter((item) => !missing.has(item.id))
  const facts = {
    id,
    code,
    name,
    openedOn,
    closedOn,
    ...period,
    domains,
    availableItemIds: new Set(available.map((item) => item.id)),
  }
  return [
    standingRow(facts, {
      ...asked.rules,
      on: asked.on,
      townshipId: center.place.townshipId,
      place: named(placeOf(center, asked.counting), asked.names),
    }),
  ]
}

/** How kept centers stand with the reports of their month, by township and center codes; those without a township last. */
export function keptReports(
  centers: readonly KeptCenter[],
  { names, counting }: { names: Names; counting: CountingMode },
): KeptReport[] {
  return centers
    .filter((center) => center.isExpected)
    .map((center) => ({ center, place: named(placeOf(center, counting), names) }))
    .map((one) => ({ ...one, order: `${one.place.townshipCode ?? '~'} ${one.center.code}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ center, place }) => ({
      centerId: center.id,
      centerName: center.name,
      townshipId: place.townshipId,
      townshipName: place.townshipName,
      isSubmitted: center.isSubmitted,
      isOnTime: center.isOnTime,
    }))
}

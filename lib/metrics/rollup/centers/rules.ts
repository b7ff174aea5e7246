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

/** The standing of a kept center on the day; none for one that was not in the register then. */
export function keptStanding(
  { present, standing, report: _report, ...center }: KeptCenter,
  asked: { rules: CountyRules; on: CalendarDate; names: Names; counting: CountingMode },
): StandingRow[] {
  if (!standing) return []
  const { missingItems, unitId, townshipId, ...facts } = standing
  const missing = new Set(missingItems)
  const available = (asked.rules.required ?? []).filter((item) => !missing.has(item.id))
  const place = asked.counting === 'NOW' ? present : { unitId, townshipId }
  return [
    standingRow(
      { ...center, ...facts, availableItemIds: new Set(available.map((item) => item.id)) },
      { ...asked.rules, on: asked.on, townshipId, place: named(place, asked.names) },
    ),
  ]
}

/** How kept centers stand with the reports of the month, by township and center codes; those without a township last. */
export function keptReports(
  centers: readonly KeptCenter[],
  { names, counting }: { names: Names; counting: CountingMode },
): KeptReport[] {
  return centers
    .flatMap(({ id, code, name, present, report }) => {
      if (!report) return []
      const { isSubmitted, isOnTime, ...then } = report
      const {
        unitName: _unitName,
        townshipCode,
        ...place
      } = named(counting === 'NOW' ? present : then, names)
      const row = { centerId: id, centerName: name, ...place, isSubmitted, isOnTime }
      return [{ row, order: `${townshipCode ?? '~'} ${code}` }]
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ row }) => row)
}

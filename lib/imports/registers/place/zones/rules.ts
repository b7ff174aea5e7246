import type { CalendarDate } from '@/lib/core/calendar'
import type { PlaceCenter } from '@/lib/imports/registers/types'
import type { RowProblem } from '@/lib/imports/types'
import { zoneNameKey } from '@/lib/imports/zones/rules'

export type ZoneOfCenter = {
  id: string
  centerId: string
  name: string
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  seats: number | null
}

export type ZonesOfCenters = {
  byId: ReadonlyMap<string, ZoneOfCenter>
  byName: ReadonlyMap<string, readonly ZoneOfCenter[]>
}

const keyOf = (centerId: string, name: string) => `${centerId} ${zoneNameKey(name)}`

/** The zones of centers, to be found by id or by center and name. */
export function zonesOfCenters(zones: readonly ZoneOfCenter[]): ZonesOfCenters {
  const byName = new Map<string, ZoneOfCenter[]>()
  for (const zone of zones) {
    const key = keyOf(zone.centerId, zone.name)
    byName.set(key, [...(byName.get(key) ?? []), zone])
  }
  return { byId: new Map(zones.map((zone) => [zone.id, zone])), byName }
}

type WithZone = { zone?: string | null; zoneId?: string | null }

/**
 * Puts the id of the zone that a row names beside its name. Rule: the zone of that name of the row's own center, one in use
 * before a closed one; none and several in use are refused.
 */
export function findZone<V extends WithZone>(
  values: V,
  center: PlaceCenter | null,
  zones: ZonesOfCenters,
): { values: V; problems: RowProblem[] } {
  const { zone } = values
  if (zone === undefined) return { values, problems: [] }
  if (zone === null || center === null) return { values: { ...values, zoneId: null }, problems: [] }
  const named = zones.byName.get(keyOf(center.id, zone)) ?? []
  const running = named.filter((one) => one.closedOn === null)
  const candidates = running.length > 0 ? running : named
  const [found] = candidates
  if (!found || candidates.length > 1)
    return {
      values,
      problems: [
        { field: 'zone', problem: { key: found ? 'severalZones' : 'noSuchZone', params: { text: zone } } },
      ],
    }
  return { values: { ...values, zone: found.name, zoneId: found.id }, problems: [] }
}

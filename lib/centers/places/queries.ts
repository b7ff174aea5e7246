import 'server-only'
import type { NamedPlace } from '@/lib/centers/places/types'
import { inForceOn } from '@/lib/centers/policy'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'

type Asked = {
  centers: readonly { id: string; unitId: string; townshipId: string | null }[]
  on: CalendarDate
}

/**
 * 当期隶属: where each center hung on a day, with the names that its units had then; where nobody wrote a history down, the
 * present place. Two statements, however many centers there are. That the viewer may read the centers is the caller's duty.
 */
export async function findPlacesIn(tx: Tx, { centers, on }: Asked): Promise<Map<string, NamedPlace>> {
  const places = await tx.centerPlace.findMany({
    where: { centerId: { in: centers.map((center) => center.id) }, ...inForceOn(on) },
    select: { centerId: true, unitId: true, townshipId: true },
  })
  const written = new Map(places.map((place) => [place.centerId, place]))
  const placed = centers.map((center) => ({ id: center.id, ...(written.get(center.id) ?? center) }))
  const names = await findNames(
    tx,
    placed.flatMap(({ unitId, townshipId }) => (townshipId ? [unitId, townshipId] : [unitId])),
    on,
  )
  return new Map(
    placed.map(({ id, unitId, townshipId }) => {
      const township = townshipId ? names.get(townshipId) : undefined
      return [
        id,
        {
          unitId,
          unitName: names.get(unitId)?.name ?? '',
          townshipId,
          townshipName: township?.name ?? null,
          townshipCode: township?.code ?? null,
        },
      ]
    }),
  )
}

/** Name and code that units had on a day. */
async function findNames(tx: Tx, ids: readonly string[], on: CalendarDate) {
  const units = await tx.orgUnit.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      name: true,
      code: true,
      periods: { where: inForceOn(on), select: { name: true, code: true } },
    },
  })
  return new Map(units.map(({ id, periods, ...present }) => [id, periods[0] ?? present]))
}

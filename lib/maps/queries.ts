import 'server-only'
import { monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { requireCountyId, type Viewer, viewerMay } from '@/lib/core/viewer'
import { matchOutlines } from '@/lib/maps/rules'
import { type MapParams, outlineFile } from '@/lib/maps/schema'
import type { MapData, Outline } from '@/lib/maps/types'
import { loadStandings } from '@/lib/progress/centers/queries'
import { stockDay } from '@/lib/progress/rules'
import { getProgressScope } from '@/lib/progress/scope/queries'

/**
 * The centers in reach with a place, how they stand on a day, and the outlines of the townships in reach where the county
 * has loaded them. Closed centers are left out.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getMap(viewer: Viewer, params: MapParams): Promise<MapData> {
  const scope = await getProgressScope(viewer, params, 'dashboard:read')
  const asOf = stockDay(params, today())
  const townshipId = scope.townshipId ?? undefined
  const [{ rows: standings }, outlines] = await Promise.all([
    loadStandings(viewer, {
      asOf,
      month: monthOf(asOf),
      townshipId,
      unitId: scope.communityId ?? undefined,
      kind: params.kind,
      counting: params.counting,
      permission: 'dashboard:read',
    }),
    findOutlines(requireCountyId(viewer), scope.townships),
  ])
  const rows = standings.filter((row) => row.status !== 'CLOSED')
  const places = await db().center.findMany({
    where: { id: { in: rows.map((row) => row.centerId) }, longitude: { not: null } },
    select: { id: true, longitude: true, latitude: true },
  })
  const byId = new Map(places.map((place) => [place.id, place]))
  const chosen = scope.townships.find(({ id }) => id === scope.townshipId)
  return {
    scope,
    asOf,
    outlines: outlines.filter(({ code }) => !chosen || code === chosen.code),
    points: rows.flatMap((row) => {
      const place = byId.get(row.centerId)
      if (!place) return []
      return [
        {
          centerId: row.centerId,
          name: row.name,
          townshipName: row.townshipName,
          at: [Number(place.longitude), Number(place.latitude)] as const,
          area: row.area.status,
          coverage: row.coverage.status,
          isOpen: row.status === 'OPEN',
        },
      ]
    }),
    withoutPlace: rows.length - places.length,
    can: { loadOutline: viewerMay(viewer, 'org:write') },
  }
}

async function findOutlines(
  countyId: string,
  townships: readonly { code: string; name: string }[],
): Promise<Outline[]> {
  const stored = await db().countyOutline.findUnique({ where: { countyId }, select: { geojson: true } })
  const parsed = outlineFile.safeParse(stored?.geojson)
  return parsed.success ? matchOutlines(parsed.data, townships).outlines : []
}

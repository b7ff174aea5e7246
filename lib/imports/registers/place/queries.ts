import 'server-only'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import { type ZonesOfCenters, zonesOfCenters } from '@/lib/imports/registers/place/zones/rules'
import type { PlaceCenter } from '@/lib/imports/registers/types'

type Reach = { viewer: Viewer; permission: Permission; countyId: string; on: CalendarDate }

/** The centers of one county that a viewer reaches with a permission, as rows of a list name them. */
export async function listPlaceCentersIn(
  tx: Tx,
  { viewer, permission, countyId, on }: Reach,
): Promise<PlaceCenter[]> {
  const centers = await tx.center.findMany({
    where: { AND: [{ countyId }, centerScope(viewer, permission)] },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      code: true,
      externalRef: true,
      name: true,
      countyId: true,
      townshipId: true,
      openedOn: true,
      closedOn: true,
      unit: { select: { name: true, level: true } },
      township: { select: { name: true } },
      periods: { where: inForceOn(on), select: { status: true } },
    },
  })
  return centers.map(({ unit, township, periods, ...center }) => {
    const closedOn = fromDbDateOrNull(center.closedOn)
    return {
      ...center,
      unitName: unit.name,
      unitLevel: unit.level,
      townshipName: township?.name ?? null,
      openedOn: fromDbDateOrNull(center.openedOn),
      closedOn,
      isClosed: periods[0]?.status === 'CLOSED' || (closedOn !== null && closedOn <= on),
    }
  })
}

/** The zones of some centers, past ones too. */
export async function listPlaceZonesIn(tx: Tx, centerIds: string[]): Promise<ZonesOfCenters> {
  const zones = await tx.zone.findMany({
    where: { centerId: { in: centerIds } },
    orderBy: { id: 'asc' },
    select: { id: true, centerId: true, name: true, openedOn: true, closedOn: true, seats: true },
  })
  return zonesOfCenters(
    zones.map((zone) => ({
      ...zone,
      openedOn: fromDbDateOrNull(zone.openedOn),
      closedOn: fromDbDateOrNull(zone.closedOn),
    })),
  )
}

/** The approved and locked months of some centers, as `center month`. */
export async function listFrozenPairsIn(tx: Tx, centerIds: string[]): Promise<Set<string>> {
  const reports = await tx.monthlyReport.findMany({
    where: { centerId: { in: centerIds }, state: { in: ['APPROVED', 'LOCKED'] } },
    select: { centerId: true, month: true },
  })
  return new Set(reports.map(({ centerId, month }) => `${centerId} ${monthOf(fromDbDate(month))}`))
}

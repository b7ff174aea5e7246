import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { fromDbDateOrNull } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { AppError } from '@/lib/core/errors'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import type { ZoneDetail, ZoneRow, ZoneType } from '@/lib/zones/types'
import type { Prisma } from '@/prisma/generated/client'

const TYPE = { id: true, code: true, name: true, domain: true, audience: true, kit: true } as const

const ROW = {
  id: true,
  name: true,
  area: true,
  seats: true,
  equipment: true,
  hours: true,
  kit: true,
  openedOn: true,
  closedOn: true,
  version: true,
  type: { select: TYPE },
} as const satisfies Prisma.ZoneSelect

function toRow(zone: Prisma.ZoneGetPayload<{ select: typeof ROW }>): ZoneRow {
  return {
    ...zone,
    area: decimalOrNull(zone.area),
    openedOn: fromDbDateOrNull(zone.openedOn),
    closedOn: fromDbDateOrNull(zone.closedOn),
  }
}

/**
 * The zones of a center in reach, closed ones too, in the order of their types.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listZones(viewer: Viewer, { centerId }: { centerId: string }): Promise<ZoneRow[]> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'center:read')] },
    select: { zones: { select: ROW, orderBy: [{ type: { order: 'asc' } }, { name: 'asc' }, { id: 'asc' }] } },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return center.zones.map(toRow)
}

/**
 * One zone of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getZone(viewer: Viewer, { id }: { id: string }): Promise<ZoneDetail> {
  assertMay(viewer, 'center:read')
  const zone = await db().zone.findFirst({
    where: { id, center: centerScope(viewer, 'center:read') },
    select: {
      ...ROW,
      center: { select: { id: true, name: true, unitId: true, countyId: true, townshipId: true } },
    },
  })
  if (!zone) throw new AppError('NOT_FOUND')
  const { center, ...row } = zone
  return {
    ...toRow(row),
    centerId: center.id,
    centerName: center.name,
    canWrite: reachesPlace(viewer, 'zone:write', center),
  }
}

/**
 * The zone types of the viewer's county in their order.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listZoneTypes(viewer: Viewer): Promise<ZoneType[]> {
  assertMay(viewer, 'center:read')
  return db().zoneType.findMany({
    where: { countyId: requireCountyId(viewer) },
    orderBy: { order: 'asc' },
    select: TYPE,
  })
}

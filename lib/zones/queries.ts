import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Page } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { placeOf, RECORD_CENTER } from '@/lib/zones/register/policy'
import { zoneOf, zoneTypeOf } from '@/lib/zones/rules'
import type { ZoneDetail, ZoneRow, ZoneType } from '@/lib/zones/types'
import type { Prisma } from '@/prisma/generated/client'

const TYPE = {
  id: true,
  code: true,
  name: true,
  domain: true,
  audience: true,
  kit: true,
  retiredOn: true,
} as const

/** What a zone is shown by. */
export const ZONE_ROW = {
  id: true,
  name: true,
  area: true,
  seats: true,
  equipment: true,
  hours: true,
  kit: true,
  bookable: true,
  typeAsStated: true,
  openedOn: true,
  closedOn: true,
  version: true,
  type: { select: TYPE },
} as const satisfies Prisma.ZoneSelect

/**
 * The zones of a center in reach, closed ones too, in the order of their types.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listZones(viewer: Viewer, { centerId }: { centerId: string }): Promise<ZoneRow[]> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'center:read')] },
    select: {
      zones: { select: ZONE_ROW, orderBy: [{ type: { order: 'asc' } }, { name: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return center.zones.map(zoneOf)
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
      ...ZONE_ROW,
      center: RECORD_CENTER,
    },
  })
  if (!zone) throw new AppError('NOT_FOUND')
  const { center, ...row } = zone
  return {
    ...zoneOf(row),
    ...placeOf(viewer, 'zone:write', center),
    unitName: center.unit.name,
  }
}

/**
 * One zone for its edit form.
 * @throws AppError FORBIDDEN, NOT_FOUND (also where the viewer may read but not write)
 */
export async function getZoneForEdit(viewer: Viewer, { id }: { id: string }): Promise<ZoneDetail> {
  assertMay(viewer, 'zone:write')
  const zone = await getZone(viewer, { id })
  if (!zone.canWrite) throw new AppError('NOT_FOUND')
  return zone
}

/**
 * The history of a zone of a center in reach, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listZoneHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getZone(viewer, { id })
  return listHistoryIn(db(), { type: 'zone', id, page, perPage })
}

/**
 * The zone types of the viewer's county in their order, retired ones too.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listZoneTypes(viewer: Viewer): Promise<ZoneType[]> {
  assertMay(viewer, 'center:read')
  const types = await db().zoneType.findMany({
    where: { countyId: requireCountyId(viewer) },
    orderBy: [{ order: 'asc' }, { code: 'asc' }],
    select: TYPE,
  })
  return types.map(zoneTypeOf)
}

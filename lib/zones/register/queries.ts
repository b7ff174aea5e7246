import 'server-only'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { ZONE_ROW } from '@/lib/zones/queries'
import { findZonePage } from '@/lib/zones/register/page/queries'
import { placeOf, ROW_CENTER } from '@/lib/zones/register/policy'
import type { ZoneRegisterParams } from '@/lib/zones/register/schema'
import type { ZoneRegister } from '@/lib/zones/register/types'
import { zoneOf } from '@/lib/zones/rules'

/**
 * The zones of all centers in reach on a day (today unless given), filtered, sorted, one page, with the sums of the whole.
 * @throws AppError FORBIDDEN
 */
export async function listZoneRegister(viewer: Viewer, params: ZoneRegisterParams): Promise<ZoneRegister> {
  assertMay(viewer, 'center:read')
  const on = params.on ?? today()
  const { page, perPage } = params
  const { ids, ...sums } = await findZonePage(viewer, params, on)
  const zones = await db().zone.findMany({
    where: { id: { in: ids } },
    select: { ...ZONE_ROW, center: ROW_CENTER },
  })
  zones.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return {
    on,
    rows: zones.map(({ center, ...zone }) => ({
      ...zoneOf(zone),
      ...placeOf(viewer, 'zone:write', center),
    })),
    ...sums,
    page,
    perPage,
  }
}

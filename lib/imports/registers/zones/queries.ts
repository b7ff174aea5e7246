import 'server-only'
import { fromDbDateOrNull } from '@/lib/core/calendar'
import { decimalOrNull } from '@/lib/core/decimal'
import type { RegisterSource } from '@/lib/imports/registers/types'
import type { ZoneValues } from '@/lib/imports/registers/zones/rules'
import { findZoneDictionaryIn } from '@/lib/imports/zones/queries'
import type { ZoneDictionary } from '@/lib/imports/zones/types'

/** The zones of the centers in reach, closed ones too, with the county's words for their types. */
export const zoneSource: RegisterSource<ZoneValues, ZoneDictionary> = {
  lookupsIn: (tx, { countyId }) => findZoneDictionaryIn(tx, countyId),
  recordsIn: async (tx, { centerIds }) => {
    const zones = await tx.zone.findMany({
      where: { centerId: { in: centerIds } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        name: true,
        typeId: true,
        typeAsStated: true,
        area: true,
        seats: true,
        equipment: true,
        hours: true,
        bookable: true,
        openedOn: true,
        closedOn: true,
      },
    })
    return zones.map(({ id, version, centerId, closedOn, ...zone }) => ({
      id,
      version,
      centerId,
      isClosed: closedOn !== null,
      values: { ...zone, area: decimalOrNull(zone.area), openedOn: fromDbDateOrNull(zone.openedOn) },
    }))
  },
}

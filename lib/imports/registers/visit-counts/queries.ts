import 'server-only'
import { fromDbDate } from '@/lib/core/calendar'
import { listPlaceZonesIn } from '@/lib/imports/registers/place/queries'
import type { RegisterSource } from '@/lib/imports/registers/types'
import type { VisitLookups, VisitValues } from '@/lib/imports/registers/visit-counts/rules'

/** The counts of the centers in reach that stand; a cancelled one leaves its place free. */
export const visitSource: RegisterSource<VisitValues, VisitLookups> = {
  lookupsIn: async (tx, { centerIds }) => ({ zones: await listPlaceZonesIn(tx, centerIds) }),
  recordsIn: async (tx, { centerIds, days }) => {
    const counts = await tx.visitCount.findMany({
      where: { centerId: { in: centerIds }, cancelled: false, ...(days && { date: { in: days } }) },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        date: true,
        source: true,
        count: true,
        zoneId: true,
        zone: { select: { name: true } },
      },
    })
    return counts.map(({ id, version, centerId, zone, ...visit }) => ({
      id,
      version,
      centerId,
      isClosed: false,
      values: { ...visit, date: fromDbDate(visit.date), zone: zone?.name ?? null },
    }))
  },
}

import 'server-only'
import { fromDbDate } from '@/lib/core/calendar'
import type { ActivityLookups, ActivityRowValues } from '@/lib/imports/registers/activities/rules'
import { listPlaceZonesIn } from '@/lib/imports/registers/place/queries'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The activities of the centers in reach; a cancelled one is closed. */
export const activitySource: RegisterSource<ActivityRowValues, ActivityLookups> = {
  lookupsIn: async (tx, { countyId, centerIds }) => ({
    types: await tx.activityType.findMany({
      where: { countyId },
      orderBy: { order: 'asc' },
      select: { id: true, name: true },
    }),
    zones: await listPlaceZonesIn(tx, centerIds),
  }),
  recordsIn: async (tx, { centerIds, days }) => {
    const activities = await tx.activity.findMany({
      where: { centerId: { in: centerIds }, ...(days && { date: { in: days } }) },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        date: true,
        name: true,
        typeId: true,
        status: true,
        startTime: true,
        zoneId: true,
        zone: { select: { name: true } },
        attendances: true,
        households: true,
        volunteers: true,
        volunteerHours: true,
        partner: true,
        summary: true,
      },
    })
    return activities.map(({ id, version, centerId, zone, ...activity }) => ({
      id,
      version,
      centerId,
      isClosed: activity.status === 'CANCELLED',
      values: {
        ...activity,
        date: fromDbDate(activity.date),
        volunteerHours: activity.volunteerHours?.toFixed(1) ?? null,
        zone: zone?.name ?? null,
      },
    }))
  },
}

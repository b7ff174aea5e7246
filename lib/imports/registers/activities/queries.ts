import 'server-only'
import { fromDbDate } from '@/lib/core/calendar'
import { decimalOrNull } from '@/lib/core/decimal'
import type { ActivityLookups, ActivityRowValues } from '@/lib/imports/registers/activities/rules'
import { listDepartmentNamesIn } from '@/lib/imports/registers/departments/queries'
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
    departments: await listDepartmentNamesIn(tx, countyId),
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
        endTime: true,
        audience: true,
        zoneId: true,
        zone: { select: { name: true } },
        attendances: true,
        households: true,
        volunteers: true,
        volunteerHours: true,
        partner: true,
        departmentId: true,
        budget: true,
        summary: true,
        _count: { select: { coHosts: true } },
      },
    })
    return activities.map(({ id, version, centerId, zone, _count, ...activity }) => ({
      id,
      version,
      centerId,
      isClosed: activity.status === 'CANCELLED',
      values: {
        ...activity,
        date: fromDbDate(activity.date),
        volunteerHours: activity.volunteerHours?.toFixed(1) ?? null,
        budget: decimalOrNull(activity.budget),
        zone: zone?.name ?? null,
        isJoint: _count.coHosts > 0,
      },
    }))
  },
}

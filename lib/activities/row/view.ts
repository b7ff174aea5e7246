import { wholeOf } from '@/lib/activities/joint/rules'
import { reachesCenter } from '@/lib/activities/policy'
import type { ActivityRow, CoHost } from '@/lib/activities/types'
import { fromDbDate } from '@/lib/core/calendar'
import { decimalOrNull } from '@/lib/core/decimal'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

const place = { name: true, unitId: true, townshipId: true, countyId: true } as const

/** What a line of the list needs of an activity. */
export const ACTIVITY_ROW = {
  id: true,
  date: true,
  startTime: true,
  endTime: true,
  name: true,
  audience: true,
  status: true,
  attendances: true,
  households: true,
  volunteers: true,
  volunteerHours: true,
  partner: true,
  budget: true,
  centerId: true,
  type: { select: { name: true } },
  zone: { select: { name: true } },
  partnerOf: { select: { name: true } },
  department: { select: { name: true } },
  center: { select: place },
  coHosts: {
    orderBy: { center: { code: 'asc' } },
    select: {
      centerId: true,
      attendances: true,
      volunteers: true,
      volunteerHours: true,
      center: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ActivitySelect

export type FoundActivity = Prisma.ActivityGetPayload<{ select: typeof ACTIVITY_ROW }>

/** The co-hosts of an activity with their parts. */
export function toCoHosts({ coHosts }: Pick<FoundActivity, 'coHosts'>): CoHost[] {
  return coHosts.map(({ center, volunteerHours, ...part }) => ({
    ...part,
    centerName: center.name,
    volunteerHours: volunteerHours?.toFixed(1) ?? null,
  }))
}

/** A held activity's figures as stored: the host's own part of them, and the totals of the event. */
export function figuresOf(found: FoundActivity) {
  const own = {
    attendances: found.attendances,
    volunteers: found.volunteers,
    volunteerHours: found.volunteerHours?.toFixed(1) ?? null,
  }
  return { own, whole: wholeOf(own, toCoHosts(found)) }
}

/** @param askedCenterId the center whose activities were asked for, which may be a co-host of this one */
export function toActivityListRow(viewer: Viewer, found: FoundActivity, askedCenterId?: string): ActivityRow {
  const { own, whole } = figuresOf(found)
  const isForeign = askedCenterId !== undefined && askedCenterId !== found.centerId
  return {
    id: found.id,
    date: fromDbDate(found.date),
    startTime: found.startTime,
    endTime: found.endTime,
    name: found.name,
    typeName: found.type.name,
    audience: found.audience,
    status: found.status,
    ...whole,
    ownAttendances: own.attendances,
    households: found.households,
    centerId: found.centerId,
    centerName: found.center.name,
    coHostNames: found.coHosts.map(({ center }) => center.name),
    isCoHosted: isForeign || !reachesCenter(viewer, 'activity:read', found.center),
    zoneName: found.zone?.name ?? null,
    partnerName: found.partnerOf?.name ?? found.partner,
    departmentName: found.department?.name ?? null,
    budget: decimalOrNull(found.budget),
  }
}

import { type ActivityListParams, DUE } from '@/lib/activities/schema'
import { centerScope } from '@/lib/centers/policy'
import { addMonths, type CalendarDate, firstDay, type Month, toDbDate } from '@/lib/core/calendar'
import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** Where a center hangs in the tree of units. */
export type CenterPlace = { unitId: string; townshipId: string | null; countyId: string }

/**
 * Whether the viewer reaches a center that is already loaded: the same answer as the row scope of centers gives in the
 * database, for the flags that a page shows.
 */
export function reachesCenter(viewer: Viewer, permission: Permission, center: CenterPlace): boolean {
  if (viewer.isSystem) return true
  return scopesOf(viewer, permission).some((scope) => {
    if (scope.ownUnitOnly || scope.level === 'COMMUNITY') return scope.unitId === center.unitId
    return scope.unitId === (scope.level === 'COUNTY' ? center.countyId : center.townshipId)
  })
}

/** The activities that a viewer may read: those of hosts in reach, and those that a center in reach helps with. */
export function activityScope(viewer: Viewer): Prisma.ActivityWhereInput {
  const center = centerScope(viewer, 'activity:read')
  return { OR: [{ center }, { coHosts: { some: { center } } }] }
}

/** Half-open range of a month for a date column. */
export const withinMonth = (month: Month) => ({
  gte: toDbDate(firstDay(month)),
  lt: toDbDate(firstDay(addMonths(month, 1))),
})

/** Planned activities whose day has come: until somebody says how they went they count nowhere. */
export const dueWhere = (today: CalendarDate) =>
  ({ status: 'PLANNED', date: { lte: toDbDate(today) } }) satisfies Prisma.ActivityWhereInput

type Filter = Partial<
  Pick<
    ActivityListParams,
    'month' | 'date' | 'typeId' | 'townshipId' | 'counting' | 'centerId' | 'status' | 'seriesId'
  >
>

/**
 * The activities in reach that fit a filter; of a center those that it hosts and those that it helps with, of a township those
 * that its centers host: the centers under it when they took place, or under it now.
 */
export function activityWhere(
  viewer: Viewer,
  filter: Filter,
  today: CalendarDate,
): Prisma.ActivityWhereInput {
  const { month, date, typeId, townshipId, counting, centerId, status, seriesId } = filter
  return {
    AND: [
      activityScope(viewer),
      centerId ? { OR: [{ centerId }, { coHosts: { some: { centerId } } }] } : {},
      townshipId ? (counting === 'NOW' ? { center: { townshipId } } : { townshipId }) : {},
      month ? { date: withinMonth(month) } : {},
      date ? { date: toDbDate(date) } : {},
    ],
    ...(typeId && { typeId }),
    ...(status && (status === DUE ? dueWhere(today) : { status })),
    ...(seriesId && { seriesId }),
  }
}

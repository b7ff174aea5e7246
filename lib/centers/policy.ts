import type { CenterCan } from '@/lib/centers/types'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import type { Permission } from '@/lib/core/permissions'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The centers that a viewer reaches with a permission, as a `where` to be composed into every query and write. A viewer
 * without the permission reaches none; a system job reaches all.
 */
export function centerScope(viewer: Viewer, permission: Permission): Prisma.CenterWhereInput {
  if (viewer.isSystem) return {}
  return anyCenterOf(scopesOf(viewer, permission).map(toWhere))
}

/**
 * Centers that fulfil one of the conditions. Without any condition none: the database client drops an empty OR inside an
 * AND, which would reach every center.
 */
export function anyCenterOf(conditions: Prisma.CenterWhereInput[]): Prisma.CenterWhereInput {
  return conditions.length > 0 ? { OR: conditions } : { id: { in: [] } }
}

function toWhere(scope: Scope): Prisma.CenterWhereInput {
  if (scope.ownUnitOnly || scope.level === 'COMMUNITY') return { unitId: scope.unitId }
  return scope.level === 'COUNTY' ? { countyId: scope.unitId } : { townshipId: scope.unitId }
}

/** The periods that are in force on a day: from inclusive, to exclusive. */
export function inForceOn(on: CalendarDate) {
  const day = toDbDate(on)
  return { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }] }
}

type Place = { unitId: string; countyId: string; townshipId: string | null }

/** Whether a viewer reaches a place with a permission: the same answer as `centerScope` gives in the database. */
export function reachesPlace(viewer: Viewer, permission: Permission, place: Place): boolean {
  if (viewer.isSystem) return true
  return scopesOf(viewer, permission).some((scope) => {
    if (scope.ownUnitOnly || scope.level === 'COMMUNITY') return scope.unitId === place.unitId
    return scope.unitId === (scope.level === 'COUNTY' ? place.countyId : place.townshipId)
  })
}

/** What the viewer may do with a center. */
export function centerCan(viewer: Viewer, place: Place): CenterCan {
  const may = (permission: Permission) => reachesPlace(viewer, permission, place)
  return {
    write: may('center:write'),
    decide: may('center:decide'),
    writeZones: may('zone:write'),
    writeWindows: may('window:write'),
    writeOffers: may('offer:write'),
    writeClosures: may('closure:write'),
    propose: may('proposal:write'),
  }
}

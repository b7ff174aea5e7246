import { anyCenterOf } from '@/lib/centers/policy'
import type { Permission } from '@/lib/core/permissions'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { OrgLevel, Role } from '@/prisma/generated/enums'

/** Where a center hangs: what decides who fills in, reviews and locks its months. */
export type ReportPlace = {
  unitId: string
  unitLevel: OrgLevel
  townshipId: string | null
  countyId: string
}

/**
 * The centers whose months a viewer reviews. Rule: the township those of the communities under it, not those that hang on
 * the township itself; the county those that hang on a township or on the county.
 */
export function reviewScope(viewer: Viewer): Prisma.CenterWhereInput {
  return anyCenterOf(scopesOf(viewer, 'report:review').map(reviewWhere))
}

function reviewWhere({ role, level, unitId }: Scope): Prisma.CenterWhereInput {
  if (role === 'TOWNSHIP' && level === 'TOWNSHIP') return { townshipId: unitId, unitId: { not: unitId } }
  if (role === 'COUNTY' && level === 'COUNTY')
    return { countyId: unitId, OR: [{ unit: { level: { not: 'COMMUNITY' } } }, { townshipId: null }] }
  return { id: { in: [] } }
}

/** The roles through which a viewer reviews a center that is already loaded: the same answer as `reviewScope`. */
export function reviewRoles(viewer: Viewer, place: ReportPlace): Role[] {
  return scopesOf(viewer, 'report:review')
    .filter(({ role, level, unitId }) => {
      if (role === 'TOWNSHIP' && level === 'TOWNSHIP')
        return place.townshipId === unitId && place.unitId !== unitId
      return (
        role === 'COUNTY' &&
        level === 'COUNTY' &&
        place.countyId === unitId &&
        (place.unitLevel !== 'COMMUNITY' || place.townshipId === null)
      )
    })
    .map((scope) => scope.role)
}

/** The roles through which a viewer holds a permission over a center that is already loaded. */
export function rolesAt(viewer: Viewer, permission: Permission, place: ReportPlace): Role[] {
  return scopesOf(viewer, permission)
    .filter((scope) => {
      if (scope.ownUnitOnly || scope.level === 'COMMUNITY') return scope.unitId === place.unitId
      return scope.unitId === (scope.level === 'COUNTY' ? place.countyId : place.townshipId)
    })
    .map((scope) => scope.role)
}

/** Whether a viewer may see figures that are not yet approved. */
export function maySeeUnapproved(viewer: Viewer, place: ReportPlace): boolean {
  return viewer.isSystem || rolesAt(viewer, 'report:read-unapproved', place).length > 0
}

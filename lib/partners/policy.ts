import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { type Permission, roleMay } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { CenterPlace, PartnerCan } from '@/lib/partners/types'
import type { Prisma } from '@/prisma/generated/client'

/** The counties in which a viewer holds a permission over partners. */
export function partnerCounties(viewer: Viewer, permission: Permission): string[] {
  return viewer.assignments.flatMap(({ role, countyId }) =>
    countyId !== null && roleMay(role, permission) ? [countyId] : [],
  )
}

/**
 * The partners that a viewer may know of: all of the county, since a partner belongs to no single center and one that is
 * already registered must be found before it is registered again. Their centers are limited by `centerScope`.
 */
export function partnerScope(viewer: Viewer, permission: Permission): Prisma.PartnerWhereInput {
  if (viewer.isSystem) return {}
  return { countyId: { in: partnerCounties(viewer, permission) } }
}

/** The partners of the centers that a viewer reaches. */
export function ownPartnerScope(viewer: Viewer, permission: Permission): Prisma.PartnerWhereInput {
  return { centers: { some: { center: centerScope(viewer, permission) } } }
}

/** Whether a viewer looks after all partners of a county. */
export function keepsCounty(viewer: Viewer, permission: Permission, countyId: string): boolean {
  if (viewer.isSystem) return true
  return scopesOf(viewer, permission).some(
    (scope) => scope.level === 'COUNTY' && !scope.ownUnitOnly && scope.unitId === countyId,
  )
}

/** The reach of the list when nothing is asked: whoever sees a county as a whole sees all, others their own centers. */
export function defaultReachOf(viewer: Viewer): 'MINE' | 'ALL' {
  const isCountyWide =
    viewer.isSystem || scopesOf(viewer, 'partner:read').some((scope) => scope.level === 'COUNTY')
  return isCountyWide ? 'ALL' : 'MINE'
}

type Shared = { countyId: string; centers: readonly CenterPlace[] }

/**
 * Whether the viewer may change the partner itself. Rule: the county always; others only while it works with centers of
 * theirs and with nobody else's.
 */
export function mayChangePartner(viewer: Viewer, { countyId, centers }: Shared): boolean {
  if (keepsCounty(viewer, 'partner:write', countyId)) return true
  return centers.length > 0 && centers.every((center) => reachesPlace(viewer, 'partner:write', center))
}

/** What the viewer may do with one partner. */
export function partnerCan(viewer: Viewer, partner: Shared & { hasLeft: boolean }): PartnerCan {
  const mayChange = mayChangePartner(viewer, partner)
  const isWriter = viewer.isSystem || partnerCounties(viewer, 'partner:write').includes(partner.countyId)
  return {
    change: mayChange,
    close: mayChange && !partner.hasLeft,
    reopen: mayChange && partner.hasLeft,
    link: isWriter && !partner.hasLeft,
  }
}

import { centerScope } from '@/lib/centers/policy'
import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** The counties in which a viewer holds a permission over everything, the county's own rows included. */
export function countyIdsOf(viewer: Viewer, permission: Permission): string[] {
  return scopesOf(viewer, permission)
    .filter(({ level, ownUnitOnly }) => level === 'COUNTY' && !ownUnitOnly)
    .map(({ unitId }) => unitId)
}

/**
 * The balances that a viewer reaches with a permission, as a `where` for every query and write: those of the centers in
 * reach, and the county's own rows for whoever holds it in the whole county.
 */
export function balanceScope(viewer: Viewer, permission: Permission): Prisma.OpeningBalanceWhereInput {
  if (viewer.isSystem) return {}
  return {
    OR: [
      { center: centerScope(viewer, permission) },
      { centerId: null, countyId: { in: countyIdsOf(viewer, permission) } },
    ],
  }
}

/** Whether a viewer decides on the balances of a county. */
export function mayDecide(viewer: Viewer, countyId: string): boolean {
  return viewer.isSystem || countyIdsOf(viewer, 'balance:confirm').includes(countyId)
}

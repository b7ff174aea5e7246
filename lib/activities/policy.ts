import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'

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

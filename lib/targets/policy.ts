import type { Permission } from '@/lib/core/permissions'
import { roleMay } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** The counties in which a viewer holds a permission, at whatever level. */
export function countiesOf(viewer: Viewer, permission: Permission): string[] {
  return [
    ...new Set(
      viewer.assignments.flatMap((post) =>
        roleMay(post.role, permission) && post.countyId ? [post.countyId] : [],
      ),
    ),
  ]
}

/** The targets that a viewer reads: everybody who reads centers may know what they are measured by. */
export function targetScope(viewer: Viewer): Prisma.TargetWhereInput {
  return viewer.isSystem ? {} : { countyId: { in: countiesOf(viewer, 'center:read') } }
}

/** The counties whose targets a viewer sets. */
export function writableCounties(viewer: Viewer): string[] {
  return scopesOf(viewer, 'target:write').flatMap((scope) => (scope.level === 'COUNTY' ? [scope.unitId] : []))
}

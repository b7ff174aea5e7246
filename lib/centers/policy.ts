import type { Permission } from '@/lib/core/permissions'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The centers that a viewer reaches with a permission, as a `where` to be composed into every query and write. A viewer
 * without the permission reaches none; a system job reaches all.
 */
export function centerScope(viewer: Viewer, permission: Permission): Prisma.CenterWhereInput {
  if (viewer.isSystem) return {}
  return { OR: scopesOf(viewer, permission).map(toWhere) }
}

function toWhere(scope: Scope): Prisma.CenterWhereInput {
  if (scope.ownUnitOnly || scope.level === 'COMMUNITY') return { unitId: scope.unitId }
  return scope.level === 'COUNTY' ? { countyId: scope.unitId } : { townshipId: scope.unitId }
}

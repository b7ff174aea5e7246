import 'server-only'
import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

/** The centers that a viewer reaches with a permission, as a condition on the center (c): the same as `centerScope`. */
export function centersWithin(viewer: Viewer, permission: Permission): Prisma.Sql {
  if (viewer.isSystem) return Prisma.sql`true`
  const conditions = scopesOf(viewer, permission).map(({ level, unitId, ownUnitOnly }) => {
    if (ownUnitOnly || level === 'COMMUNITY') return Prisma.sql`c."unitId" = ${unitId}::uuid`
    return level === 'COUNTY'
      ? Prisma.sql`c."countyId" = ${unitId}::uuid`
      : Prisma.sql`c."townshipId" = ${unitId}::uuid`
  })
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' OR ')})` : Prisma.sql`false`
}

/** The same, narrowed to a township of the present where one is given. */
export function centersIn(viewer: Viewer, permission: Permission, township: string | undefined): Prisma.Sql {
  const reached = centersWithin(viewer, permission)
  return township ? Prisma.sql`(${reached} AND c."townshipId" = ${township}::uuid)` : reached
}

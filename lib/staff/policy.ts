import { centerScope, reachesPlace } from '@/lib/centers/policy'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import type { StaffCan } from '@/lib/staff/types'
import type { Prisma } from '@/prisma/generated/client'

type Place = { unitId: string; countyId: string; townshipId: string | null }

/** The staff of the centers that a viewer reaches with a permission, as a `where` for every query and write. */
export function staffScope(viewer: Viewer, permission: Permission): Prisma.StaffMemberWhereInput {
  return { center: centerScope(viewer, permission) }
}

/** What the viewer may do with one member of staff. */
export function staffCan(viewer: Viewer, place: Place, { hasLeft }: { hasLeft: boolean }): StaffCan {
  const isWriter = reachesPlace(viewer, 'staff:write', place)
  return { change: isWriter, close: isWriter && !hasLeft, reopen: isWriter && hasLeft }
}

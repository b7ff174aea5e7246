import { centerScope, reachesPlace } from '@/lib/centers/policy'
import type { Viewer } from '@/lib/core/viewer'
import type { GroupCan } from '@/lib/groups/types'
import type { Prisma } from '@/prisma/generated/client'

type Place = { unitId: string; countyId: string; townshipId: string | null }

/** What the viewer may do with one record; a cancelled one is only brought back, one of an approved month stands still. */
export function groupCan(
  viewer: Viewer,
  place: Place,
  { isCancelled, isFrozen }: { isCancelled: boolean; isFrozen: boolean },
): GroupCan {
  const isWriter = !isFrozen && reachesPlace(viewer, 'group:write', place)
  return {
    change: isWriter && !isCancelled,
    cancel: isWriter && !isCancelled,
    restore: isWriter && isCancelled,
  }
}

/** The centers in reach of a reader within the limits of a list. */
export function readableCenters(
  viewer: Viewer,
  { townshipId, centerId }: { townshipId?: string | undefined; centerId?: string | undefined },
): Prisma.CenterWhereInput {
  return {
    AND: [
      centerScope(viewer, 'group:read'),
      townshipId ? { townshipId } : {},
      centerId ? { id: centerId } : {},
    ],
  }
}

import { centerScope, reachesPlace } from '@/lib/centers/policy'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import type { DonationCan } from '@/lib/donations/types'
import type { Prisma } from '@/prisma/generated/client'

type Place = { unitId: string; countyId: string; townshipId: string | null }

/** The donations to the centers that a viewer reaches with a permission, as a `where` for every query and write. */
export function donationScope(viewer: Viewer, permission: Permission): Prisma.DonationWhereInput {
  return { center: centerScope(viewer, permission) }
}

/** What the viewer may do with one donation; a cancelled one is only brought back. */
export function donationCan(
  viewer: Viewer,
  place: Place,
  { isCancelled }: { isCancelled: boolean },
): DonationCan {
  const isWriter = reachesPlace(viewer, 'donation:write', place)
  return {
    change: isWriter && !isCancelled,
    cancel: isWriter && !isCancelled,
    restore: isWriter && isCancelled,
  }
}

import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import type { CenterClosures } from '@/lib/closures/types'
import { fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'

/**
 * The temporary closures of a center in reach, the latest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listClosures(
  viewer: Viewer,
  { centerId }: { centerId: string },
): Promise<CenterClosures> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'center:read')] },
    select: {
      unitId: true,
      countyId: true,
      townshipId: true,
      closures: {
        orderBy: { closedFrom: 'desc' },
        select: { id: true, closedFrom: true, closedTo: true, reason: true, version: true },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const { closures, ...place } = center
  return {
    canWrite: reachesPlace(viewer, 'closure:write', place),
    rows: closures.map(({ closedFrom, closedTo, ...closure }) => ({
      ...closure,
      from: fromDbDate(closedFrom),
      to: fromDbDateOrNull(closedTo),
    })),
  }
}

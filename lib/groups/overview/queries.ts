import 'server-only'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { getSessionFigures } from '@/lib/groups/child-sessions/queries'
import { getCallFigures } from '@/lib/groups/follow-up-calls/queries'
import type { GroupFigures } from '@/lib/groups/overview/types'
import { getReferralFigures } from '@/lib/groups/referrals/queries'
import { getSittingFigures } from '@/lib/groups/sittings/queries'

/**
 * One year's figures of the four registers in reach.
 * @throws AppError FORBIDDEN
 */
export async function getGroupFigures(
  viewer: Viewer,
  { year, townshipId }: { year: number; townshipId?: string | undefined },
): Promise<GroupFigures> {
  assertMay(viewer, 'group:read')
  const limits = { year, townshipId, centerId: undefined, month: undefined }
  const [sessions, referrals, calls, sittings] = await Promise.all([
    getSessionFigures(viewer, limits),
    getReferralFigures(viewer, limits),
    getCallFigures(viewer, limits),
    getSittingFigures(viewer, limits),
  ])
  return { year, sessions, referrals, calls, sittings }
}

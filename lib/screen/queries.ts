import 'server-only'
import { db } from '@/lib/core/db'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { getMap } from '@/lib/maps/queries'
import { mapParams } from '@/lib/maps/schema'
import type { MapData } from '@/lib/maps/types'
import { getProgress } from '@/lib/progress/queries'
import type { ProgressCourse } from '@/lib/progress/types'
import type { ScreenTokenRow } from '@/lib/screen/types'

/**
 * The tokens of the viewer's county, the newest first; revoked ones stay in the list.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export function listScreenTokens(viewer: Viewer): Promise<ScreenTokenRow[]> {
  assertMay(viewer, 'screen:write')
  return db().screenToken.findMany({
    where: { countyId: requireCountyId(viewer) },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, name: true, createdAt: true, createdBy: true, lastUsedAt: true, revokedAt: true },
  })
}

/**
 * What the display screen shows of a county.
 * @throws AppError FORBIDDEN
 */
export async function getScreen(viewer: Viewer): Promise<{ progress: ProgressCourse; map: MapData }> {
  const [progress, map] = await Promise.all([getProgress(viewer, {}), getMap(viewer, mapParams.parse({}))])
  return { progress, map }
}

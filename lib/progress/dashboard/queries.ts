import 'server-only'
import type { Viewer } from '@/lib/core/viewer'
import { type GroundRequest, loadGround } from '@/lib/progress/ground/queries'
import { type OverviewChoices, overviewOn } from '@/lib/progress/overview/queries'
import type { Overview } from '@/lib/progress/overview/types'
import { progressOn } from '@/lib/progress/queries'
import { narrowStandings } from '@/lib/progress/rules'
import type { StandingNarrowing } from '@/lib/progress/schema'
import type { Progress } from '@/lib/progress/types'
import type { StandingRow } from '@/lib/standings/types'

/**
 * Everything on the first page of the dashboards: key figures, townships, and the table of centers against their targets. A
 * dozen statements, out of the roll-up on the days that it keeps, whatever the number of centers in the database.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getDashboard(
  viewer: Viewer,
  request: GroundRequest & OverviewChoices & StandingNarrowing,
): Promise<{ overview: Overview; progress: Progress; rows: StandingRow[] }> {
  const { township, community, on, month, pending, counting, kind, ...narrowing } = request
  const permission = 'dashboard:read'
  const ground = await loadGround(viewer, { township, community, on, month }, permission)
  const [overview, { progress, reports }] = await Promise.all([
    overviewOn(viewer, ground, { pending, counting, kind }),
    progressOn(viewer, ground, { permission, counting, kind }),
  ])
  return { overview, progress, rows: narrowStandings(progress.rows, narrowing, reports) }
}

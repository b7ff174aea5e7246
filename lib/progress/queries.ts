import 'server-only'
import { addMonths, monthRange } from '@/lib/core/calendar'
import type { Viewer } from '@/lib/core/viewer'
import { readCountyRollup } from '@/lib/metrics/rollup/queries'
import type { CountingMode } from '@/lib/metrics/types'
import { loadStandings } from '@/lib/progress/centers/queries'
import { type Ground, type GroundRequest, loadGround } from '@/lib/progress/ground/queries'
import { monthSeries, narrowStandings, summarizeReports } from '@/lib/progress/rules'
import type { StandingNarrowing } from '@/lib/progress/schema'
import type { ProgressPermission } from '@/lib/progress/scope/queries'
import type {
  MonthFigure,
  Progress,
  ProgressCourse,
  ProgressScope,
  ReportStanding,
} from '@/lib/progress/types'
import { sumOfficialFigures } from '@/lib/reporting/queries'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import type { CenterKind } from '@/prisma/generated/enums'

/** Thirteen months: a year and the same month of the year before. */
const VISIT_MONTHS = 13

export type ProgressRequest = GroundRequest & {
  counting?: CountingMode | undefined
  kind?: CenterKind | undefined
}

/**
 * Everything that the display screen, the files and the circular are made of: standings on a day, reports of a month, visits
 * of thirteen months, for the viewer's reach or one township of it. The number of statements is constant.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getProgress(
  viewer: Viewer,
  request: ProgressRequest,
  permission: ProgressPermission = 'dashboard:read',
): Promise<ProgressCourse> {
  const ground = await loadGround(viewer, request, permission)
  const [{ progress }, visits] = await Promise.all([
    progressOn(viewer, ground, { permission, counting: request.counting, kind: request.kind }),
    loadVisits(viewer, ground),
  ])
  return { ...progress, visits }
}

/** Standings and reports of a ground that is laid already, with the reports that they were counted from. */
export async function progressOn(
  viewer: Viewer,
  ground: Ground,
  asked: {
    permission: ProgressPermission
    counting?: CountingMode | undefined
    kind?: CenterKind | undefined
  },
): Promise<{ progress: Progress; reports: ReportStanding[] }> {
  const { scope, asOf, month } = ground
  const [townshipId, unitId] = [scope.townshipId ?? undefined, scope.communityId ?? undefined]
  const { rows, reports } = await loadStandings(viewer, { asOf, month, townshipId, unitId, ...asked })
  const progress = {
    scope,
    asOf,
    month,
    rows,
    summary: summarizeStandings(rows),
    reporting: summarizeReports(reports, reportingTownships(scope, rows)),
  }
  return { progress, reports }
}

/** E01 of thirteen months: out of the roll-up for a county or township, from the reports for what lies below. */
async function loadVisits(
  viewer: Viewer,
  { scope, month, countyId, unitId }: Ground,
): Promise<MonthFigure[]> {
  const from = addMonths(month, 1 - VISIT_MONTHS)
  const months = monthRange(from, month)
  const townshipId = scope.townshipId ?? undefined
  if (countyId === null || unitId === null) {
    const sums = await sumOfficialFigures(viewer, { months, codes: ['E01'], townshipId })
    return monthSeries(sums, { from, to: month })
  }
  const blocks = [{ unitIds: [unitId], months, metrics: ['E01'] }]
  const table = await readCountyRollup(viewer, { countyId, blocks })
  const sums = months.flatMap((one) => {
    const cell = table.cell(unitId, one, 'E01')
    return cell ? [{ month: one, total: Number(cell.value), centers: Number(cell.whole ?? 0n) }] : []
  })
  return monthSeries(sums, { from, to: month })
}

/**
 * The centers behind a figure of the dashboard, with the progress that it stands in.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCenterList(
  viewer: Viewer,
  request: ProgressRequest & StandingNarrowing,
): Promise<{ progress: Progress; rows: StandingRow[] }> {
  const { township, community, on, month, counting, ...narrowing } = request
  const permission = 'dashboard:read'
  const ground = await loadGround(viewer, { township, community, on, month }, permission)
  const { progress, reports } = await progressOn(viewer, ground, { permission, counting })
  return { progress, rows: narrowStandings(progress.rows, narrowing, reports) }
}

/**
 * The townships that reports are counted by. Whoever reaches a community only has none to choose from, but the centers
 * in reach still belong to one.
 */
function reportingTownships(scope: ProgressScope, rows: readonly StandingRow[]) {
  if (scope.townships.length > 0)
    return scope.townships.filter(({ id }) => scope.townshipId === null || id === scope.townshipId)
  const named = rows.flatMap(({ townshipId, townshipName }) =>
    townshipId && townshipName ? [[townshipId, townshipName] as const] : [],
  )
  return [...new Map(named)].map(([id, name]) => ({ id, name }))
}

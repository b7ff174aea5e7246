import 'server-only'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Viewer } from '@/lib/core/viewer'
import { getKeptProgress } from '@/lib/metrics/rollup/centers/queries'
import type { KeptProgress } from '@/lib/metrics/rollup/centers/types'
import { isKeptDay } from '@/lib/metrics/rollup/rules'
import type { CountingMode } from '@/lib/metrics/types'
import { onlyCountyOf } from '@/lib/progress/ground/queries'
import type { ProgressPermission } from '@/lib/progress/scope/queries'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import { listExpectedReports } from '@/lib/reporting/queries'
import { listStandings } from '@/lib/standings/queries'
import type { StandingRow } from '@/lib/standings/types'
import type { CenterKind } from '@/prisma/generated/enums'

export type StandingsRequest = {
  asOf: CalendarDate
  month: Month
  townshipId: string | undefined
  unitId?: string | undefined
  /** Only centers of one kind; the reports of the others are left out too. */
  kind?: CenterKind | undefined
  counting?: CountingMode | undefined
  permission: ProgressPermission
}

/**
 * Standings on a day and reports of a month of the centers in reach: out of the roll-up on the days that it keeps (today, and
 * the last of each month), from the records on every other day.
 * @throws AppError FORBIDDEN
 */
export async function loadStandings(
  viewer: Viewer,
  { kind, ...request }: StandingsRequest,
): Promise<KeptProgress> {
  const found = await loadAll(viewer, request)
  if (!kind) return found
  const rows = found.rows.filter((row) => row.kind === kind)
  const ids = new Set(rows.map((row) => row.centerId))
  return { rows, reports: found.reports.filter((report) => ids.has(report.centerId)) }
}

/** The standings alone, which ask for no right to read reports. @throws AppError FORBIDDEN */
export async function loadStandingRows(
  viewer: Viewer,
  request: Omit<StandingsRequest, 'kind'>,
): Promise<StandingRow[]> {
  const countyId = onlyCountyOf(viewer, request.permission)
  if (countyId === null || !isKeptDay(request.asOf, today())) return listStandings(viewer, request)
  return (await getKeptProgress(viewer, { ...request, countyId })).rows
}

async function loadAll(viewer: Viewer, request: Omit<StandingsRequest, 'kind'>): Promise<KeptProgress> {
  const { asOf, month, townshipId, unitId, counting, permission } = request
  const countyId = onlyCountyOf(viewer, permission)
  if (countyId !== null && isKeptDay(asOf, today())) return getKeptProgress(viewer, { ...request, countyId })
  const [rows, reports] = await Promise.all([
    listStandings(viewer, { asOf, townshipId, unitId, permission, counting }),
    listExpectedReports(viewer, { month, townshipId, counting }),
  ])
  return {
    rows,
    reports: reports
      .filter((report) => !unitId || report.unitId === unitId)
      .map(({ state, timeTag, ...report }) => ({
        centerId: report.centerId,
        centerName: report.centerName,
        unitId: report.unitId,
        townshipId: report.townshipId,
        townshipName: report.townshipName,
        isSubmitted: isSubmitted(state),
        isOnTime: timeTag === 'ON_TIME',
      })),
  }
}

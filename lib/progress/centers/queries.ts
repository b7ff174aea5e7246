import 'server-only'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Viewer } from '@/lib/core/viewer'
import { getKeptProgress, isKeptDay } from '@/lib/metrics/rollup/centers/queries'
import type { KeptProgress } from '@/lib/metrics/rollup/centers/types'
import type { CountingMode } from '@/lib/metrics/types'
import { onlyCountyOf } from '@/lib/progress/ground/queries'
import type { ProgressPermission } from '@/lib/progress/scope/queries'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import { listExpectedReports } from '@/lib/reporting/queries'
import { listStandings } from '@/lib/standings/queries'

export type StandingsRequest = {
  asOf: CalendarDate
  month: Month
  townshipId: string | undefined
  counting?: CountingMode | undefined
  permission: ProgressPermission
}

/**
 * Standings on a day and reports of a month of the centers in reach: out of the roll-up on the days that it keeps (today, and
 * the last of each month), from the records on every other day.
 * @throws AppError FORBIDDEN
 */
export async function loadStandings(viewer: Viewer, request: StandingsRequest): Promise<KeptProgress> {
  const { asOf, month, townshipId, counting, permission } = request
  const countyId = onlyCountyOf(viewer, permission)
  if (countyId !== null && isKeptDay(asOf)) return getKeptProgress(viewer, { ...request, countyId })
  const [rows, reports] = await Promise.all([
    listStandings(viewer, { asOf, townshipId, permission, counting }),
    listExpectedReports(viewer, { month, townshipId, counting }),
  ])
  return {
    rows,
    reports: reports.map(({ centerId, centerName, townshipId: id, townshipName, state, timeTag }) => ({
      centerId,
      centerName,
      townshipId: id,
      townshipName,
      isSubmitted: isSubmitted(state),
      isOnTime: timeTag === 'ON_TIME',
    })),
  }
}

import 'server-only'
import type { Month } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isExpected, timeTag, timetables } from '@/lib/reporting/calendar/rules'
import { loadReportingCentersIn, type ReportingCenter } from '@/lib/reporting/centers/queries'
import { statusMark } from '@/lib/reporting/status/rules'
import type { StatusCell, StatusRow } from '@/lib/reporting/status/types'
import type { MonthSettings } from '@/lib/reporting/types'
import type { Prisma } from '@/prisma/generated/client'

type Request = {
  /** A condition on the center (c); the caller has put the scope into it. */
  where: Prisma.Sql
  /** In order, without a gap. */
  months: readonly [Month, ...Month[]]
  now: Date
  /** Part of the centers, in their order. */
  window?: { skip: number; take: number } | undefined
}

/**
 * The months of several centers with their states, in the order of township and center codes; a center that has nothing to
 * report in any of them has ○ in all. Three statements, whatever the number of centers and months. The caller has checked
 * the scope.
 */
export async function loadStatusRowsIn(tx: Tx, request: Request): Promise<StatusRow[]> {
  const { where, months, now, window } = request
  const [first] = months
  const centers = await loadReportingCentersIn(tx, { where, first, last: months.at(-1) ?? first, window })
  const timetableOf = timetables(await loadCalendarIn(tx, first))
  const settings = await loadSettingsIn(tx, [...new Set(centers.map((center) => center.countyId))])
  return centers.flatMap((center) => {
    const own = settings.get(center.countyId)
    if (!own) return []
    const { id, code, name, unitId, unitName, countyId, townshipId, townshipName } = center
    const around = { settings: own, timetableOf, now }
    const cells = months.map((month) => toCell(center, { month, ...around }))
    return [
      { centerId: id, code, centerName: name, unitId, unitName, countyId, townshipId, townshipName, cells },
    ]
  })
}

type Around = {
  month: Month
  settings: MonthSettings
  timetableOf: ReturnType<typeof timetables>
  now: Date
}

function toCell(center: ReportingCenter, { month, settings, timetableOf, now }: Around): StatusCell {
  const report = center.reports.get(month)
  const table = timetableOf(month, settings, center.extensions.get(month) ?? null)
  const state = report?.state ?? 'NONE'
  const isHistorical = report?.isHistorical ?? false
  const expected = !isHistorical && isExpected(center, month, settings)
  const firstSubmittedAt = report?.firstSubmittedAt ?? null
  const tag = timeTag({ state, firstSubmittedAt, timetable: table, now })
  return {
    month,
    mark: statusMark({ isExpected: expected, isHistorical, state, timeTag: tag }),
    isExpected: expected,
    state,
    timeTag: expected ? tag : null,
    reportId: report?.id ?? null,
    dueOn: table.dueOn,
    lockAt: table.lockAt,
    firstSubmittedAt,
    approvedAt: report?.approvedAt ?? null,
    returns: report?.returns ?? 0,
    toVerify: report?.toVerify ?? null,
  }
}

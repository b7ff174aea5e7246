import 'server-only'
import { centersWithin } from '@/lib/centers/scope/queries'
import { addMonths, daysBetween, type Month, monthOf, monthRange, shanghaiDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Page } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isExpected, isSubmitted, timeTag, timetables } from '@/lib/reporting/calendar/rules'
import { loadReportingCentersIn, type ReportingCenter } from '@/lib/reporting/centers/queries'
import { isToDo } from '@/lib/reporting/mine/view'
import type { MyReportParams } from '@/lib/reporting/schema'
import type { MonthSettings, MyReport } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'

/** Months back from the present one that the list goes. */
const MONTHS_SHOWN = 24

/**
 * The months of the viewer's own centers, the latest first: those to do unless another choice is made. The present month
 * stands in it from its first day on.
 * @throws AppError FORBIDDEN
 */
export async function listMyReports(viewer: Viewer, params: MyReportParams): Promise<Page<MyReport>> {
  assertMay(viewer, 'report:fill')
  const at = now()
  const current = monthOf(shanghaiDate(at))
  const from = addMonths(current, 1 - MONTHS_SHOWN)
  const [centers, calendar] = await Promise.all([
    loadReportingCentersIn(db(), { where: ownCenters(viewer, params.centerId), first: from, last: current }),
    loadCalendarIn(db(), from),
  ])
  const timetableOf = timetables(calendar)
  const settingsOf = await loadSettingsIn(db(), [...new Set(centers.map((center) => center.countyId))])
  const rows = monthRange(from, current)
    .reverse()
    .filter((month) => !params.month || month === params.month)
    .flatMap((month) =>
      centers.flatMap((center) => {
        const settings = settingsOf.get(center.countyId)
        return settings ? toMyReport(center, { month, settings, timetableOf, at }) : []
      }),
    )
    .filter((row) => !params.show || isToDo(row) === (params.show === 'TODO'))
  const { page, perPage } = params
  return { rows: rows.slice((page - 1) * perPage, page * perPage), total: rows.length, page, perPage }
}

function ownCenters(viewer: Viewer, centerId: string | undefined): Prisma.Sql {
  const reached = centersWithin(viewer, 'report:fill')
  return centerId ? Prisma.sql`${reached} AND c."id" = ${centerId}::uuid` : reached
}

type Around = {
  month: Month
  settings: MonthSettings
  timetableOf: ReturnType<typeof timetables>
  at: Date
}

function toMyReport(center: ReportingCenter, { month, settings, timetableOf, at }: Around): MyReport[] {
  const report = center.reports.get(month)
  if (!report && !isExpected(center, month, settings)) return []
  const table = timetableOf(month, settings, center.extensions.get(month) ?? null)
  const state = report?.state ?? 'NONE'
  return [
    {
      centerId: center.id,
      centerName: center.name,
      unitName: center.unitName,
      month,
      state,
      timeTag: timeTag({
        state,
        firstSubmittedAt: report?.firstSubmittedAt ?? null,
        timetable: table,
        now: at,
      }),
      dueOn: table.dueOn,
      daysLeft: isSubmitted(state) ? null : daysBetween(shanghaiDate(at), table.dueOn),
      savedAt: report?.savedAt ?? null,
      returns: report?.returns ?? 0,
    },
  ]
}

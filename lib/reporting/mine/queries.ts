import type { CalendarDays } from '@/lib/core/working-days'
import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import {
  addMonths,
  daysBetween,
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  type Month,
  monthOf,
  monthRange,
  shanghaiDate,
  toDbDate,
} from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Page } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isExpected, isSubmitted, timeTag, timetable } from '@/lib/reporting/calendar/rules'
import { isToDo } from '@/lib/reporting/mine/view'
import type { MyReportParams } from '@/lib/reporting/schema'
import type { MonthSettings, MyReport } from '@/lib/reporting/types'

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
    findCenters(viewer, from, params.centerId),
    loadCalendarIn(db(), from),
  ])
  const settingsOf = await loadSettingsIn(db(), [...new Set(centers.map((center) => center.countyId))])
  const rows = monthRange(from, current)
    .reverse()
    .filter((month) => !params.month || month === params.month)
    .flatMap((month) =>
      centers.flatMap((center) => {
        const settings = settingsOf.get(center.countyId)
        return settings ? toMyReport(center, { month, settings, calendar, at }) : []
      }),
    )
    .filter((row) => !params.show || isToDo(row) === (params.show === 'TODO'))
  const { page, perPage } = params
  return { rows: rows.slice((page - 1) * perPage, page * perPage), total: rows.length, page, perPage }
}

type FoundCenter = Awaited<ReturnType<typeof findCenters>>[number]

async function findCenters(viewer: Viewer, from: Month, centerId: string | undefined) {
  const months = { gte: toDbDate(firstDay(from)) }
  const rows = await db().center.findMany({
    where: { AND: [centerScope(viewer, 'report:fill'), centerId ? { id: centerId } : {}] },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      name: true,
      countyId: true,
      openedOn: true,
      closedOn: true,
      unit: { select: { name: true } },
      periods: { select: { effectiveFrom: true, effectiveTo: true, status: true, category: true } },
      closures: { select: { closedFrom: true, closedTo: true } },
      extensions: { where: { month: months }, select: { month: true, dueOn: true } },
      reports: {
        where: { month: months },
        select: { month: true, state: true, firstSubmittedAt: true, savedAt: true, returns: true },
      },
    },
  })
  return rows.map(({ openedOn, closedOn, periods, closures, extensions, reports, ...center }) => ({
    ...center,
    openedOn: fromDbDateOrNull(openedOn),
    closedOn: fromDbDateOrNull(closedOn),
    periods: periods.map(({ effectiveFrom, effectiveTo, ...period }) => ({
      ...period,
      from: fromDbDate(effectiveFrom),
      to: fromDbDateOrNull(effectiveTo),
    })),
    closures: closures.map((closure) => ({
      from: fromDbDate(closure.closedFrom),
      to: fromDbDateOrNull(closure.closedTo),
    })),
    extensions: new Map(extensions.map((row) => [monthOf(fromDbDate(row.month)), fromDbDate(row.dueOn)])),
    reports: new Map(reports.map((row) => [monthOf(fromDbDate(row.month)), row])),
  }))
}

type Around = { month: Month; settings: MonthSettings; calendar: CalendarDays; at: Date }

function toMyReport(center: FoundCenter, { month, settings, calendar, at }: Around): MyReport[] {
  const report = center.reports.get(month)
  if (!report && !isExpected(center, month, settings)) return []
  const table = timetable(month, settings, calendar, center.extensions.get(month) ?? null)
  const state = report?.state ?? 'NONE'
  return [
    {
      centerId: center.id,
      centerName: center.name,
      unitName: center.unit.name,
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

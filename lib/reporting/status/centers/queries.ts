import 'server-only'
import { firstDay, fromDbDate, fromDbDateOrNull, type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { CalendarDays } from '@/lib/core/working-days'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isExpected, timeTag, timetable } from '@/lib/reporting/calendar/rules'
import { statusMark } from '@/lib/reporting/status/rules'
import type { StatusCell, StatusRow } from '@/lib/reporting/status/types'
import type { MonthSettings } from '@/lib/reporting/types'
import type { Prisma } from '@/prisma/generated/client'

type Request = {
  /** The centers in question; the caller has put the scope into it. */
  where: Prisma.CenterWhereInput
  /** In order, without a gap. */
  months: readonly [Month, ...Month[]]
  now: Date
}

/**
 * The months of several centers with their states, in the order of township and center codes; a center that reports in
 * none of them is left out. Three statements, whatever the number of centers and months. The caller has checked the scope.
 */
export async function loadStatusRowsIn(tx: Tx, { where, months, now }: Request): Promise<StatusRow[]> {
  const [first] = months
  const last = months.at(-1) ?? first
  const centers = await findCenters(tx, where, { first, last })
  const calendar = await loadCalendarIn(tx, first)
  const settings = await loadSettingsIn(tx, [...new Set(centers.map((center) => center.countyId))])
  return centers.flatMap((center) => {
    const own = settings.get(center.countyId)
    if (!own) return []
    const cells = months.map((month) => toCell(center, { month, settings: own, calendar, now }))
    if (cells.every((cell) => !cell.isExpected && cell.reportId === null)) return []
    const { id, code, name, unitId, countyId, townshipId } = center
    return [
      {
        centerId: id,
        code,
        centerName: name,
        unitId,
        unitName: center.unit.name,
        countyId,
        townshipId,
        townshipName: center.township?.name ?? null,
        cells,
      },
    ]
  })
}

async function findCenters(
  tx: Tx,
  where: Prisma.CenterWhereInput,
  { first, last }: { first: Month; last: Month },
) {
  const month = { gte: toDbDate(firstDay(first)), lte: toDbDate(firstDay(last)) }
  const rows = await tx.center.findMany({
    where,
    orderBy: [{ township: { code: 'asc' } }, { code: 'asc' }],
    select: {
      id: true,
      code: true,
      name: true,
      countyId: true,
      unitId: true,
      townshipId: true,
      openedOn: true,
      closedOn: true,
      unit: { select: { name: true } },
      township: { select: { name: true } },
      periods: { select: { effectiveFrom: true, effectiveTo: true, status: true, category: true } },
      closures: { select: { closedFrom: true, closedTo: true } },
      extensions: { where: { month }, select: { month: true, dueOn: true } },
      reports: {
        where: { month },
        select: {
          id: true,
          month: true,
          state: true,
          firstSubmittedAt: true,
          approvedAt: true,
          returns: true,
          isHistorical: true,
          toVerify: true,
        },
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
    closures: closures.map(({ closedFrom, closedTo }) => ({
      from: fromDbDate(closedFrom),
      to: fromDbDateOrNull(closedTo),
    })),
    extensions: new Map(extensions.map((row) => [monthOf(fromDbDate(row.month)), fromDbDate(row.dueOn)])),
    reports: new Map(reports.map((row) => [monthOf(fromDbDate(row.month)), row])),
  }))
}

type Found = Awaited<ReturnType<typeof findCenters>>[number]
type Around = { month: Month; settings: MonthSettings; calendar: CalendarDays; now: Date }

function toCell(center: Found, { month, settings, calendar, now }: Around): StatusCell {
  const report = center.reports.get(month)
  const table = timetable(month, settings, calendar, center.extensions.get(month) ?? null)
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

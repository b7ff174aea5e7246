import 'server-only'
import { cache } from 'react'
import { centersWithin } from '@/lib/centers/scope/queries'
import {
  addMonths,
  type CalendarDate,
  firstDay,
  fromDbDate,
  lastDay,
  type Month,
  monthOf,
  shanghaiDate,
} from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, countyIdOf, type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { CountingMode } from '@/lib/org/types'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isExpected, latestLockedMonth, timeTag, timetable, timetables } from '@/lib/reporting/calendar/rules'
import { loadReportingCentersIn, type ReportingCenter } from '@/lib/reporting/centers/queries'
import type { ExpectedReport, MonthSettings, OfficialFigure } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'

/** Months before the present one in which the latest locked month lies for certain. */
const LOOK_BACK = 3

/** Days of a county that has not yet settled its own. */
const ORDINARY_DAYS = { dueDay: 5, reviewDay: 8, lockDay: 10, shiftToWorkingDay: true }

type ExpectedRequest = {
  month: Month
  townshipId?: string | undefined
  countyId?: string | undefined
  /** Under which township a center stands: that of the month's last day (THEN, unless said) or the present one. */
  counting?: CountingMode | undefined
}

/**
 * The expected set of a month in the viewer's reach, in the order of township and center codes, with the state of each
 * report and its tag of time. One county at most, so there is no paging. How they are counted moves centers between
 * townships and nothing else. Several parts of a page ask the same, which is read once.
 * @throws AppError FORBIDDEN
 */
export async function listExpectedReports(
  viewer: Viewer,
  request: ExpectedRequest,
): Promise<readonly ExpectedReport[]> {
  assertMay(viewer, 'report:read')
  return expectedReports(viewer, JSON.stringify(request))
}

/** Asked by the text of the request, since a page's parts each make an object of their own. */
const expectedReports = cache(async (viewer: Viewer, request: string): Promise<readonly ExpectedReport[]> => {
  const { month, townshipId, countyId, counting = 'THEN' } = JSON.parse(request) as ExpectedRequest
  const reached = centersWithin(viewer, 'report:read')
  const [centers, calendar] = await Promise.all([
    loadReportingCentersIn(db(), {
      where: countyId ? Prisma.sql`${reached} AND c."countyId" = ${countyId}::uuid` : reached,
      ...{ first: month, last: month, townshipId },
      placedOn: counting === 'THEN' ? lastDay(month) : undefined,
    }),
    loadCalendarIn(db(), month),
  ])
  const settings = await loadSettingsIn(db(), [...new Set(centers.map((center) => center.countyId))])
  const around = { month, at: now(), timetableOf: timetables(calendar) }
  return centers.flatMap((center) => {
    const own = settings.get(center.countyId)
    return own && isExpected(center, month, own)
      ? [toExpectedReport(center, { ...around, settings: own })]
      : []
  })
})

type Around = {
  month: Month
  settings: MonthSettings
  timetableOf: ReturnType<typeof timetables>
  at: Date
}

function toExpectedReport(
  center: ReportingCenter,
  { month, settings, timetableOf, at }: Around,
): ExpectedReport {
  const report = center.reports.get(month)
  const table = timetableOf(month, settings, center.extensions.get(month) ?? null)
  const state = report?.state ?? 'NONE'
  const firstSubmittedAt = report?.firstSubmittedAt ?? null
  return {
    centerId: center.id,
    code: center.code,
    centerName: center.name,
    unitId: center.unitId,
    unitName: center.unitName,
    townshipId: center.townshipId,
    townshipName: center.townshipName,
    reportId: report?.id ?? null,
    state,
    timeTag: timeTag({ state, firstSubmittedAt, timetable: table, now: at }),
    submittedAt: report?.submittedAt ?? null,
    firstSubmittedAt,
    approvedAt: report?.approvedAt ?? null,
    returns: report?.returns ?? 0,
    dueOn: table.dueOn,
    dueAt: table.dueAt,
  }
}

type SumRequest = {
  months: readonly Month[]
  codes: readonly string[]
  townshipId?: string | undefined
  groupByTownship?: boolean
  /** By the township that the facts carry (THEN, unless said) or by that of their center at present. */
  counting?: CountingMode | undefined
}

/**
 * Sums of official figures (approved or locked) by month and code, by the township that the facts carry or by the present
 * one; the county's sum is the same both ways. A month or code without any figure has no row: not reported is not 0.
 * @throws AppError FORBIDDEN
 */
export async function sumOfficialFigures(
  viewer: Viewer,
  { months, codes, townshipId, groupByTownship = false, counting = 'THEN' }: SumRequest,
): Promise<OfficialFigure[]> {
  assertMay(viewer, 'report:read')
  const place = counting === 'NOW' ? Prisma.sql`c."townshipId"` : Prisma.sql`r."townshipId"`
  const township = groupByTownship ? place : Prisma.sql`NULL::uuid`
  const rows = await db().$queryRaw<
    { month: Date; code: string; townshipId: string | null; total: bigint; centers: bigint }[]
  >(Prisma.sql`
    SELECT r."month", f.key AS "code", ${township} AS "townshipId",
      sum(f.value::bigint)::bigint AS "total", count(*)::bigint AS "centers"
    FROM "MonthlyReport" r
    JOIN "Center" c ON c."id" = r."centerId"
    CROSS JOIN LATERAL jsonb_each_text(r."figures") AS f
    WHERE r."state" IN ('APPROVED', 'LOCKED')
      AND r."month" = ANY(${months.map(firstDay)}::date[])
      AND f.key = ANY(${[...codes]}::text[])
      AND (${factScope(viewer, place)})
      AND (${townshipId ?? null}::uuid IS NULL OR ${place} = ${townshipId ?? null}::uuid)
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
  return rows.map((row) => ({
    month: monthOf(fromDbDate(row.month)),
    code: row.code,
    townshipId: row.townshipId,
    total: Number(row.total),
    centers: Number(row.centers),
  }))
}

/** The facts of the viewer's reach, as a condition on `r` (the report) and `c` (its center). */
function factScope(viewer: Viewer, township: Prisma.Sql): Prisma.Sql {
  if (viewer.isSystem) return Prisma.sql`true`
  const conditions = scopesOf(viewer, 'report:read').map(({ level, unitId, ownUnitOnly }: Scope) => {
    if (ownUnitOnly || level === 'COMMUNITY') return Prisma.sql`c."unitId" = ${unitId}::uuid`
    return level === 'COUNTY'
      ? Prisma.sql`r."countyId" = ${unitId}::uuid`
      : Prisma.sql`${township} = ${unitId}::uuid`
  })
  return conditions.length > 0 ? Prisma.join(conditions, ' OR ') : Prisma.sql`false`
}

/** The default period: the latest month past its lock, by the days of the county in which the viewer works. */
export async function findDefaultMonth(viewer: Viewer): Promise<Month> {
  return (await findCountyMonth(viewer)).month
}

/**
 * The asked month or the default one, with the day by which it is due in the county in which the viewer works; null for a
 * county without settings. Two statements.
 */
export async function findCountyMonth(
  viewer: Viewer,
  asked?: Month,
): Promise<{ month: Month; dueOn: CalendarDate | null }> {
  const at = now()
  const countyId = countyIdOf(viewer)
  const back = addMonths(monthOf(shanghaiDate(at)), -LOOK_BACK)
  const [calendar, settings] = await Promise.all([
    loadCalendarIn(db(), asked !== undefined && asked < back ? asked : back),
    loadSettingsIn(db(), countyId ? [countyId] : []),
  ])
  const own = settings.get(countyId ?? '')
  const month = asked ?? latestLockedMonth(at, own ?? ORDINARY_DAYS, calendar)
  return { month, dueOn: own ? timetable(month, own, calendar).dueOn : null }
}

import type { CalendarDays } from '@/lib/core/working-days'
import 'server-only'
import { cache } from 'react'
import { findPlacesIn } from '@/lib/centers/places/queries'
import { presentPlace } from '@/lib/centers/places/rules'
import type { NamedPlace } from '@/lib/centers/places/types'
import { centerScope } from '@/lib/centers/policy'
import {
  addMonths,
  type CalendarDate,
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  lastDay,
  type Month,
  monthOf,
  shanghaiDate,
  toDbDate,
} from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, countyIdOf, type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { CountingMode } from '@/lib/org/types'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isExpected, latestLockedMonth, timeTag, timetable } from '@/lib/reporting/calendar/rules'
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
  const [centers, calendar] = await Promise.all([
    findCenters(viewer, { month, townshipId, countyId }),
    loadCalendarIn(db(), month),
  ])
  const [settings, then] = await Promise.all([
    loadSettingsIn(db(), [...new Set(centers.map((center) => center.countyId))]),
    counting === 'THEN' ? findPlacesIn(db(), { centers, on: lastDay(month) }) : null,
  ])
  const at = now()
  return centers
    .map((center) => ({ center, place: then?.get(center.id) ?? presentPlace(center) }))
    .filter(({ place }) => !townshipId || place.townshipId === townshipId)
    .sort(byCodes)
    .flatMap(({ center, place }) => {
      const own = settings.get(center.countyId)
      return own ? toExpectedReport(center, { month, settings: own, calendar, at, place }) : []
    })
})

type Placed = { center: { code: string }; place: NamedPlace }

/** Centers of the county itself, which have no township, come last. */
function byCodes(a: Placed, b: Placed): number {
  const [left, right] = [a, b].map(({ center, place }) => `${place.townshipCode ?? '~'} ${center.code}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

type FoundCenter = Awaited<ReturnType<typeof findCenters>>[number]

function findCenters(viewer: Viewer, { month, townshipId, countyId }: Omit<ExpectedRequest, 'counting'>) {
  const date = toDbDate(firstDay(month))
  return db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, 'report:read'),
        townshipId ? { OR: [{ townshipId }, { places: { some: { townshipId } } }] } : {},
        countyId ? { countyId } : {},
      ],
    },
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
      township: { select: { name: true, code: true } },
      periods: { select: { effectiveFrom: true, effectiveTo: true, status: true, category: true } },
      closures: { select: { closedFrom: true, closedTo: true } },
      extensions: { where: { month: date }, select: { dueOn: true } },
      reports: {
        where: { month: date },
        select: {
          id: true,
          state: true,
          submittedAt: true,
          firstSubmittedAt: true,
          approvedAt: true,
          returns: true,
        },
      },
    },
  })
}

type Around = { month: Month; settings: MonthSettings; calendar: CalendarDays; at: Date; place: NamedPlace }

function toExpectedReport(center: FoundCenter, around: Around): ExpectedReport[] {
  const { month, settings, calendar, at, place } = around
  const dates = {
    openedOn: fromDbDateOrNull(center.openedOn),
    closedOn: fromDbDateOrNull(center.closedOn),
    periods: center.periods.map(({ effectiveFrom, effectiveTo, ...period }) => ({
      ...period,
      from: fromDbDate(effectiveFrom),
      to: fromDbDateOrNull(effectiveTo),
    })),
    closures: center.closures.map((closure) => ({
      from: fromDbDate(closure.closedFrom),
      to: fromDbDateOrNull(closure.closedTo),
    })),
  }
  if (!isExpected(dates, month, settings)) return []
  const [report] = center.reports
  const table = timetable(month, settings, calendar, fromDbDateOrNull(center.extensions[0]?.dueOn ?? null))
  const state = report?.state ?? 'NONE'
  const firstSubmittedAt = report?.firstSubmittedAt ?? null
  return [
    {
      centerId: center.id,
      code: center.code,
      centerName: center.name,
      unitId: place.unitId,
      unitName: place.unitName,
      townshipId: place.townshipId,
      townshipName: place.townshipName,
      reportId: report?.id ?? null,
      state,
      timeTag: timeTag({ state, firstSubmittedAt, timetable: table, now: at }),
      submittedAt: report?.submittedAt ?? null,
      firstSubmittedAt,
      approvedAt: report?.approvedAt ?? null,
      returns: report?.returns ?? 0,
      dueOn: table.dueOn,
      dueAt: table.dueAt,
    },
  ]
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

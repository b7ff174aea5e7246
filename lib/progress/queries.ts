import 'server-only'
import { addMonths, type CalendarDate, type Month } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import { monthSeries, narrowStandings, stockDay, summarizeReports } from '@/lib/progress/rules'
import type { StandingNarrowing } from '@/lib/progress/schema'
import type { Progress, ProgressScope, ReportStanding } from '@/lib/progress/types'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import { findDefaultMonth, listExpectedReports, sumOfficialFigures } from '@/lib/reporting/queries'
import { listStandings } from '@/lib/standings/queries'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'

/** Thirteen months: a year and the same month of the year before. */
const VISIT_MONTHS = 13

export type ProgressRequest = {
  township?: string | undefined
  on?: CalendarDate | undefined
  month?: Month | undefined
}

/** The rights through which progress is read. */
export type ProgressPermission = 'dashboard:read' | 'briefing:export'

/**
 * Everything that the dashboard, its files and the circular are made of: standings on a day, reports of a month, visits
 * of thirteen months, for the viewer's reach or one township of it. The number of statements is constant.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getProgress(
  viewer: Viewer,
  request: ProgressRequest,
  permission: ProgressPermission = 'dashboard:read',
): Promise<Progress> {
  const { reports: _reports, ...progress } = await loadProgress(viewer, request, permission)
  return progress
}

async function loadProgress(
  viewer: Viewer,
  request: ProgressRequest,
  permission: ProgressPermission,
): Promise<Progress & { reports: ReportStanding[] }> {
  const scope = await getProgressScope(viewer, request.township, permission)
  const month = request.month ?? (await findDefaultMonth(viewer))
  const asOf = stockDay(request, today())
  const townshipId = scope.townshipId ?? undefined
  const from = addMonths(month, 1 - VISIT_MONTHS)
  const months = Array.from({ length: VISIT_MONTHS }, (_, index) => addMonths(from, index))
  const [rows, reports, sums] = await Promise.all([
    listStandings(viewer, { asOf, townshipId, permission }),
    listReportStandings(viewer, month, townshipId),
    sumOfficialFigures(viewer, { months, codes: ['E01'], townshipId }),
  ])
  return {
    reports,
    scope,
    asOf,
    month,
    rows,
    summary: summarizeStandings(rows),
    reporting: summarizeReports(reports, reportingTownships(scope, rows)),
    visits: monthSeries(sums, { from, to: month }),
  }
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

/**
 * The centers behind a figure of the dashboard, with the progress that it stands in.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCenterList(
  viewer: Viewer,
  request: ProgressRequest & StandingNarrowing,
): Promise<{ progress: Progress; rows: StandingRow[] }> {
  const { township, on, month, ...narrowing } = request
  const { reports, ...progress } = await loadProgress(viewer, { township, on, month }, 'dashboard:read')
  return { progress, rows: narrowStandings(progress.rows, narrowing, reports) }
}

/**
 * What a viewer may look at through a right, narrowed to one township. Somebody whose reach is one township looks at
 * that township without asking.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getProgressScope(
  viewer: Viewer,
  township: string | undefined,
  permission: ProgressPermission,
): Promise<ProgressScope> {
  const scopes = scopesOf(viewer, permission)
  if (scopes.length === 0) throw new AppError('FORBIDDEN')
  const townships = await listTownships(scopes)
  const isWhole = scopes.some((scope) => scope.level === 'COUNTY')
  const hasOne = !isWhole && townships.length === 1 && scopes.every((scope) => scope.level === 'TOWNSHIP')
  const townshipId = township ?? (hasOne ? townships[0]?.id : undefined) ?? null
  const chosen = townships.find(({ id }) => id === townshipId)
  if (townshipId && !chosen) throw new AppError('NOT_FOUND')
  const unitName = chosen?.name ?? (await unitNames(scopes))
  return { unitName, townshipId, townships }
}

/** The open townships that a set of scopes reaches whole, in code order. */
function listTownships(scopes: Scope[]) {
  const of = (level: Scope['level']) =>
    scopes.filter((scope) => scope.level === level).map((scope) => scope.unitId)
  return db().orgUnit.findMany({
    where: {
      level: 'TOWNSHIP',
      OR: [{ countyId: { in: of('COUNTY') } }, { id: { in: of('TOWNSHIP') } }],
      AND: [{ OR: [{ closedOn: null }, { townshipCenters: { some: {} } }] }],
    },
    orderBy: { code: 'asc' },
    select: { id: true, name: true, code: true },
  })
}

async function unitNames(scopes: Scope[]): Promise<string> {
  const units = await db().orgUnit.findMany({
    where: { id: { in: scopes.map((scope) => scope.unitId) } },
    orderBy: { code: 'asc' },
    select: { name: true },
  })
  return units.map((unit) => unit.name).join('、')
}

async function listReportStandings(
  viewer: Viewer,
  month: Month,
  townshipId: string | undefined,
): Promise<ReportStanding[]> {
  const reports = await listExpectedReports(viewer, { month, townshipId })
  return reports.map((report) => ({
    centerId: report.centerId,
    centerName: report.centerName,
    townshipId: report.townshipId,
    townshipName: report.townshipName,
    isSubmitted: isSubmitted(report.state),
    isOnTime: report.timeTag === 'ON_TIME',
  }))
}

import { type CalendarDate, lastDay, type Month, monthRange } from '@/lib/core/calendar'
import type { StandingNarrowing } from '@/lib/progress/schema'
import type { MonthFigure, ReportingLine, ReportingSummary, ReportStanding } from '@/lib/progress/types'
import { isInAreaRate } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'

/**
 * The day of the stock figures. Rule: the earlier of the asked day and today; without one, today, or the end of a month
 * that was asked for, if that is earlier.
 */
export function stockDay(
  asked: { on?: CalendarDate | undefined; month?: Month | undefined },
  today: CalendarDate,
): CalendarDate {
  const day = asked.on ?? (asked.month ? lastDay(asked.month) : today)
  return day < today ? day : today
}

/** 应报、已报、按时, with the unreported and the late, of a set of reports. */
function countReports(reports: readonly ReportStanding[]) {
  const named = (rows: readonly ReportStanding[]) =>
    rows.map((row) => ({ centerId: row.centerId, name: row.centerName }))
  return {
    expected: reports.length,
    submitted: reports.filter((row) => row.isSubmitted).length,
    onTime: reports.filter((row) => row.isOnTime).length,
    unreported: named(reports.filter((row) => !row.isSubmitted)),
    late: named(reports.filter((row) => row.isSubmitted && !row.isOnTime)),
  }
}

/**
 * Reports of a month by township, in the order of the given townships (code order); centers without a township come
 * first. A township without an expected report keeps its line, and one that reports name though it is not given (it has
 * been merged away since) gets one, so that nothing disappears from the list.
 */
export function summarizeReports(
  reports: readonly ReportStanding[],
  townships: readonly { id: string; name: string }[],
): ReportingSummary {
  const own = reports.filter((row) => row.townshipId === null)
  const given = new Set(townships.map(({ id }) => id))
  const gone = reports.flatMap(({ townshipId: id, townshipName: name }) =>
    id !== null && !given.has(id) ? [[id, { id, name: name ?? '' }] as const] : [],
  )
  const lines: ReportingLine[] = [...townships, ...new Map(gone).values()].map(({ id, name }) => ({
    townshipId: id,
    townshipName: name,
    ...countReports(reports.filter((row) => row.townshipId === id)),
  }))
  if (own.length > 0) lines.unshift({ townshipId: null, townshipName: null, ...countReports(own) })
  return { ...countReports(reports), lines }
}

/** One entry a month from `from` to `to`; a month without an official report has no total. */
export function monthSeries(
  sums: readonly { month: Month; total: number; centers: number }[],
  span: { from: Month; to: Month },
): MonthFigure[] {
  const byMonth = new Map(sums.map((sum) => [sum.month, sum]))
  return monthRange(span.from, span.to).map((month) => {
    const sum = byMonth.get(month)
    return { month, total: sum && sum.centers > 0 ? sum.total : null, centers: sum?.centers ?? 0 }
  })
}

/** Whether the centers of a narrowed list say anything about themselves beyond the whole table. */
export function isNarrowed(narrowing: StandingNarrowing): boolean {
  return Object.values(narrowing).some((value) => value !== undefined)
}

/**
 * The centers behind a figure. Closed ones stand in a list only when it asks for them: they have no standing.
 * `reports` decides what `report` asks for.
 */
export function narrowStandings(
  rows: readonly StandingRow[],
  narrowing: StandingNarrowing,
  reports: readonly ReportStanding[],
): StandingRow[] {
  const byCenter = new Map(reports.map((report) => [report.centerId, report]))
  const asksForClosed = narrowing.status === 'CLOSED' || narrowing.reason === 'CLOSED'
  return rows.filter(
    (row) =>
      (row.status !== 'CLOSED' || asksForClosed || narrowing.report !== undefined) &&
      isPlace(row, narrowing) &&
      isArea(row, narrowing) &&
      isCoverage(row, narrowing) &&
      isReport(byCenter.get(row.centerId), narrowing.report),
  )
}

const isOrOpen = <T>(asked: T | undefined, value: T | null) => asked === undefined || asked === value

function isPlace(row: StandingRow, { status, category, kind }: StandingNarrowing): boolean {
  return isOrOpen(status, row.status) && isOrOpen(category, row.category) && isOrOpen(kind, row.kind)
}

function isArea(row: StandingRow, { area, reason }: StandingNarrowing): boolean {
  const isAsked = area === 'JUDGED' ? isInAreaRate(row.area) : isOrOpen(area, row.area.status)
  return isAsked && isOrOpen(reason, row.area.reason)
}

function isCoverage(row: StandingRow, { coverage, double, domain, lacks }: StandingNarrowing): boolean {
  const { status, domainsPresent } = row.coverage
  if (coverage === 'APPLICABLE' ? status === 'NOT_APPLICABLE' : !isOrOpen(coverage, status)) return false
  if (double === 'APPLICABLE' && row.isDoubleMet === null) return false
  if (double === 'MET' && row.isDoubleMet !== true) return false
  if (double === 'NOT_MET' && row.isDoubleMet !== false) return false
  if (domain && !(row.status === 'OPEN' && domainsPresent.includes(domain))) return false
  return !(lacks && (row.status !== 'OPEN' || domainsPresent.includes(lacks)))
}

function isReport(report: ReportStanding | undefined, asked: StandingNarrowing['report']): boolean {
  if (asked === undefined) return true
  if (!report) return false
  if (asked === 'EXPECTED') return true
  if (asked === 'UNREPORTED') return !report.isSubmitted
  if (asked === 'ON_TIME') return report.isOnTime
  return report.isSubmitted && (asked === 'SUBMITTED' || !report.isOnTime)
}

/** Whether a center is planned or being built on a day although the day on which it was to open has passed. */
export function isLateProject(
  { status, plannedOpenOn }: Pick<StandingRow, 'status' | 'plannedOpenOn'>,
  on: CalendarDate,
): boolean {
  return (status === 'PLANNED' || status === 'BUILDING') && plannedOpenOn !== null && plannedOpenOn < on
}

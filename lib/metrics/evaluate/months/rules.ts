import { firstDay, lastDay, type Month, monthOf, monthRange } from '@/lib/core/calendar'
import { groupBy } from '@/lib/core/group-by'
import { isMemberFact, type Reading } from '@/lib/metrics/evaluate/members/rules'
import type { CenterFact, FactBase, ReportFact } from '@/lib/metrics/facts/types'
import { earlier, type FigureSpan } from '@/lib/metrics/period/rules'
import { isExpected, isSubmitted, timeTag, timetables } from '@/lib/reporting/calendar/rules'
import type { ReportState } from '@/prisma/generated/enums'

const keyOf = (centerId: string, month: Month) => `${centerId} ${month}`

/** What is known of the months of the centers, worked out once for all figures. */
export type Months = {
  base: FactBase
  /** What is worked out once for all figures, by a name. */
  once: <T>(name: string, work: () => T) => T
  isExpected: (center: CenterFact, month: Month) => boolean
  reportOf: (centerId: string, month: Month) => ReportFact | undefined
  isOfficial: (report: { state: ReportState } | undefined) => boolean
  isOnTime: (center: CenterFact, report: ReportFact) => boolean
  hasFacility: (center: CenterFact, month: Month, typeCode: string) => boolean
}

/** Remembers by key what a function worked out. */
function remember<A extends unknown[], T>(key: (...given: A) => string, work: (...given: A) => T) {
  const known = new Map<string, T>()
  return (...given: A): T => {
    const name = key(...given)
    const found = known.get(name)
    if (found !== undefined) return found
    const made = work(...given)
    known.set(name, made)
    return made
  }
}

export function monthsOf(base: FactBase): Months {
  const reports = new Map(base.reports.map((report) => [keyOf(report.centerId, report.month), report]))
  const zones = groupBy(base.zones, (zone) => zone.centerId)
  const timetableOf = timetables(base.calendar)
  const table = (center: CenterFact, month: Month) => {
    const settings = base.settings.get(center.countyId)
    return settings ? timetableOf(month, settings, center.extensions.get(month) ?? null) : null
  }
  const known = new Map<string, unknown>()
  return {
    base,
    once: <T>(name: string, work: () => T): T => {
      if (!known.has(name)) known.set(name, work())
      return known.get(name) as T
    },
    isExpected: remember(
      (center: CenterFact, month: Month) => keyOf(center.id, month),
      (center: CenterFact, month: Month) => {
        const settings = base.settings.get(center.countyId)
        return settings !== undefined && isExpected(center, month, settings)
      },
    ),
    reportOf: (centerId, month) => reports.get(keyOf(centerId, month)),
    isOfficial: (report) => report !== undefined && base.states.includes(report.state),
    isOnTime: (center, { month, state, firstSubmittedAt }) => {
      const days = table(center, month)
      if (!days) return false
      return timeTag({ state, firstSubmittedAt, timetable: days, now: base.now }) === 'ON_TIME'
    },
    hasFacility: (center, month, typeCode) =>
      (zones.get(center.id) ?? []).some(
        (zone) =>
          zone.typeCode === typeCode &&
          (zone.from === null || zone.from <= lastDay(month)) &&
          (zone.to === null || zone.to > firstDay(month)),
      ),
  }
}

/**
 * Whether a record of a register counts by the month of its host. Rule: once the host's report of the month is official;
 * where no report is expected (before 启用月份, or a category that does not report) the register stands for itself.
 */
export function isOfficialRecord(
  months: Months,
  { hostId, hostState, month }: { hostId: string; hostState: ReportState | null; month: Month },
): boolean {
  if (hostState !== null) return months.base.states.includes(hostState)
  const host = months.base.centers.get(hostId)
  return host !== undefined && !months.isExpected(host, month)
}

type ExpectedMonth = { center: CenterFact; month: Month; report: ReportFact | undefined }

/** Every expected month of the centers of a reading within a span, up to the cut-off. */
export function expectedOf(
  months: Months,
  span: Pick<FigureSpan, 'from' | 'to'>,
  reading: Reading,
): ExpectedMonth[] {
  const { base } = months
  const { scope, counting } = reading
  const last = monthOf(base.cutOff)
  // Every figure of a paper asks for the same months, each with its own facility.
  return months.once(`expected ${scope.id} ${counting} ${span.from} ${span.to}`, () => {
    const centers =
      scope.level === 'CENTER'
        ? [base.centers.get(scope.id)].flatMap((one) => one ?? [])
        : [...base.centers.values()]
    return centers.flatMap((center) => {
      const start = base.settings.get(center.countyId)?.startMonth
      if (!start) return []
      const from = span.from === null || span.from < start ? start : span.from
      return monthRange(from, earlier(span.to, last))
        .filter((month) => months.isExpected(center, month))
        .map((month) => ({ center, month, report: months.reportOf(center.id, month) }))
        .filter(({ month: own, report }) =>
          isMemberFact({ centerId: center.id, townshipId: report?.townshipId, month: own }, reading, base),
        )
    })
  })
}

/**
 * 已报 n of 应报 N: of the reports that could hold the figure, those that are official.
 * @param facility zone type without which a center has no such row
 */
export function coverageOf(
  months: Months,
  span: Pick<FigureSpan, 'from' | 'to'>,
  { facility, ...reading }: Reading & { facility?: string | undefined },
): { reported: number; expected: number } {
  const { scope, counting } = reading
  return months.once(`coverage ${scope.id} ${counting} ${span.from} ${span.to} ${facility}`, () => {
    const asked = expectedOf(months, span, reading).filter(
      ({ center, month }) => facility === undefined || months.hasFacility(center, month, facility),
    )
    return {
      reported: asked.filter(({ report }) => months.isOfficial(report)).length,
      expected: asked.length,
    }
  })
}

/** The counts behind 报送率, 按时报送率 and 一次审核通过率, with the centers behind them. */
export function ratesOf(
  months: Months,
  span: Pick<FigureSpan, 'from' | 'to'>,
  reading: Reading,
): Record<'SUBMITTED' | 'ON_TIME' | 'FIRST_PASS', { part: number; whole: number }> & { centers: number } {
  const asked = expectedOf(months, span, reading)
  const filed = asked.flatMap(({ center, report }) => (report ? [{ center, report }] : []))
  const reviewed = filed.filter(({ report }) => report.approvedAt !== null || report.returns > 0)
  const count = (part: number) => ({ part, whole: asked.length })
  return {
    SUBMITTED: count(filed.filter(({ report }) => isSubmitted(report.state)).length),
    ON_TIME: count(filed.filter(({ center, report }) => months.isOnTime(center, report)).length),
    FIRST_PASS: {
      part: reviewed.filter(({ report }) => report.approvedAt !== null && report.returns === 0).length,
      whole: reviewed.length,
    },
    centers: new Set(asked.map(({ center }) => center.id)).size,
  }
}

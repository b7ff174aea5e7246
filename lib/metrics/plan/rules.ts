import type { CalendarDate } from '@/lib/core/calendar'
import type { Metric, StockNeed } from '@/lib/metrics/catalogue/types'
import { earlier, type FigureSpan, hullOf, spanOf } from '@/lib/metrics/period/rules'
import type { FigureRequest } from '@/lib/metrics/types'

/** A request with its metric and the months that it means. */
export type PlannedRequest = { request: FigureRequest; metric: Metric; span: FigureSpan }

export type DayHull = { from: CalendarDate | null; to: CalendarDate }

/** What has to be read for a set of requests: one entry a kind of source, however many requests there are. */
export type FactPlan = {
  /** Days on which stocks are asked for. */
  stockDays: CalendarDate[]
  needs: ReadonlySet<StockNeed>
  reports: DayHull | null
  indicators: string[]
  activities: DayHull | null
  activityIds: string[]
  /** Within those of the activities: days that are told apart. */
  days: DayHull | null
  weeks: DayHull | null
  sessions: boolean
  sittings: boolean
  donations: DayHull | null
  calls: DayHull | null
  balances: string[]
}

/** A request with the months and the day that its rule of time means on the cut-off day. */
export function planRequest(request: FigureRequest, metric: Metric, cutOff: CalendarDate): PlannedRequest {
  return { request, metric, span: spanOf(request.period, cutOff) }
}

const isReported = ({ metric }: PlannedRequest) => ['REPORT', 'ACTIVITY', 'REPORTING'].includes(metric.source)

/** The statements that a set of requests needs. Pure, so that a test can hold their number. */
export function factPlanOf(planned: readonly PlannedRequest[], cutOff: CalendarDate): FactPlan {
  const of = (source: Metric['source']) => planned.filter(({ metric }) => metric.source === source)
  const hull = (list: readonly PlannedRequest[]) => {
    const days = hullOf(list.map(({ span }) => span))
    return days && { ...days, to: earlier(days.to, cutOff) }
  }
  const isWeekly = ({ request }: PlannedRequest) => request.period.rule === 'WEEKLY_MEAN'
  const stocks = planned.flatMap(({ metric, span }) =>
    metric.source === 'STOCK' ? [{ needs: metric.needs, asOf: span.asOf }] : [],
  )
  const needs = new Set(stocks.flatMap((one) => one.needs))
  if (planned.some(isReported)) needs.add('ZONES')
  return {
    stockDays: [...new Set(stocks.map((one) => one.asOf))].sort(),
    needs,
    reports: hull(planned.filter(isReported)),
    indicators: [
      ...new Set(planned.flatMap(({ metric }) => (metric.source === 'REPORT' ? metric.indicators : []))),
    ],
    activities: hull(of('ACTIVITY').filter((one) => !isWeekly(one))),
    activityIds: planned.flatMap(({ request }) => request.filter?.activityId ?? []),
    days: hull(of('ACTIVITY').filter(({ request }) => request.byDay)),
    weeks: hull(of('ACTIVITY').filter(isWeekly)),
    sessions: of('SESSION').length > 0,
    sittings: of('SITTING').length > 0,
    donations: hull(of('DONATION')),
    calls: hull(of('CALL')),
    balances: [
      ...new Set(
        of('REPORT').flatMap(({ metric, request }) =>
          request.period.rule === 'CUMULATIVE' && metric.source === 'REPORT' ? metric.indicators : [],
        ),
      ),
    ],
  }
}

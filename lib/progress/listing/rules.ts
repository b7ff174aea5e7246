import { type CalendarDate, firstDay, lastDay, yearOf } from '@/lib/core/calendar'
import { withParams } from '@/lib/core/search-params'
import type { Metric, StockMetric } from '@/lib/metrics/catalogue/types'
import type { Figure, FigurePeriod, FigureRequest, FigureScope } from '@/lib/metrics/types'
import type { FigureListFilters } from '@/lib/progress/listing/schema'

/** The rule of time that an address names; months that are missing make it 去年. */
export function periodOf({ rule, from, to, year }: FigureListFilters): FigurePeriod {
  if (rule === 'MONTHS') return from && to ? { rule, from, to } : { rule: 'LAST_YEAR' }
  if (rule === 'DAILY_MEAN') return from && to ? { rule, from, to } : { rule }
  if (rule === 'WEEKLY_MEAN') return year ? { rule, year } : { rule }
  return { rule }
}

/** The figure that an address asks for, of one unit or center. */
export function requestOf(
  metric: string,
  params: FigureListFilters,
  { key, scope }: { key: string; scope: FigureScope },
): FigureRequest {
  const { zoneType, activityType, activity } = params
  return {
    key,
    metric,
    scope,
    period: periodOf(params),
    filter: {
      ...(zoneType && { zoneType }),
      ...(activityType && { activityType }),
      ...(activity && { activityId: activity }),
    },
  }
}

/** Whether a center is behind a figure: it has a value that is not nothing. */
export function isCounted({ value }: Pick<Figure, 'value'>): boolean {
  return value !== null && Number(value) !== 0
}

/** Whether the list of one center's figure names its months, each with its part, instead of the center alone. */
export function hasMonths(
  metric: Pick<Metric, 'source'>,
  { from, to }: Pick<Figure, 'from' | 'to'>,
): boolean {
  return metric.source === 'REPORT' && from !== null && to !== null && from !== to
}

type ListedCenter = { id: string; name: string }

/** The register that a stock of a center is counted from, as of the day; its own page where there is none. */
function registerHref(metric: StockMetric, { id, name }: ListedCenter, on: CalendarDate): string {
  if (metric.needs.includes('ZONES')) return withParams('/zones', {}, { q: name, on })
  if (metric.needs.includes('WINDOWS')) return withParams('/service-windows', {}, { q: name, on })
  if (metric.needs.includes('STAFF')) return withParams('/staff', {}, { centerId: id, on })
  if (/^M0[78]/.test(metric.code)) return `/centers/${id}/offers`
  return `/centers/${id}`
}

/**
 * Where the records of one center stand that a figure was counted from: the report of a month, or its months where the
 * figure is of several; the register of a stock; the records of a year.
 */
export function recordsHref(
  metric: Metric,
  center: ListedCenter,
  figure: Pick<Figure, 'from' | 'to' | 'asOf' | 'href'>,
): string | null {
  const { from, to } = figure
  const days = { from: from ? firstDay(from) : undefined, to: to ? lastDay(to) : undefined }
  const month = from !== null && from === to ? from : undefined
  const year = to === null ? undefined : yearOf(to)
  const record = { centerId: center.id, month, year: month ? undefined : year }
  switch (metric.source) {
    case 'STOCK':
      return registerHref(metric, center, figure.asOf)
    case 'ACTIVITY':
      return withParams('/activities', {}, { centerId: center.id, month, status: 'HELD' })
    case 'DONATION':
      return withParams('/donations', {}, { centerId: center.id, ...days })
    case 'SESSION':
      return withParams('/groups/child-sessions', {}, record)
    case 'SITTING':
      return withParams('/groups/sittings', {}, record)
    case 'CALL':
      return withParams('/groups/follow-up-calls', {}, record)
    default:
      return month ? `/reports/${center.id}/${month}` : hasMonths(metric, figure) ? figure.href : null
  }
}

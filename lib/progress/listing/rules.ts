import { firstDay, lastDay } from '@/lib/core/calendar'
import { withParams } from '@/lib/core/search-params'
import type { Metric } from '@/lib/metrics/catalogue/types'
import type { Figure, FigurePeriod, FigureRequest, FigureScope } from '@/lib/metrics/types'
import type { FigureListParams } from '@/lib/progress/listing/schema'

/** The rule of time that an address names; months that are missing make it 去年. */
export function periodOf({ rule, from, to, year }: FigureListParams): FigurePeriod {
  if (rule === 'MONTHS') return from && to ? { rule, from, to } : { rule: 'LAST_YEAR' }
  if (rule === 'DAILY_MEAN') return from && to ? { rule, from, to } : { rule }
  if (rule === 'WEEKLY_MEAN') return year ? { rule, year } : { rule }
  return { rule }
}

/** The figure that an address asks for, of one unit or center. */
export function requestOf(
  metric: string,
  params: FigureListParams,
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

/** Where the records of one center stand that a figure was counted from. */
export function recordsHref(
  metric: Metric,
  centerId: string,
  figure: Pick<Figure, 'from' | 'to'>,
): string | null {
  const { from, to } = figure
  const days = { from: from ? firstDay(from) : undefined, to: to ? lastDay(to) : undefined }
  const month = from !== null && from === to ? from : undefined
  switch (metric.source) {
    case 'ACTIVITY':
      return withParams('/activities', {}, { centerId, month, status: 'HELD' })
    case 'DONATION':
      return withParams('/donations', {}, { centerId, ...days })
    case 'REPORT':
    case 'REPORTING':
      return month ? `/reports/${centerId}/${month}` : null
    default:
      return null
  }
}

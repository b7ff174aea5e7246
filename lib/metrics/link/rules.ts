import { withParams } from '@/lib/core/search-params'
import type { FigureOptions, FigureRequest } from '@/lib/metrics/types'

const PATH = '/dashboard/figures'

/** Where the centers behind a figure stand, each with its part of it. */
export function figureHref(request: FigureRequest, options: FigureOptions): string {
  const { metric, scope, period, filter } = request
  return withParams(
    PATH,
    {},
    {
      metric,
      unit: 'unitId' in scope ? scope.unitId : undefined,
      center: 'centerId' in scope ? scope.centerId : undefined,
      rule: period.rule,
      from: 'from' in period ? period.from : undefined,
      to: 'to' in period ? period.to : undefined,
      year: 'year' in period ? period.year : undefined,
      zoneType: filter?.zoneType,
      activityType: filter?.activityType,
      activity: filter?.activityId,
      on: options.cutOff,
      kind: options.kind,
      counting: options.counting === 'NOW' ? 'NOW' : undefined,
      pending: options.includePending ? '1' : undefined,
    },
  )
}

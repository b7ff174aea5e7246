import 'server-only'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Viewer } from '@/lib/core/viewer'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import { getFigures } from '@/lib/metrics/queries'
import { liveTable, type RollupTable } from '@/lib/metrics/rollup/rules'
import type { CountingMode, FigureRequest } from '@/lib/metrics/types'
import type { CenterKind } from '@/prisma/generated/enums'

/**
 * The same cells as the roll-up, worked out from the records: for communities and for 按现隶属, of which the roll-up keeps
 * none. The number of statements depends on the months, not on the units.
 * @throws AppError FORBIDDEN, NOT_FOUND (a unit out of reach)
 */
export async function getLiveTable(
  viewer: Viewer,
  asked: {
    unitIds: readonly string[]
    months: readonly Month[]
    metrics: readonly string[]
    cutOff: CalendarDate
    counting: CountingMode
    includePending: boolean
    kind?: CenterKind | undefined
  },
): Promise<RollupTable> {
  const { unitIds, months, metrics, ...options } = asked
  const requests = unitIds.flatMap((unitId) =>
    months.flatMap((month) =>
      metrics.flatMap((metric): FigureRequest[] =>
        findMetric(metric)
          ? [
              {
                key: `${unitId} ${month}`,
                metric,
                scope: { unitId },
                period: { rule: 'MONTHS', from: month, to: month },
              },
            ]
          : [],
      ),
    ),
  )
  return liveTable(await getFigures(viewer, requests, options))
}

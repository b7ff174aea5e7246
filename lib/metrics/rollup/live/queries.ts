import 'server-only'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Viewer } from '@/lib/core/viewer'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import { getFigures } from '@/lib/metrics/queries'
import type { RollupBlock } from '@/lib/metrics/rollup/queries'
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
    blocks: readonly RollupBlock[]
    cutOff: CalendarDate
    counting: CountingMode
    includePending: boolean
    kind?: CenterKind | undefined
  },
): Promise<RollupTable> {
  const { blocks, ...options } = asked
  return liveTable(await getFigures(viewer, blocks.flatMap(requestsOf), options))
}

function requestsOf({ unitIds, months, metrics }: RollupBlock): FigureRequest[] {
  const known = metrics.filter((metric) => findMetric(metric))
  return unitIds.flatMap((unitId) =>
    months.flatMap((month) =>
      known.map(
        (metric): FigureRequest => ({
          key: `${unitId} ${month}`,
          metric,
          scope: { unitId },
          period: { rule: 'MONTHS', from: month, to: month },
        }),
      ),
    ),
  )
}

import 'server-only'
import type { WeeklyKind, WeeklyRow } from '@/lib/boards/weekly/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { toHundredths } from '@/lib/core/decimal'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { getFigures } from '@/lib/metrics/queries'
import type { FigureRequest } from '@/lib/metrics/types'
import { lightOf } from '@/lib/progress/lights/rules'
import { loadTargetsIn } from '@/lib/targets/queries'
import { targetFor } from '@/lib/targets/rules'
import type { TargetMetric } from '@/prisma/generated/enums'

const KINDS: readonly { kind: WeeklyKind; metric: string; target: TargetMetric }[] = [
  { kind: 'CLASSES', metric: 'A04', target: 'WEEKLY_CLASSES' },
  { kind: 'SESSIONS', metric: 'E13', target: 'DOCTOR_SESSIONS' },
]

type Asked = {
  /** Open centers in reach. */
  centers: readonly { id: string; name: string; township: { id: string; name: string } | null }[]
  asOf: CalendarDate
  includePending: boolean
}

/**
 * Each center's weeks beside the targets for weekly classes and doctors' sittings, in the order of the centers, through the
 * one module of formulas.
 * @throws AppError FORBIDDEN; NOT_FOUND for a center out of reach
 */
export async function getWeeklyRows(
  viewer: Viewer,
  { centers, asOf, includePending }: Asked,
): Promise<WeeklyRow[]> {
  assertMay(viewer, 'dashboard:read')
  const requests = KINDS.flatMap(({ metric }) =>
    centers.map(
      ({ id }): FigureRequest => ({
        key: `${metric} ${id}`,
        metric,
        scope: { centerId: id },
        period: { rule: 'WEEKLY_MEAN' },
      }),
    ),
  )
  const [figures, targets] = await Promise.all([
    getFigures(viewer, requests, { cutOff: asOf, includePending }),
    loadTargetsIn(db(), { countyIds: [requireCountyId(viewer)] }),
  ])
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  return KINDS.flatMap(({ kind, metric, target: asked }) =>
    centers.map(({ id, name, township }): WeeklyRow => {
      const figure = byKey.get(`${metric} ${id}`)
      const mean = figure?.value ?? null
      const townshipId = township?.id ?? null
      const target = targetFor(targets, { metric: asked, townshipId, on: asOf })?.value ?? null
      return {
        kind,
        centerId: id,
        name,
        townshipName: township?.name ?? null,
        mean,
        minimum: figure?.minimum ?? null,
        target,
        light: lightOf({
          actual: mean === null ? null : toHundredths(mean),
          target: target === null ? null : toHundredths(target),
        }),
      }
    }),
  )
}

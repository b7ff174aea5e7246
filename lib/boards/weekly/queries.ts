import 'server-only'
import { listOpenCenters } from '@/lib/boards/open/queries'
import type { BoardParams } from '@/lib/boards/schema'
import type { WeeklyKind, WeeklyRow } from '@/lib/boards/weekly/types'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import type { CalendarDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { toHundredths } from '@/lib/core/decimal'
import { AppError } from '@/lib/core/errors'
import { assertMay, requireCountyId, type Viewer, viewerMay } from '@/lib/core/viewer'
import type { FigurePermission } from '@/lib/metrics/policy'
import { getFigures } from '@/lib/metrics/queries'
import type { FigureRequest } from '@/lib/metrics/types'
import { lightOf } from '@/lib/progress/lights/rules'
import { stockDay } from '@/lib/progress/rules'
import { getProgressScope } from '@/lib/progress/scope/queries'
import type { ProgressScope } from '@/lib/progress/types'
import { loadTargetsIn } from '@/lib/targets/queries'
import { targetFor } from '@/lib/targets/rules'
import type { CenterCategory, CenterKind, TargetMetric } from '@/prisma/generated/enums'

const KINDS: readonly { kind: WeeklyKind; metric: string; target: TargetMetric }[] = [
  { kind: 'CLASSES', metric: 'A04', target: 'WEEKLY_CLASSES' },
  { kind: 'SESSIONS', metric: 'E13', target: 'DOCTOR_SESSIONS' },
]

type WeeklyCenter = {
  id: string
  name: string
  township: { id: string; name: string } | null
  /** As they stand on the day: a target may be for one of them only. */
  periods: readonly { category: CenterCategory; kind: CenterKind | null }[]
}

type Asked = {
  /** Open centers in reach. */
  centers: readonly WeeklyCenter[]
  asOf: CalendarDate
  includePending: boolean
  permission?: FigurePermission
}

/**
 * Each center's weeks beside the targets for weekly classes and doctors' sittings, in the order of the centers, through the
 * one module of formulas.
 * @throws AppError FORBIDDEN; NOT_FOUND for a center out of reach
 */
export async function getWeeklyRows(
  viewer: Viewer,
  { centers, asOf, includePending, permission = 'dashboard:read' }: Asked,
): Promise<WeeklyRow[]> {
  assertMay(viewer, permission)
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
    getFigures(viewer, requests, { cutOff: asOf, includePending, permission }),
    loadTargetsIn(db(), { countyIds: [requireCountyId(viewer)] }),
  ])
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  return KINDS.flatMap(({ kind, metric, target: asked }) =>
    centers.map(({ id, name, township, periods: [period] }): WeeklyRow => {
      const figure = byKey.get(`${metric} ${id}`) ?? null
      const mean = figure?.value ?? null
      const townshipId = township?.id ?? null
      const line = targetFor(targets, { metric: asked, townshipId, ...period, on: asOf })
      const target = line?.value ?? null
      return {
        kind,
        centerId: id,
        name,
        townshipName: township?.name ?? null,
        mean,
        minimum: figure?.minimum ?? null,
        target,
        figure,
        light: lightOf({
          actual: mean === null ? null : toHundredths(mean),
          target: target === null ? null : toHundredths(target),
          isCeiling: line?.operator === 'AT_MOST',
        }),
      }
    }),
  )
}

/**
 * The weeks of one open center beside the targets, for whoever reads the dashboards and for those who fill in its months.
 * @throws AppError FORBIDDEN; NOT_FOUND for a center out of reach
 */
export async function getCenterWeeks(
  viewer: Viewer,
  { centerId, asOf }: { centerId: string; asOf: CalendarDate },
): Promise<WeeklyRow[]> {
  const permission = viewerMay(viewer, 'dashboard:read') ? 'dashboard:read' : 'figure:read'
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, permission)] },
    select: {
      id: true,
      name: true,
      township: { select: { id: true, name: true } },
      periods: { where: inForceOn(asOf), select: { category: true, kind: true } },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return getWeeklyRows(viewer, { centers: [center], asOf, includePending: false, permission })
}

/**
 * 每周培训和坐诊 of the open centers of a unit that report.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getWeeklyBoard(
  viewer: Viewer,
  params: BoardParams,
): Promise<{ scope: ProgressScope; asOf: CalendarDate; rows: WeeklyRow[] }> {
  const scope = await getProgressScope(viewer, params, 'dashboard:read')
  const asOf = stockDay(params, today())
  const { townshipId, communityId } = scope
  const open = await listOpenCenters(viewer, { asOf, townshipId, communityId, kind: params.kind })
  const centers = open.filter(({ isReporting }) => isReporting)
  const rows = await getWeeklyRows(viewer, { centers, asOf, includePending: params.pending })
  return { scope, asOf, rows }
}

import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { monthRange } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { assertMay, countyIdOf, scopesOf, type Viewer } from '@/lib/core/viewer'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import type { Metric } from '@/lib/metrics/catalogue/types'
import { getFigures } from '@/lib/metrics/queries'
import { resolveScopesIn, scopeKey } from '@/lib/metrics/reach/queries'
import type { Figure, FigureOptions, FigureRequest, FigureScope } from '@/lib/metrics/types'
import { hasMonths, isCounted, recordsHref, requestOf } from '@/lib/progress/listing/rules'
import type { FigureListFilters, FigureListParams } from '@/lib/progress/listing/schema'
import type { FigureList, FigureRow } from '@/lib/progress/listing/types'
import type { Prisma } from '@/prisma/generated/client'

/**
 * A page of the centers behind a figure, or of the months of one center, each with its own part.
 * @throws AppError FORBIDDEN; NOT_FOUND for a code that there is not, or a unit or center out of reach
 */
export async function getFigureList(
  viewer: Viewer,
  { page, perPage, ...filters }: FigureListParams,
): Promise<FigureList> {
  const { rows, ...list } = await loadFigureRows(viewer, filters)
  const last = Math.max(1, Math.ceil(rows.length / perPage))
  const shown = Math.min(page, last)
  const start = (shown - 1) * perPage
  return {
    ...list,
    page: { rows: rows.slice(start, start + perPage), total: rows.length, page: shown, perPage },
  }
}

/**
 * The whole list behind a figure, and the figure itself, through the one module of formulas. One county at most, so a page is
 * cut from it by whoever shows it; the number of statements does not depend on the number of centers.
 * @throws AppError FORBIDDEN; NOT_FOUND for a code that there is not, or a unit or center out of reach
 */
export async function loadFigureRows(
  viewer: Viewer,
  params: FigureListFilters,
): Promise<Omit<FigureList, 'page'> & { rows: FigureRow[] }> {
  assertMay(viewer, 'dashboard:read')
  const metric = findMetric(params.metric ?? '')
  if (!metric) throw new AppError('NOT_FOUND')
  const scope = scopeOf(viewer, params)
  const scopes = await resolveScopesIn(db(), viewer, { scopes: [scope], permission: 'dashboard:read' })
  const unit = scopes.get(scopeKey(scope))
  if (!unit) throw new AppError('NOT_FOUND')
  const within: Prisma.CenterWhereInput = {
    COUNTY: { countyId: unit.id },
    TOWNSHIP: { townshipId: unit.id },
    COMMUNITY: { unitId: unit.id },
    CENTER: { id: unit.id },
  }[unit.level]
  const centers = await db().center.findMany({
    where: { AND: [within, centerScope(viewer, 'dashboard:read')] },
    orderBy: [{ township: { code: 'asc' } }, { code: 'asc' }],
    select: { id: true, code: true, name: true, township: { select: { name: true } } },
  })
  const options = {
    cutOff: params.on && params.on < today() ? params.on : today(),
    counting: params.counting,
    kind: params.kind,
    includePending: params.pending === '1',
  }
  const figures = await getFigures(
    viewer,
    [
      requestOf(metric.code, params, { key: 'total', scope }),
      ...centers.map(({ id }) => requestOf(metric.code, params, { key: id, scope: { centerId: id } })),
    ],
    options,
  )
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  const total = byKey.get('total')
  if (!total) throw new AppError('UNEXPECTED')
  const [only] = centers
  const isByMonth = params.center !== undefined && only !== undefined && hasMonths(metric, total)
  const found = isByMonth
    ? await monthRows(viewer, { metric, center: only, total, options })
    : centers.flatMap((center) => {
        const figure = byKey.get(center.id)
        return figure ? [rowOf(metric, center, { key: center.id, name: center.name, figure })] : []
      })
  const rows = found.filter(({ figure }) => params.show === 'ALL' || isCounted(figure))
  return { figure: total, unitName: unit.name, isByMonth, rows }
}

type Center = { id: string; code: string; name: string; township: { name: string } | null }

const rowOf = (
  metric: Metric,
  center: Center,
  { figure, ...named }: Pick<FigureRow, 'key' | 'name' | 'figure'>,
): FigureRow => ({
  ...named,
  centerId: center.id,
  code: center.code,
  townshipName: center.township?.name ?? null,
  figure,
  href: recordsHref(metric, center, figure),
})

type OneCenter = { metric: Metric; center: Center; total: Figure; options: FigureOptions }

/** The months of one center's figure, each with what it brought. */
async function monthRows(
  viewer: Viewer,
  { metric, center, total: { from, to }, options }: OneCenter,
): Promise<FigureRow[]> {
  if (from === null || to === null) return []
  const requests = monthRange(from, to).map(
    (month): FigureRequest => ({
      key: month,
      metric: metric.code,
      scope: { centerId: center.id },
      period: { rule: 'MONTHS', from: month, to: month },
    }),
  )
  const figures = await getFigures(viewer, requests, options)
  return figures.map((figure) =>
    rowOf(metric, center, { key: figure.key, name: formatMonth(figure.key), figure }),
  )
}

/** The unit or center of an address; without one, the viewer's own reach. @throws AppError FORBIDDEN */
function scopeOf(viewer: Viewer, { unit, center }: FigureListFilters): FigureScope {
  if (center) return { centerId: center }
  const [own] = scopesOf(viewer, 'dashboard:read')
  const unitId = unit ?? own?.unitId ?? countyIdOf(viewer)
  if (!unitId) throw new AppError('FORBIDDEN')
  return { unitId }
}

import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { countyIdOf, scopesOf, type Viewer } from '@/lib/core/viewer'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import { getFigures } from '@/lib/metrics/queries'
import { resolveScopesIn, scopeKey } from '@/lib/metrics/reach/queries'
import type { FigureScope } from '@/lib/metrics/types'
import { isCounted, recordsHref, requestOf } from '@/lib/progress/listing/rules'
import type { FigureListParams } from '@/lib/progress/listing/schema'
import type { FigureList, FigureRow } from '@/lib/progress/listing/types'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The centers behind a figure, each with its own part, and the figure itself, through the one module of formulas. One county
 * at most, so the page is cut here; the number of statements does not depend on the number of centers.
 * @throws AppError FORBIDDEN; NOT_FOUND for a code that there is not, or a unit or center out of reach
 */
export async function getFigureList(viewer: Viewer, params: FigureListParams): Promise<FigureList> {
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
  const figures = await getFigures(
    viewer,
    [
      requestOf(metric.code, params, { key: 'total', scope }),
      ...centers.map(({ id }) => requestOf(metric.code, params, { key: id, scope: { centerId: id } })),
    ],
    {
      cutOff: params.on && params.on < today() ? params.on : today(),
      counting: params.counting,
      kind: params.kind,
      includePending: params.pending === '1',
    },
  )
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  const total = byKey.get('total')
  if (!total) throw new AppError('UNEXPECTED')
  const rows = centers.flatMap(({ id, code, name, township }): FigureRow[] => {
    const figure = byKey.get(id)
    if (!figure || (params.show === 'COUNTED' && !isCounted(figure))) return []
    const href = recordsHref(metric, id, total)
    return [{ centerId: id, code, name, townshipName: township?.name ?? null, figure, href }]
  })
  const { page, perPage } = params
  const last = Math.max(1, Math.ceil(rows.length / perPage))
  const start = (Math.min(page, last) - 1) * perPage
  return {
    figure: total,
    unitName: unit.name,
    page: {
      rows: rows.slice(start, start + perPage),
      total: rows.length,
      page: Math.min(page, last),
      perPage,
    },
  }
}

/** The unit or center of an address; without one, the viewer's own reach. @throws AppError FORBIDDEN */
function scopeOf(viewer: Viewer, { unit, center }: FigureListParams): FigureScope {
  if (center) return { centerId: center }
  const [own] = scopesOf(viewer, 'dashboard:read')
  const unitId = unit ?? own?.unitId ?? countyIdOf(viewer)
  if (!unitId) throw new AppError('FORBIDDEN')
  return { unitId }
}

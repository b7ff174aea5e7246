import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import type { Month } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { requireCountyId, scopesOf, type Viewer } from '@/lib/core/viewer'
import { definitionOf, findMetric } from '@/lib/metrics/catalogue/rules'
import { getFigures } from '@/lib/metrics/queries'
import type { FigureRequest } from '@/lib/metrics/types'
import { getProgressScope } from '@/lib/progress/scope/queries'
import type { ProgressScope } from '@/lib/progress/types'
import { findDefaultMonth } from '@/lib/reporting/queries'
import { periodsOf, querySpan } from '@/lib/saved-queries/rules'
import { MAX_CELLS, type QueryParams } from '@/lib/saved-queries/schema'
import type { QueryTable, QueryUnit } from '@/lib/saved-queries/types'
import { cellKey, querySheet, rowHref } from '@/lib/saved-queries/view'

/**
 * The months that a query means where it does not say.
 * @throws AppError nothing beyond what its reads throw
 */
export async function getQuerySpan(viewer: Viewer, params: QueryParams): Promise<{ from: Month; to: Month }> {
  return querySpan(params, params.to ?? (await findDefaultMonth(viewer)))
}

/**
 * The table of a query: units × figures × periods, through the one module of formulas.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach; RULE when the table has too many cells or no month
 */
export async function getQueryTable(viewer: Viewer, params: QueryParams): Promise<QueryTable> {
  const scope = await getProgressScope(viewer, { township: params.township }, 'dashboard:read')
  const span = await getQuerySpan(viewer, params)
  const periods = periodsOf(span.from, span.to, params.by)
  const metrics = params.metrics.flatMap((code) => findMetric(code) ?? [])
  if (periods.length === 0) throw new AppError('RULE', { reason: 'validation.progress.queryMonths' })
  const units = await findUnits(viewer, params, scope)
  const cells = units.length * metrics.length * periods.length
  if (cells > MAX_CELLS)
    throw new AppError('RULE', {
      reason: 'validation.progress.queryCells',
      params: { cells, max: MAX_CELLS },
    })
  const requests = units.flatMap((unit) =>
    metrics.flatMap((metric) =>
      periods.map(
        ({ key, from, to }): FigureRequest => ({
          key: cellKey(unit.id, metric.code, key),
          metric: metric.code,
          scope: unit.kind === 'UNIT' ? { unitId: unit.id } : { centerId: unit.id },
          period: { rule: 'MONTHS', from, to },
        }),
      ),
    ),
  )
  const cutOff = today()
  const figures = await getFigures(viewer, requests, {
    cutOff,
    counting: params.counting,
    includePending: params.pending,
    kind: params.kind,
  })
  const sheet = querySheet({
    scope,
    cutOff,
    params,
    units,
    metrics,
    periods,
    figures: new Map(figures.map((figure) => [figure.key, figure])),
  })
  return {
    scope,
    cutOff,
    sheet,
    hrefs: units.map((unit) => rowHref(unit, params)),
    definitions: metrics.map((metric) => definitionOf(metric, { rule: 'MONTHS', ...span })),
  }
}

/** Name of the row that closes the townships. */
const TOTAL = '全县合计'

async function findUnits(viewer: Viewer, params: QueryParams, scope: ProgressScope): Promise<QueryUnit[]> {
  const townships = scope.townships.filter(({ id }) => scope.townshipId === null || id === scope.townshipId)
  const unit = (id: string, name: string): QueryUnit => ({ id, name, kind: 'UNIT', townshipName: null })
  if (params.rows === 'TOWNSHIPS') {
    const parts = townships.map(({ id, name }) => unit(id, name))
    const isWhole = scopesOf(viewer, 'dashboard:read').some(({ level }) => level === 'COUNTY')
    if (!isWhole || parts.length < 2) return parts
    return [...parts, { ...unit(requireCountyId(viewer), TOTAL), isTotal: true }]
  }
  if (params.rows === 'COMMUNITIES') return findCommunities(townships)
  if (params.rows === 'COUNTY') {
    const id = scope.townshipId ?? (townships.length === 1 ? townships[0]?.id : requireCountyId(viewer))
    return id ? [unit(id, scope.unitName)] : []
  }
  const centers = await db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, 'dashboard:read'),
        scope.townshipId ? { townshipId: scope.townshipId } : {},
        { periods: { some: { status: { in: ['OPEN', 'CLOSED'] } } } },
      ],
    },
    orderBy: [{ township: { code: 'asc' } }, { code: 'asc' }],
    take: MAX_CELLS,
    select: { id: true, name: true, township: { select: { name: true } } },
  })
  return centers.map(({ id, name, township }) => ({
    id,
    name,
    kind: 'CENTER',
    townshipName: township?.name ?? null,
  }))
}

/** The communities of some townships that exist or still have a center, in code order. */
async function findCommunities(townships: readonly { id: string; name: string }[]): Promise<QueryUnit[]> {
  const names = new Map(townships.map(({ id, name }) => [id, name]))
  const units = await db().orgUnit.findMany({
    where: {
      townshipId: { in: [...names.keys()] },
      level: 'COMMUNITY',
      OR: [{ closedOn: null }, { centers: { some: {} } }],
    },
    orderBy: { code: 'asc' },
    take: MAX_CELLS,
    select: { id: true, name: true, townshipId: true },
  })
  return units.map(({ id, name, townshipId }) => ({
    id,
    name,
    kind: 'UNIT',
    townshipName: names.get(townshipId ?? '') ?? null,
  }))
}

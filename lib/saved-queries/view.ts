import { formatDate } from '@/lib/core/format/date'
import type { Metric } from '@/lib/metrics/catalogue/types'
import type { Figure } from '@/lib/metrics/types'
import type { ProgressScope } from '@/lib/progress/types'
import type { QueryParams } from '@/lib/saved-queries/schema'
import type { QueryMetric, QueryMetricGroup, QueryPeriod, QueryUnit } from '@/lib/saved-queries/types'
import type { ColumnKind, SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'
import { KIND_WORDS } from '@/lib/standings/view'

/** The key of a cell, and of the figure that stands in it. */
export const cellKey = (unit: string, metric: string, period: string) => `${unit} ${metric} ${period}`

type Parts = {
  scope: ProgressScope
  cutOff: string
  params: QueryParams
  units: readonly QueryUnit[]
  metrics: readonly QueryMetric[]
  periods: readonly QueryPeriod[]
  figures: ReadonlyMap<string, Figure>
}

const kindOf = (figure: Figure | undefined): ColumnKind =>
  figure === undefined || figure.places === 0 ? 'integer' : 'decimal2'

function cellOf(figure: Figure | undefined): SheetCell {
  if (!figure || figure.value === null) return null
  return figure.places === 0 ? Number(figure.value) : figure.value
}

/** What a query found as a sheet: a row a unit, and for each figure a column a period. */
export function querySheet({ scope, cutOff, params, units, metrics, periods, figures }: Parts): SheetModel {
  const columns = metrics.flatMap((metric) =>
    periods.map((period): SheetColumn => {
      const first = figures.get(cellKey(units[0]?.id ?? '', metric.code, period.key))
      const label = `${metric.name}（${metric.unit}）`
      return {
        key: `${metric.code} ${period.key}`,
        header: periods.length === 1 ? label : period.label,
        width: 14,
        kind: kindOf(first),
        ...(periods.length > 1 && { group: label }),
      }
    }),
  )
  const isCenters = params.rows === 'CENTERS'
  const isBelow = isCenters || params.rows === 'COMMUNITIES'
  return {
    name: '数据查询',
    title: `${scope.unitName}数据查询`,
    notes: {
      left: `口径：${params.pending ? '含待审核' : '已审核、已锁定'}，${params.counting === 'NOW' ? '按现隶属' : '按当期隶属'}${params.kind ? `，只计${KIND_WORDS[params.kind]}的中心` : ''}`,
      right: `截至${formatDate(cutOff)}`,
    },
    columns: [
      { key: 'unit', header: isCenters ? '中心名称' : '单位', width: 28, kind: 'text', align: 'left' },
      ...(isBelow
        ? [{ key: 'township', header: '乡镇（街道）', width: 16, kind: 'text' } satisfies SheetColumn]
        : []),
      ...columns,
    ],
    rows: units.map((unit) => ({
      unit: unit.name,
      ...(isBelow && { township: unit.townshipName }),
      ...Object.fromEntries(
        metrics.flatMap((metric) =>
          periods.map((period) => [
            `${metric.code} ${period.key}`,
            cellOf(figures.get(cellKey(unit.id, metric.code, period.key))),
          ]),
        ),
      ),
    })),
    paper: 'A3',
    frozenColumns: 1,
  }
}

/** What the figures of a query mean, as a second sheet. */
export function definitionSheet(
  definitions: readonly { name: string; unit: string; formula: string; timeRule: string; orgRule: string }[],
): SheetModel {
  return {
    name: '口径',
    title: '指标口径',
    columns: [
      { key: 'name', header: '指标', width: 24, kind: 'text', align: 'left' },
      { key: 'unit', header: '单位', width: 10, kind: 'text' },
      { key: 'formula', header: '计算方法', width: 60, kind: 'text', align: 'left' },
      { key: 'timeRule', header: '时间汇总', width: 28, kind: 'text', align: 'left' },
      { key: 'orgRule', header: '单位汇总', width: 28, kind: 'text', align: 'left' },
    ],
    rows: definitions.map((definition) => ({ ...definition })),
    paper: 'A4',
  }
}

/** The search parameters of a query in one form, whatever form they came in. */
export function queryText(params: QueryParams): string {
  const entries: [string, string][] = [
    ['rows', params.rows],
    ['metrics', params.metrics.join(',')],
    ['by', params.by],
    ['counting', params.counting],
  ]
  if (params.township) entries.push(['township', params.township])
  if (params.from) entries.push(['from', params.from])
  if (params.to) entries.push(['to', params.to])
  if (params.kind) entries.push(['kind', params.kind])
  if (params.pending) entries.push(['pending', '1'])
  return new URLSearchParams(entries).toString()
}

/** Where a row leads: a center to itself, a unit to the same query over the centers of it. */
export function rowHref(unit: QueryUnit, params: QueryParams): string | null {
  if (unit.kind === 'CENTER') return `/centers/${unit.id}`
  if (unit.isTotal || params.rows !== 'TOWNSHIPS') return null
  return `/queries?${queryText({ ...params, township: unit.id, rows: 'CENTERS' })}`
}

const GROUP_OF: Record<Metric['source'], string> = {
  STOCK: 'stock',
  REPORT: 'report',
  ACTIVITY: 'activity',
  SESSION: 'register',
  SITTING: 'register',
  DONATION: 'register',
  CALL: 'register',
  REPORTING: 'reporting',
}

/** The figures that can be asked for, in groups, each in the order of the catalogue. */
export function metricGroups(metrics: readonly Metric[]): QueryMetricGroup[] {
  const keys = [...new Set(metrics.map(({ source }) => GROUP_OF[source]))]
  return keys.map((key) => ({
    key,
    metrics: metrics
      .filter(({ source }) => GROUP_OF[source] === key)
      .map(({ code, name, unit }) => ({ code, name, unit })),
  }))
}

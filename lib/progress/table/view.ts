import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, coverageLine, gapSumText, rateText } from '@/lib/progress/view'
import type { SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import {
  areaDifference,
  areaStatusText,
  CATEGORY_WORDS,
  COVERAGE_WORDS,
  DOMAIN_WORDS,
  doubleText,
  GAP_BOUND_WORDS,
  KIND_WORDS,
  QUALIFIER_WORDS,
  UNKNOWN_KIND_WORD,
} from '@/lib/standings/view'

const AREA = '面积（㎡）'
const SERVICE = '服务'
const STANDING = '达标情况'

/** 达标对照表 as a sheet: every number in a cell of its own, so that sums are sums of what stands above them. */
export const SHEET_COLUMNS: SheetColumn[] = [
  { key: 'order', header: '序号', width: 6, kind: 'integer', align: 'center' },
  { key: 'township', header: '乡镇（街道）', width: 16, kind: 'text' },
  { key: 'code', header: '中心编码', width: 18, kind: 'text' },
  { key: 'name', header: '中心名称', width: 30, kind: 'text', align: 'left' },
  { key: 'category', header: '类别', width: 12, kind: 'text' },
  { key: 'kind', header: '类型', width: 8, kind: 'text' },
  { key: 'target', group: AREA, header: '目标', width: 10, kind: 'decimal2' },
  { key: 'actual', group: AREA, header: '实际', width: 12, kind: 'decimal2', total: 'sum' },
  { key: 'qualifier', group: AREA, header: '限定词', width: 8, kind: 'text', align: 'center' },
  { key: 'difference', group: AREA, header: '差', width: 12, kind: 'decimal2' },
  { key: 'gap', group: AREA, header: '缺口', width: 12, kind: 'decimal2', total: 'sum' },
  { key: 'gapBound', group: AREA, header: '缺口限定', width: 10, kind: 'text', align: 'center' },
  { key: 'domains', group: SERVICE, header: '五大功能数', width: 10, kind: 'integer' },
  { key: 'missingDomains', group: SERVICE, header: '缺少功能', width: 24, kind: 'text' },
  { key: 'items', group: SERVICE, header: '可办事项', width: 10, kind: 'integer' },
  { key: 'required', group: SERVICE, header: '清单事项', width: 10, kind: 'integer' },
  { key: 'area', group: STANDING, header: '面积达标', width: 20, kind: 'text', align: 'center' },
  { key: 'coverage', group: STANDING, header: '服务达标', width: 10, kind: 'text', align: 'center' },
  { key: 'double', group: STANDING, header: '双达标', width: 8, kind: 'text', align: 'center' },
]

function sheetRow(row: StandingRow, index: number): Record<string, SheetCell> {
  const { area, coverage } = row
  const isJudged = area.status !== 'NOT_APPLICABLE'
  const applies = coverage.status !== 'NOT_APPLICABLE'
  const isShort = area.status === 'SHORT'
  return {
    order: index + 1,
    township: row.townshipName ?? COUNTY_LEVEL_WORD,
    code: row.code,
    name: row.name,
    category: CATEGORY_WORDS[row.category],
    kind: row.kind ? KIND_WORDS[row.kind] : UNKNOWN_KIND_WORD,
    target: isJudged ? area.target : null,
    actual: area.actual,
    qualifier: area.qualifier ? QUALIFIER_WORDS[area.qualifier] : null,
    difference: isJudged ? areaDifference(area) : null,
    gap: isShort ? area.gap : null,
    gapBound: isShort && area.gapBound ? GAP_BOUND_WORDS[area.gapBound] || null : null,
    domains: applies ? coverage.domainsPresent.length : null,
    missingDomains: applies ? coverage.missingDomains.map((domain) => DOMAIN_WORDS[domain]).join('、') : null,
    items: applies ? coverage.itemsAvailable : null,
    required: applies ? coverage.itemsRequired : null,
    area: areaStatusText(area),
    coverage: COVERAGE_WORDS[coverage.status],
    double: doubleText(row.isDoubleMet),
  }
}

/** 达标对照表 of the given centers as a sheet with its day, its coverage and its rates. */
export function standingSheet(progress: Progress, rows: readonly StandingRow[]): SheetModel {
  const summary = summarizeStandings(rows)
  return {
    name: '达标对照表',
    title: `${progress.scope.unitName}社区党群服务中心达标对照表`,
    notes: {
      left: `填报单位：${progress.scope.unitName}`,
      right: `截至${formatDate(progress.asOf)}　单位：㎡、个、项`,
    },
    columns: SHEET_COLUMNS,
    rows: rows.map(sheetRow),
    totalLabel: '合计',
    footer: [
      `共${formatInteger(rows.length)}个中心`,
      `面积达标${rateText(summary.areaRate)}`,
      `面积缺口合计${gapSumText(summary)}㎡`,
      `服务达标${rateText(summary.coverageRate)}`,
      `双达标${rateText(summary.doubleRate)}`,
      coverageLine(progress),
    ].join('；'),
    paper: 'A3',
    frozenColumns: 4,
  }
}

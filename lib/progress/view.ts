import { type Decimal2, sumDecimal, toHundredths } from '@/lib/core/decimal'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatDecimal, formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import type { Progress, ReportingSummary } from '@/lib/progress/types'
import { FUNCTION_DOMAINS, summarizeStandings } from '@/lib/standings/rules'
import type { Rate, StandingRow, StandingSummary } from '@/lib/standings/types'
import {
  areaDifference,
  areaStatusText,
  areaText,
  CATEGORY_WORDS,
  COVERAGE_WORDS,
  differenceText,
  doubleText,
  GAP_BOUND_WORDS,
  KIND_WORDS,
  UNKNOWN_KIND_WORD,
} from '@/lib/standings/view'

/** One cell: its text for the eye, and its exact number where it is one. */
export type TableCell = { text: string; number?: Decimal2 | number | null }

export type TableColumn = {
  key: string
  /** Upper head over neighbours of the same group; null for a column of its own. */
  group: string | null
  label: string
  kind: 'text' | 'integer' | 'decimal'
  /** Share of the width of a printed table. */
  width: number
}

/** 达标对照表 as every medium shows it: screen, workbook, Word. */
export type StandingTable = { columns: TableColumn[]; rows: TableCell[][]; total: TableCell[] }

/** Words of a center that hangs on the county itself, in place of a township. */
export const COUNTY_LEVEL_WORD = '县直'

const column = (
  key: string,
  label: string,
  width: number,
  rest: Partial<Pick<TableColumn, 'group' | 'kind'>> = {},
): TableColumn => ({ key, label, width, group: null, kind: 'text', ...rest })

export const STANDING_COLUMNS: TableColumn[] = [
  column('order', '序号', 21, { kind: 'integer' }),
  column('township', '乡镇（街道）', 43),
  column('name', '中心名称', 94),
  column('category', '类别', 30),
  column('kind', '类型', 27),
  column('target', '目标', 37, { group: '面积（㎡）', kind: 'decimal' }),
  column('actual', '实际', 54, { group: '面积（㎡）', kind: 'decimal' }),
  column('difference', '差', 52, { group: '面积（㎡）', kind: 'decimal' }),
  column('domains', '功能', 25, { group: '服务' }),
  column('items', '事项', 36, { group: '服务' }),
  column('area', '面积达标', 50, { group: '达标情况' }),
  column('coverage', '服务达标', 34, { group: '达标情况' }),
  column('double', '双达标', 34, { group: '达标情况' }),
]

const decimalCell = (value: Decimal2 | null, text = formatDecimal(value)): TableCell => ({
  text,
  number: value,
})

/** n/m, or “—” where the question does not apply. */
function fractionText(part: number, whole: number, applies: boolean): string {
  return applies ? `${part}/${whole}` : NO_VALUE
}

function standingCells(row: StandingRow, index: number): TableCell[] {
  const applies = row.coverage.status !== 'NOT_APPLICABLE'
  const isJudged = row.area.status !== 'NOT_APPLICABLE'
  return [
    { text: formatInteger(index + 1), number: index + 1 },
    { text: row.townshipName ?? COUNTY_LEVEL_WORD },
    { text: row.name },
    { text: CATEGORY_WORDS[row.category] },
    { text: row.kind ? KIND_WORDS[row.kind] : UNKNOWN_KIND_WORD },
    decimalCell(isJudged ? row.area.target : null),
    decimalCell(row.area.actual, areaText(row.area)),
    isJudged ? decimalCell(areaDifference(row.area), differenceText(row.area)) : decimalCell(null),
    { text: fractionText(row.coverage.domainsPresent.length, FUNCTION_DOMAINS.length, applies) },
    { text: fractionText(row.coverage.itemsAvailable, row.coverage.itemsRequired, applies) },
    { text: areaStatusText(row.area) },
    { text: COVERAGE_WORDS[row.coverage.status] },
    { text: doubleText(row.isDoubleMet) },
  ]
}

/** 12/18（66.7%）; a rate without a denominator is “—”. */
export function rateText({ part, whole }: Rate): string {
  return whole === 0 ? NO_VALUE : `${part}/${whole}（${formatShare(part, whole)}）`
}

/** 12/18 66.7%: the same for a narrow cell, which breaks between the two. */
export function rateCellText({ part, whole }: Rate): string {
  return whole === 0 ? NO_VALUE : `${part}/${whole} ${formatShare(part, whole)}`
}

/** Σ of the stated areas, ㎡, 约 as soon as one of them carries a qualifier; `stated` centers stand behind it. */
export function areaTotal(rows: readonly StandingRow[]): {
  sum: Decimal2
  isApproximate: boolean
  stated: number
} {
  const stated = rows.filter((row) => row.area.actual !== null)
  return {
    sum: sumDecimal(stated.flatMap((row) => row.area.actual ?? [])),
    isApproximate: stated.some((row) => row.area.qualifier !== null),
    stated: stated.length,
  }
}

/** 缺口合计 with what is known of it: 约1,058.00; 0.00 when nothing is short. */
export function gapSumText({ gapSum, gapBound }: Pick<StandingSummary, 'gapSum' | 'gapBound'>): string {
  return `${gapBound ? GAP_BOUND_WORDS[gapBound] : ''}${formatDecimal(gapSum)}`
}

function totalCells(rows: readonly StandingRow[], summary: StandingSummary): TableCell[] {
  const { sum, isApproximate } = areaTotal(rows)
  const applicable = rows.filter((row) => row.coverage.status !== 'NOT_APPLICABLE')
  const complete = applicable.filter((row) => row.coverage.missingDomains.length === 0).length
  const full = applicable.filter(
    (row) => row.coverage.itemsRequired > 0 && row.coverage.missingItems.length === 0,
  ).length
  const shortfall = toHundredths(summary.gapSum) === 0n ? summary.gapSum : `-${summary.gapSum}`
  return [
    { text: '合计' },
    { text: '' },
    { text: `${formatInteger(summary.centers)}个中心` },
    { text: '' },
    { text: '' },
    { text: '' },
    decimalCell(sum, `${isApproximate ? '约' : ''}${formatDecimal(sum)}`),
    decimalCell(shortfall, `缺口${gapSumText(summary)}`),
    { text: fractionText(complete, applicable.length, applicable.length > 0) },
    { text: fractionText(full, applicable.length, applicable.length > 0) },
    { text: rateCellText(summary.areaRate) },
    { text: rateCellText(summary.coverageRate) },
    { text: rateCellText(summary.doubleRate) },
  ]
}

/** 达标对照表 of the given centers, one row a center and a total row, with exact numbers beside the texts. */
export function standingTable(rows: readonly StandingRow[]): StandingTable {
  return {
    columns: STANDING_COLUMNS,
    rows: rows.map(standingCells),
    total: totalCells(rows, summarizeStandings(rows)),
  }
}

/** 截至2025年6月30日；2025年6月应报45个、已报43个: stands under every total. */
export function coverageLine(progress: Pick<Progress, 'asOf' | 'month' | 'reporting'>): string {
  return `数据截至${formatDate(progress.asOf)}；${formatMonth(progress.month)}月报${reportedText(progress.reporting)}`
}

/** 应报45个，已报43个. */
export function reportedText({
  expected,
  submitted,
}: Pick<ReportingSummary, 'expected' | 'submitted'>): string {
  return `应报${formatInteger(expected)}个，已报${formatInteger(submitted)}个`
}

import { ACTIVITY_METRICS } from '@/lib/metrics/catalogue/activities/rules'
import { BUILDING_METRICS } from '@/lib/metrics/catalogue/building/rules'
import { REGISTER_METRICS, REPORT_METRICS, REPORTING_METRICS } from '@/lib/metrics/catalogue/flows/rules'
import { SERVICE_METRICS } from '@/lib/metrics/catalogue/services/rules'
import { FACILITY_METRICS, STAFF_METRICS } from '@/lib/metrics/catalogue/stocks/rules'
import type { Metric } from '@/lib/metrics/catalogue/types'
import type { FigureDefinition, FigurePeriod } from '@/lib/metrics/types'

/** Every figure that the product works out, in the order of the catalogue of indicators. */
export const METRICS: readonly Metric[] = [
  ...BUILDING_METRICS,
  ...SERVICE_METRICS,
  ...FACILITY_METRICS,
  ...STAFF_METRICS,
  ...ACTIVITY_METRICS,
  ...REPORT_METRICS,
  ...REGISTER_METRICS,
  ...REPORTING_METRICS,
]

const BY_CODE: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.code, metric]))

/** A figure of the catalogue by its code, or null. */
export function findMetric(code: string): Metric | null {
  return BY_CODE.get(code) ?? null
}

const TIME_WORDS: Partial<Record<FigurePeriod['rule'], string>> = {
  LAST_YEAR: '去年：上一个自然年各月相加',
  YEAR_TO_DATE: '今年：1月至最近一个已结束的月',
  CUMULATIVE: '累计：期初数＋其后各月，关闭的中心仍计在内',
  WEEKLY_MEAN: '每周：已结束、至少三个工作日的各周之和 ÷ 周数（周属于周四所在的年和月）',
  YEARLY_MEAN: '年均：完整自然年的平均；当年未完、月报未齐的年份不取',
  LAST_SUMMER: '暑假：截止日前最近一个已结束的暑假',
}

/** 口径 of a figure under a rule of time. */
export function definitionOf(metric: Metric, period: FigurePeriod): FigureDefinition {
  const { name, unit, formula, orgRule } = metric
  const isFlow = metric.source !== 'STOCK'
  const timeRule = (isFlow && TIME_WORDS[period.rule]) || metric.timeRule
  return { name, unit, formula, timeRule, orgRule }
}

import {
  CIRCULAR_FIGURES,
  centersText,
  changeText,
  heading,
  namesText,
  nonZero,
  yearSpanText,
} from '@/lib/briefings/rules'
import type { CircularData, FigureLine } from '@/lib/briefings/types'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatDecimal, formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import { type Block, paragraph } from '@/lib/documents/model'
import type { ReportingSummary } from '@/lib/progress/types'
import { areaTotal, gapSumText, reportedText } from '@/lib/progress/view'
import { FUNCTION_DOMAINS, summarizeStandings } from '@/lib/standings/rules'
import type { Rate, StandingRow, StandingSummary } from '@/lib/standings/types'
import { AREA_REASON_WORDS, DOMAIN_WORDS } from '@/lib/standings/view'

/** More names than these are read in the annex. */
const MOST_NAMES = 20

const percent = ({ part, whole }: Rate) => formatShare(part, whole)

/** What the figures are of, until when, and who is missing from them: opens the circular. */
export function openingText({ progress, whole, figures }: CircularData): string {
  const { asOf, month, reporting } = progress
  const missing = reporting.expected - reporting.submitted
  const coverage =
    missing > 0
      ? `尚有${centersText(missing)}未报，各项合计不含未报中心`
      : reporting.expected > 0
        ? '应报中心已全部报送'
        : '本月没有应报的中心'
  const official = Math.max(0, ...figures.map((figure) => figure.centers))
  return [
    `现将${whole}${formatMonth(month)}社区党群服务中心运行情况通报如下。`,
    `阵地和服务数据截至${formatDate(asOf)}；${formatMonth(month)}月报${reportedText(reporting)}，${coverage}；`,
    `运行数据只汇总已审核、已锁定的月报，本月共${centersText(official)}。`,
  ].join('')
}

/** 报送率 and 按时报送率 with both of their counts. */
export function reportingText(reporting: ReportingSummary): string {
  const { expected, submitted, onTime, unreported, late } = reporting
  if (expected === 0) return '本月没有应报的中心。'
  return `${reportedText(reporting)}，报送率${formatShare(submitted, expected)}；按时报送${formatInteger(onTime)}个，按时报送率${formatShare(onTime, expected)}；迟报${formatInteger(late.length)}个，未报${formatInteger(unreported.length)}个。`
}

/** Centers in operation and in preparation, and their floor area. */
export function stockText(rows: readonly StandingRow[], summary: StandingSummary): string {
  const open = rows.filter((row) => row.status === 'OPEN')
  const { sum, isApproximate, stated } = areaTotal(open)
  const coming = nonZero([
    { count: summary.byStatus.BUILDING, text: `在建${formatInteger(summary.byStatus.BUILDING)}个` },
    { count: summary.byStatus.PLANNED, text: `规划${formatInteger(summary.byStatus.PLANNED)}个` },
  ])
  const area =
    stated > 0
      ? `，建筑面积合计${isApproximate ? '约' : ''}${formatDecimal(sum)}平方米（按已填面积的${centersText(stated)}计）`
      : ''
  return `正常运行的中心${formatInteger(open.length)}个${coming ? `，另有${coming}` : ''}${area}。`
}

/** 面积达标率 with its counts, the gap, and who stands outside for what reason. */
export function areaTextOf(summary: StandingSummary): string {
  const { area, areaRate, reasons } = summary
  const outside = nonZero(
    (['CATEGORY', 'STATUS', 'UNKNOWN_KIND', 'UNRENOVATED', 'NO_TARGET', 'NO_AREA'] as const).map(
      (reason) => ({
        count: reasons[reason],
        text: `${AREA_REASON_WORDS[reason]}${formatInteger(reasons[reason])}个`,
      }),
    ),
  )
  const apart = nonZero([
    { count: area.EXEMPTED, text: `已备案${formatInteger(area.EXEMPTED)}个` },
    { count: area.TO_MEASURE, text: `待实测${formatInteger(area.TO_MEASURE)}个（不计入达标率）` },
  ])
  const judged =
    areaRate.whole === 0
      ? '没有纳入面积目标的中心'
      : `纳入面积目标的中心${formatInteger(areaRate.whole)}个，面积达标${formatInteger(areaRate.part)}个，达标率${percent(areaRate)}；未达标${formatInteger(area.SHORT)}个${area.SHORT > 0 ? `，面积缺口合计${gapSumText(summary)}平方米` : ''}`
  return `${judged}${apart ? `；${apart}` : ''}${outside ? `。未纳入的中心：${outside}` : ''}。`
}

/** 服务达标率 and 双达标率 with their counts. */
export function coverageTextOf(rows: readonly StandingRow[], summary: StandingSummary): string {
  const { coverageRate, doubleRate } = summary
  const applicable = rows.filter((row) => row.coverage.status !== 'NOT_APPLICABLE')
  const [first] = applicable
  if (!first) return '当日没有施行中的县级下沉事项清单，或没有适用的中心，服务达标不作判定。'
  const complete = applicable.filter((row) => row.coverage.missingDomains.length === 0).length
  const required = first.coverage.itemsRequired
  const full = applicable.filter((row) => required > 0 && row.coverage.missingItems.length === 0).length
  const double =
    doubleRate.whole > 0
      ? `面积和服务双达标${formatInteger(doubleRate.part)}个，占两项均适用的${centersText(doubleRate.whole)}的${percent(doubleRate)}`
      : '没有面积和服务两项均适用的中心'
  return `适用服务达标的中心${formatInteger(coverageRate.whole)}个，五大功能齐全${formatInteger(complete)}个，县级清单${formatInteger(required)}项事项全部可办${formatInteger(full)}个，服务达标${formatInteger(coverageRate.part)}个，服务达标率${percent(coverageRate)}；${double}。`
}

const figureText = (figures: readonly FigureLine[], pick: (figure: FigureLine) => number | null): string =>
  CIRCULAR_FIGURES.flatMap(({ code, verb, unit }) => {
    const figure = figures.find((line) => line.code === code)
    const value = figure ? pick(figure) : null
    return value === null ? [] : [`${verb}${formatInteger(value)}${unit}`]
  }).join('，')

/** The month's official figures; those without a value in any report are left out, never written as 0. */
export function monthText({ progress, figures }: CircularData): string {
  const text = figureText(figures, (figure) => figure.month)
  const month = formatMonth(progress.month)
  if (!text) return `${month}尚无已审核的月报，没有运行数据。`
  const visits = figures.find((figure) => figure.code === 'E01')
  return `${month}，${text}。${visits ? comparisonText(visits) : ''}`
}

/**
 * Against the month before; a percentage only where both months are sums of equally many centers, for a difference in
 * who reported is no change in what happened.
 */
function comparisonText({ month, centers, previous, previousCenters }: FigureLine): string {
  const change = changeText(month, previous)
  if (change === NO_VALUE) return ''
  return centers === previousCenters
    ? `到访人次比上月${change}。`
    : `上月汇总${centersText(previousCenters)}，本月汇总${centersText(centers)}，到访人次不作环比。`
}

/** The year so far; null in a year without an official report. */
export function yearText({ progress, figures }: CircularData): string | null {
  const text = figureText(figures, (figure) => figure.yearToDate)
  const year = `${Number(progress.month.slice(0, 4))}年${yearSpanText(progress.month)}累计`
  const reports = Math.max(...figures.map((figure) => figure.yearReports))
  return text ? `${year}（汇总已审核、已锁定的月报${formatInteger(reports)}份）：${text}。` : null
}

/** 一、总体情况. */
export function overviewBlocks(data: CircularData): Block[] {
  const { rows, summary, reporting } = data.progress
  const year = yearText(data)
  return [
    heading(1, '总体情况'),
    heading(2, '月报报送'),
    paragraph(reportingText(reporting)),
    heading(2, '阵地建设'),
    paragraph(stockText(rows, summary)),
    paragraph(areaTextOf(summary)),
    heading(2, '服务供给'),
    paragraph(coverageTextOf(rows, summary)),
    heading(2, '运行情况'),
    paragraph(monthText(data)),
    ...(year ? [paragraph(year)] : []),
  ]
}

/** Townships, in code order, whose rate of a kind is whole. */
function wholeTownships(data: CircularData, rateOf: (rows: StandingRow[]) => Rate): string[] {
  return data.progress.reporting.lines.flatMap(({ townshipId, townshipName }) => {
    const { part, whole } = rateOf(data.progress.rows.filter((row) => row.townshipId === townshipId))
    return townshipName && whole > 0 && part === whole ? [townshipName] : []
  })
}

function doubleSentence(double: readonly StandingRow[]): string {
  const names = double.length > MOST_NAMES ? '名单见附件1' : namesText(double.map((row) => row.name))
  return `双达标的中心${formatInteger(double.length)}个：${names}。`
}

/** 二、主要特点: only what a figure proves; townships stand in code order, nobody is ranked. */
export function featureBlocks(data: CircularData): Block[] {
  const { reporting, summary, rows } = data.progress
  const onTime = reporting.lines.filter(
    (line) => line.townshipName && line.expected > 0 && line.onTime === line.expected,
  )
  const met = wholeTownships(data, (own) => summarizeStandings(own).areaRate)
  const covered = wholeTownships(data, (own) => summarizeStandings(own).coverageRate)
  const double = rows.filter((row) => row.isDoubleMet === true)
  const named = (names: readonly string[], what: string) =>
    names.length > 0 ? [`${what}的乡镇（街道）${formatInteger(names.length)}个：${namesText(names)}。`] : []
  const domains = FUNCTION_DOMAINS.map(
    (domain) => `${DOMAIN_WORDS[domain]}${formatInteger(summary.domains[domain])}个`,
  )
  const sentences = [
    ...named(
      onTime.flatMap((line) => line.townshipName ?? []),
      '按时报送率100.0%',
    ),
    ...named(met, '面积达标率100.0%'),
    ...named(covered, '服务达标率100.0%'),
    ...(double.length > 0 ? [doubleSentence(double)] : []),
    ...(summary.byStatus.OPEN > 0
      ? [`正常运行的${centersText(summary.byStatus.OPEN)}中，设有五大功能的分别为${domains.join('、')}。`]
      : []),
  ]
  const numbered = sentences.map((sentence, index) => paragraph(`${index + 1}.${sentence}`))
  return [
    heading(1, '主要特点'),
    ...(numbered.length > 0 ? numbered : [paragraph('本期没有可列明的单位和中心。')]),
  ]
}

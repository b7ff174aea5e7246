import type { Book } from '@/lib/briefings/figures/types'
import type { DraftPart } from '@/lib/briefings/paper/types'
import { CIRCULAR_FIGURES, changeText, heading, sentence, yearSpanText } from '@/lib/briefings/rules'
import type { CircularData, FigureLine } from '@/lib/briefings/types'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { NO_VALUE } from '@/lib/core/format/number'
import type { ReportingSummary } from '@/lib/progress/types'
import { areaTotal } from '@/lib/progress/view'
import type { StandingRow, StandingSummary } from '@/lib/standings/types'
import { AREA_REASON_WORDS, GAP_BOUND_WORDS } from '@/lib/standings/view'

/** Where the lists behind the figures stand. */
const LIST = '/dashboard/centers'

/** 应报45个，已报43个. */
export function reportedPhrase(book: Book, { expected, submitted }: ReportingSummary): string {
  const due = book.count('reporting.expected', expected, '个', {
    name: '应报月报的中心',
    href: `${LIST}?report=EXPECTED`,
  })
  const done = book.count('reporting.submitted', submitted, '个', {
    name: '已报月报的中心',
    formula: '待审核、已审核、已锁定，或提交后被退回的月报',
    href: `${LIST}?report=SUBMITTED`,
  })
  return `应报${due}，已报${done}`
}

/** What the figures are of, until when, and who is missing from them: opens the circular. */
export function openingText(book: Book, { progress, whole, figures }: CircularData): string {
  const { asOf, month, reporting } = progress
  const missing = reporting.expected - reporting.submitted
  const missingToken = () =>
    book.count('reporting.missing', missing, '个中心', {
      name: '未报月报的中心',
      href: `${LIST}?report=UNREPORTED`,
    })
  const coverage =
    missing > 0
      ? `尚有${missingToken()}未报，各项合计不含未报中心`
      : reporting.expected > 0
        ? '应报中心已全部报送'
        : '本月没有应报的中心'
  const official = book.count(
    'reporting.official',
    Math.max(0, ...figures.map((figure) => figure.centers)),
    '个中心',
    { name: '月报已审核、已锁定的中心' },
  )
  return [
    `现将${book.words('whole', whole, { name: '范围' })}${formatMonth(month)}社区党群服务中心运行情况通报如下。`,
    `阵地和服务数据截至${formatDate(asOf)}；${formatMonth(month)}月报${reportedPhrase(book, reporting)}，${coverage}；`,
    `运行数据只汇总已审核、已锁定的月报，本月共${official}。`,
  ].join('')
}

/** 报送率 and 按时报送率 with both of their counts. */
export function reportingText(book: Book, reporting: ReportingSummary): string {
  const { expected, submitted, onTime, unreported, late } = reporting
  if (expected === 0) return '本月没有应报的中心。'
  const rate = book.share('reporting.rate', { part: submitted, whole: expected }, { name: '报送率' })
  const timely = book.count('reporting.onTime', onTime, '个', { name: '按时报送的中心' })
  const timeliness = book.share(
    'reporting.timeliness',
    { part: onTime, whole: expected },
    { name: '按时报送率' },
  )
  const lateToken = book.count('reporting.late', late.length, '个', {
    name: '迟报的中心',
    href: `${LIST}?report=LATE`,
  })
  const none = book.count('reporting.unreported', unreported.length, '个', {
    name: '未报的中心',
    href: `${LIST}?report=UNREPORTED`,
  })
  return `${reportedPhrase(book, reporting)}，报送率${rate}；按时报送${timely}，按时报送率${timeliness}；迟报${lateToken}，未报${none}。`
}

type Counted = { slot: string; word: string; count: number }

/** 在建3个、规划1个: what is 0 is left out. */
export function countsText(book: Book, counts: readonly Counted[], unit = '个'): string {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ slot, word, count }) => `${word}${book.count(slot, count, unit, { name: word })}`)
    .join('、')
}

/** Centers in operation and in preparation, and their floor area. */
export function stockText(book: Book, rows: readonly StandingRow[], summary: StandingSummary): string {
  const open = rows.filter((row) => row.status === 'OPEN')
  const { sum, isApproximate, stated } = areaTotal(open)
  const coming = countsText(book, [
    { slot: 'stock.building', word: '在建', count: summary.byStatus.BUILDING },
    { slot: 'stock.planned', word: '规划', count: summary.byStatus.PLANNED },
  ])
  const openToken = book.count('stock.open', open.length, '个', {
    name: '正常运行的中心',
    formula: '启用日期 ≤ 当日 < 关闭日期',
    href: `${LIST}?status=OPEN`,
  })
  const area = () => {
    const total = book.decimal('stock.area', sum, '平方米', { name: '正常运行中心的建筑面积' })
    const from = book.count('stock.stated', stated, '个中心', { name: '已填面积的中心' })
    return `，建筑面积合计${isApproximate ? '约' : ''}${total}（按已填面积的${from}计）`
  }
  return `正常运行的中心${openToken}${coming ? `，另有${coming}` : ''}${stated > 0 ? area() : ''}。`
}

/** 缺口合计 with what is known of it. */
export function gapToken(book: Book, { gapSum, gapBound }: StandingSummary): string {
  const token = book.decimal('area.gap', gapSum, '平方米', {
    name: '面积缺口合计',
    href: `${LIST}?area=SHORT`,
  })
  return `${gapBound ? GAP_BOUND_WORDS[gapBound] : ''}${token}`
}

function judgedText(book: Book, summary: StandingSummary): string {
  const { area, areaRate } = summary
  if (areaRate.whole === 0) return '没有纳入面积目标的中心'
  const judged = book.count('area.judged', areaRate.whole, '个', {
    name: '纳入面积目标的中心',
    href: `${LIST}?area=JUDGED`,
  })
  const met = book.count('area.met', areaRate.part, '个', {
    name: '面积达标的中心',
    href: `${LIST}?area=MET`,
  })
  const rate = book.share('area.rate', areaRate, { name: '面积达标率' })
  const short = book.count('area.short', area.SHORT, '个', {
    name: '面积未达标的中心',
    href: `${LIST}?area=SHORT`,
  })
  const gap = area.SHORT > 0 ? `，面积缺口合计${gapToken(book, summary)}` : ''
  return `纳入面积目标的中心${judged}，面积达标${met}，达标率${rate}；未达标${short}${gap}`
}

/** 面积达标率 with its counts, the gap, and who stands outside for what reason. */
export function areaTextOf(book: Book, summary: StandingSummary): string {
  const { area, reasons } = summary
  const outside = countsText(
    book,
    (['CATEGORY', 'STATUS', 'UNKNOWN_KIND', 'UNRENOVATED', 'NO_TARGET', 'NO_AREA'] as const).map(
      (reason) => ({
        slot: `area.outside.${reason}`,
        word: AREA_REASON_WORDS[reason],
        count: reasons[reason],
      }),
    ),
  )
  const apart = [
    countsText(book, [{ slot: 'area.exempted', word: '已备案', count: area.EXEMPTED }]),
    countsText(book, [{ slot: 'area.toMeasure', word: '待实测', count: area.TO_MEASURE }]),
  ]
    .filter((text) => text !== '')
    .map((text) => (text.startsWith('待实测') ? `${text}（不计入达标率）` : text))
    .join('、')
  return `${judgedText(book, summary)}${apart ? `；${apart}` : ''}${outside ? `。未纳入的中心：${outside}` : ''}。`
}

function doubleText(book: Book, { doubleRate }: StandingSummary): string {
  if (doubleRate.whole === 0) return '没有面积和服务两项均适用的中心'
  const met = book.count('double.met', doubleRate.part, '个', {
    name: '双达标的中心',
    href: `${LIST}?double=MET`,
  })
  const whole = book.count('double.applicable', doubleRate.whole, '个中心', { name: '两项均适用的中心' })
  return `面积和服务双达标${met}，占两项均适用的${whole}的${book.share('double.rate', doubleRate, { name: '双达标率' })}`
}

/** 服务达标率 and 双达标率 with their counts. */
export function coverageTextOf(book: Book, rows: readonly StandingRow[], summary: StandingSummary): string {
  const { coverageRate } = summary
  const applicable = rows.filter((row) => row.coverage.status !== 'NOT_APPLICABLE')
  const [first] = applicable
  if (!first) return '当日没有施行中的县级下沉事项清单，或没有适用的中心，服务达标不作判定。'
  const complete = applicable.filter((row) => row.coverage.missingDomains.length === 0).length
  const required = first.coverage.itemsRequired
  const full = applicable.filter((row) => required > 0 && row.coverage.missingItems.length === 0).length
  const count = (slot: string, value: number, unit: string, name: string) =>
    book.count(`coverage.${slot}`, value, unit, { name })
  return [
    `适用服务达标的中心${count('applicable', coverageRate.whole, '个', '适用服务达标的中心')}`,
    `五大功能齐全${count('complete', complete, '个', '五大功能齐全的中心')}`,
    `县级清单${count('required', required, '项', '县级清单事项')}事项全部可办${count('full', full, '个', '清单事项全部可办的中心')}`,
    `服务达标${count('met', coverageRate.part, '个', '服务达标的中心')}`,
    `服务达标率${book.share('coverage.rate', coverageRate, { name: '服务达标率' })}；${doubleText(book, summary)}。`,
  ].join('，')
}

function figureText(
  book: Book,
  figures: readonly FigureLine[],
  span: { key: 'month' | 'yearToDate'; word: string },
): string {
  return CIRCULAR_FIGURES.flatMap(({ code, verb, unit }) => {
    const value = figures.find((line) => line.code === code)?.[span.key] ?? null
    if (value === null) return []
    const name = `${span.word}${verb}`
    return [
      `${verb}${book.count(`${span.key}.${code}`, value, unit, { name, formula: `月报${code}之和，只取已审核、已锁定的月报` })}`,
    ]
  }).join('，')
}

/** The month's official figures; those without a value in any report are left out, never written as 0. */
export function monthText(book: Book, { progress, figures }: CircularData): string {
  const month = formatMonth(progress.month)
  const text = figureText(book, figures, { key: 'month', word: month })
  if (!text) return `${month}尚无已审核的月报，没有运行数据。`
  const visits = figures.find((figure) => figure.code === 'E01')
  return `${month}，${text}。${visits ? comparisonText(book, visits) : ''}`
}

/**
 * Against the month before; a percentage only where both months are sums of equally many centers, for a difference in
 * who reported is no change in what happened.
 */
function comparisonText(book: Book, { month, centers, previous, previousCenters }: FigureLine): string {
  const change = changeText(month, previous)
  if (change === NO_VALUE) return ''
  if (centers === previousCenters)
    return `到访人次比上月${book.words('month.change', change, { name: '到访人次比上月', formula: '（本月−上月）÷上月' })}。`
  const count = (slot: string, value: number, name: string) => book.count(slot, value, '个中心', { name })
  return `上月汇总${count('month.previousCenters', previousCenters, '上月汇总的中心')}，本月汇总${count('month.centers', centers, '本月汇总的中心')}，到访人次不作环比。`
}

/** The year so far; null in a year without an official report. */
export function yearText(book: Book, { progress, figures }: CircularData): string | null {
  const span = `${Number(progress.month.slice(0, 4))}年${yearSpanText(progress.month)}`
  const text = figureText(book, figures, { key: 'yearToDate', word: span })
  if (!text) return null
  const reports = book.count('year.reports', Math.max(...figures.map((figure) => figure.yearReports)), '份', {
    name: `${span}汇总的月报`,
  })
  return `${span}累计（汇总已审核、已锁定的月报${reports}）：${text}。`
}

/** 一、总体情况. */
export function overviewParts(book: Book, data: CircularData): DraftPart[] {
  const { rows, summary, reporting } = data.progress
  const year = yearText(book, data)
  return [
    heading(1, '总体情况'),
    heading(2, '月报报送'),
    sentence('reporting', reportingText(book, reporting)),
    heading(2, '阵地建设'),
    sentence('stock', stockText(book, rows, summary)),
    sentence('area', areaTextOf(book, summary)),
    heading(2, '服务供给'),
    sentence('coverage', coverageTextOf(book, rows, summary)),
    heading(2, '运行情况'),
    sentence('month', monthText(book, data)),
    ...(year ? [sentence('year', year)] : []),
  ]
}

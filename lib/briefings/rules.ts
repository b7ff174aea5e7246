import type { DraftPart } from '@/lib/briefings/paper/types'
import type { FigureLine } from '@/lib/briefings/types'
import { type CalendarDate, lastDay, type Month, monthOf } from '@/lib/core/calendar'
import { NO_VALUE, sharePermille } from '@/lib/core/format/number'
import type { Figure, FigureRequest } from '@/lib/metrics/types'

/** Names and units of the figures that the circular reports, in its order. */
export const CIRCULAR_FIGURES = [
  { code: 'E01', verb: '接待到访群众', unit: '人次' },
  { code: 'A01', verb: '举办活动', unit: '场次' },
  { code: 'A02', verb: '活动参与', unit: '人次' },
  { code: 'E02', verb: '窗口受理', unit: '件' },
  { code: 'E03', verb: '窗口办结', unit: '件' },
  { code: 'E04', verb: '帮办代办和上门服务', unit: '件' },
  { code: 'E05', verb: '老年食堂供餐', unit: '人次' },
  { code: 'E09', verb: '四点半课堂服务', unit: '人次' },
  { code: 'E11', verb: '暖心驿站服务新就业群体', unit: '人次' },
  { code: 'E12', verb: '健康驿站服务', unit: '人次' },
  { code: 'E14', verb: '法律咨询和援助', unit: '件' },
  { code: 'E15', verb: '向失业人员提供岗位信息', unit: '名' },
  { code: 'E17a', verb: '受理矛盾纠纷', unit: '件' },
  { code: 'E17b', verb: '调解成功', unit: '件' },
] as const

const SPANS = ['month', 'previous', 'year'] as const
const lineKey = (code: string, span: (typeof SPANS)[number]) => `${code}.${span}`

/** What the circular asks of the metrics: each of its figures for the month, the one before and the year up to the month. */
export function lineRequests(unitId: string, months: { month: Month; previous: Month }): FigureRequest[] {
  const from = { month: months.month, previous: months.previous, year: `${months.month.slice(0, 4)}-01` }
  const to = { month: months.month, previous: months.previous, year: months.month }
  return CIRCULAR_FIGURES.flatMap(({ code }) =>
    SPANS.map((span) => ({
      key: lineKey(code, span),
      metric: code,
      scope: { unitId },
      period: { rule: 'MONTHS' as const, from: from[span], to: to[span] },
    })),
  )
}

type ReportCount = { month: Month; centers: number }

/**
 * The circular's figures by code with the official reports that they are sums of. A figure without any stays null: a blank is
 * not a 0.
 * @param counts official reports by month
 */
export function figureLines(
  figures: readonly Pick<Figure, 'key' | 'value'>[],
  counts: readonly ReportCount[],
  months: { month: Month; previous: Month; year: readonly Month[] },
): FigureLine[] {
  const values = new Map(figures.map(({ key, value }) => [key, value]))
  const reports = (span: readonly Month[]) =>
    counts.filter(({ month }) => span.includes(month)).reduce((sum, { centers }) => sum + centers, 0)
  const [own, before, year] = [reports([months.month]), reports([months.previous]), reports(months.year)]
  return CIRCULAR_FIGURES.map(({ code }) => {
    const value = (span: (typeof SPANS)[number], count: number) => {
      const found = values.get(lineKey(code, span)) ?? null
      return found === null || count === 0 ? null : Number(found)
    }
    return {
      code,
      month: value('month', own),
      centers: own,
      previous: value('previous', before),
      previousCenters: before,
      yearToDate: value('year', year),
      yearReports: year,
    }
  })
}

/**
 * The day of the stock figures of a month's paper. Rule: the earlier of the month's end and the cut-off; a cut-off outside
 * the month says nothing about it.
 */
export function cutOffDay(month: Month, asked: CalendarDate | undefined): CalendarDate {
  return asked !== undefined && monthOf(asked) === month ? asked : lastDay(month)
}

/** 增长12.3%, 下降5.0%, 持平; “—” against nothing or against 0, which has no percentage. */
export function changeText(current: number | null, previous: number | null): string {
  if (current === null || previous === null || previous === 0) return NO_VALUE
  const permille = sharePermille(Math.abs(current - previous), previous) ?? 0
  if (current === previous) return '持平'
  return `${current > previous ? '增长' : '下降'}${(permille / 10).toFixed(1)}%`
}

/** 甲、乙、丙. */
export function namesText(names: readonly string[]): string {
  return names.join('、')
}

/** 1—6月, or 1月 in January. */
export function yearSpanText(month: Month): string {
  const last = Number(month.slice(5, 7))
  return last === 1 ? '1月' : `1—${last}月`
}

/** A heading; its number is set when the document is put together. */
export function heading(level: 1 | 2, text: string): DraftPart {
  return { kind: 'heading', level, text }
}

/** A sentence under its key, by which edits and comparisons find it. */
export function sentence(key: string, template: string): DraftPart {
  return { kind: 'sentence', key, template }
}

/** Months as names below an axis: the year stands with the first and with each January, so that no two are the same. */
export function monthLabels(months: readonly Month[]): string[] {
  return months.map((month, index) => {
    const word = `${Number(month.slice(5))}月`
    return index === 0 || month.endsWith('-01') ? `${month.slice(2, 4)}年${word}` : word
  })
}

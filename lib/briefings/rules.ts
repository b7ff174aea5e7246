import type { FigureLine } from '@/lib/briefings/types'
import { type CalendarDate, lastDay, type Month, monthOf } from '@/lib/core/calendar'
import { formatInteger, NO_VALUE, sharePermille } from '@/lib/core/format/number'
import type { Heading } from '@/lib/documents/model'

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

/**
 * One month's sums, the month before and the year so far, by code. Months without an official report stay null: a blank
 * is not a 0.
 */
export function figureLines(
  sums: readonly { month: Month; code: string; total: number; centers: number }[],
  months: { month: Month; previous: Month; year: readonly Month[] },
): FigureLine[] {
  return CIRCULAR_FIGURES.map(({ code }) => {
    const own = sums.filter((sum) => sum.code === code && sum.centers > 0)
    const current = own.find((sum) => sum.month === months.month)
    const previous = own.find((sum) => sum.month === months.previous)
    const year = own.filter((sum) => months.year.includes(sum.month))
    return {
      code,
      month: current?.total ?? null,
      centers: current?.centers ?? 0,
      previous: previous?.total ?? null,
      previousCenters: previous?.centers ?? 0,
      yearToDate: year.length > 0 ? year.reduce((sum, row) => sum + row.total, 0) : null,
      yearReports: year.reduce((sum, row) => sum + row.centers, 0),
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

/** 45个中心. */
export function centersText(count: number): string {
  return `${formatInteger(count)}个中心`
}

/** 甲、乙、丙. */
export function namesText(names: readonly string[]): string {
  return names.join('、')
}

/** The phrases whose number is not 0, joined by 、. */
export function nonZero(phrases: readonly { count: number; text: string }[]): string {
  return phrases
    .filter((phrase) => phrase.count > 0)
    .map((phrase) => phrase.text)
    .join('、')
}

/** 1—6月, or 1月 in January. */
export function yearSpanText(month: Month): string {
  const last = Number(month.slice(5, 7))
  return last === 1 ? '1月' : `1—${last}月`
}

/** A heading; its number is set when the document is put together. */
export function heading(level: 1 | 2, text: string): Heading {
  return { kind: 'heading', level, text }
}

import {
  addMonths,
  type CalendarDate,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  yearOf,
} from '@/lib/core/calendar'
import type { FigurePeriod } from '@/lib/metrics/types'

/** The months of a period, both included (`from` null: since records began), and the day of its stocks. */
export type FigureSpan = { asOf: CalendarDate; from: Month | null; to: Month }

/** The earlier of two days, or of two months. */
export const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b)

/** The latest month that is over on a day. */
export function latestFinishedMonth(on: CalendarDate): Month {
  return on === lastDay(monthOf(on)) ? monthOf(on) : addMonths(monthOf(on), -1)
}

/**
 * The months and the day that a rule of time means on a cut-off day. Rules: stocks stand as of the earlier of the
 * period's end and the cut-off; no month after the cut-off counts; 去年 is the calendar year before that of the cut-off;
 * 今年 reaches to the latest finished month (in January there is none, and the span is empty: `to` < `from`).
 */
export function spanOf(period: FigurePeriod, cutOff: CalendarDate): FigureSpan {
  const month = monthOf(cutOff)
  const year = yearOf(cutOff)
  const lastYear = (): FigureSpan => ({
    from: `${year - 1}-01`,
    to: `${year - 1}-12`,
    asOf: `${year - 1}-12-31`,
  })
  const months = (from: Month, to: Month): FigureSpan => ({
    from,
    to: earlier(to, month),
    asOf: earlier(lastDay(to), cutOff),
  })
  switch (period.rule) {
    case 'AS_OF':
    case 'CUMULATIVE':
    case 'LAST_SUMMER':
      return { from: null, to: month, asOf: cutOff }
    case 'MONTHS':
      return months(period.from, period.to)
    case 'LAST_YEAR':
      return lastYear()
    case 'YEAR_TO_DATE':
      return { from: `${year}-01`, to: latestFinishedMonth(cutOff), asOf: cutOff }
    case 'YEARLY_MEAN':
      return { from: null, to: `${cutOff.endsWith('-12-31') ? year : year - 1}-12`, asOf: cutOff }
    case 'DAILY_MEAN':
      return period.from && period.to ? months(period.from, period.to) : lastYear()
    case 'WEEKLY_MEAN':
      // Early in a year no week of it counts yet, and then those of the year before do.
      return months(`${period.year ?? year - 1}-01`, `${period.year ?? year}-12`)
  }
}

/** Whether a month lies in a span. */
export function isInSpan(month: Month, { from, to }: Pick<FigureSpan, 'from' | 'to'>): boolean {
  return (from === null || from <= month) && month <= to
}

/** The months that cover several spans, as days for a statement; from null: since records began. */
export function hullOf(spans: readonly FigureSpan[]): { from: CalendarDate | null; to: CalendarDate } | null {
  if (spans.length === 0) return null
  const starts = spans.map((span) => span.from)
  const from = starts.reduce<Month | null>(
    (least, start) => (least === null || start === null ? null : earlier(least, start)),
    starts[0] ?? null,
  )
  const to =
    spans
      .map((span) => span.to)
      .sort()
      .at(-1) ?? ''
  return { from: from && firstDay(from), to: lastDay(to) }
}

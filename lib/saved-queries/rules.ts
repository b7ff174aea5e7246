import { addMonths, type Month, monthRange, yearOf } from '@/lib/core/calendar'
import { formatMonth } from '@/lib/core/format/date'
import type { QueryPeriod, QueryStep } from '@/lib/saved-queries/types'

const QUARTER_WORDS = ['一', '二', '三', '四']

const monthNumber = (month: Month) => Number(month.slice(5))

/** The key under which a month is gathered. */
function keyOf(month: Month, by: QueryStep): string {
  const year = yearOf(month)
  if (by === 'MONTH') return month
  if (by === 'QUARTER') return `${year}Q${Math.ceil(monthNumber(month) / 3)}`
  if (by === 'HALF') return `${year}H${monthNumber(month) <= 6 ? 1 : 2}`
  return by === 'YEAR' ? String(year) : 'WHOLE'
}

const WHOLE_LENGTH: Record<QueryStep, number> = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12, WHOLE: 0 }

/** 2026年第一季度, 2026年上半年, 2026年; a part of one is named by its months: 2026年1—2月. */
export function periodLabel(from: Month, to: Month, by: QueryStep): string {
  const year = yearOf(from)
  const length = monthRange(from, to).length
  if (length === 1) return formatMonth(from)
  if (year !== yearOf(to)) return `${formatMonth(from)}—${formatMonth(to)}`
  if (length === WHOLE_LENGTH[by]) {
    if (by === 'QUARTER') return `${year}年第${QUARTER_WORDS[Math.ceil(monthNumber(to) / 3) - 1]}季度`
    if (by === 'HALF') return `${year}年${monthNumber(to) <= 6 ? '上' : '下'}半年`
    if (by === 'YEAR') return `${year}年`
  }
  return `${year}年${monthNumber(from)}—${monthNumber(to)}月`
}

/** The columns of time from one month to another, both included; empty when `to` is earlier. */
export function periodsOf(from: Month, to: Month, by: QueryStep): QueryPeriod[] {
  const groups = new Map<string, Month[]>()
  for (const month of monthRange(from, to)) {
    const key = keyOf(month, by)
    groups.set(key, [...(groups.get(key) ?? []), month])
  }
  return [...groups].map(([key, months]) => {
    const [first, last] = [months[0] ?? from, months.at(-1) ?? to]
    return { key, label: periodLabel(first, last, by), from: first, to: last }
  })
}

/** The months of a query: as asked, else the twelve up to the latest past its lock. */
export function querySpan(
  asked: { from?: Month | undefined; to?: Month | undefined },
  latest: Month,
): { from: Month; to: Month } {
  const to = asked.to ?? latest
  return { from: asked.from ?? addMonths(to, -11), to }
}

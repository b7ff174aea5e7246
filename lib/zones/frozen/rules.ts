import { addDays, BEGINNING, type CalendarDate, type Month, monthOf, monthRange } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'

/** Days from one (inclusive, null = since before anybody wrote it down) to another (exclusive, null = open). */
export type Span = { from: CalendarDate | null; to: CalendarDate | null }

/** Sorts after every date. */
const NEVER = '9999-12-31'

const isEmpty = ({ from, to }: Span) => from !== null && to !== null && to <= from

/** The days on which one of two spans holds and the other does not, as spans; null stands for no days at all. */
export function changedDays(before: Span | null, after: Span | null): Span[] {
  if (!before || !after) return [before, after].filter((span) => span !== null && !isEmpty(span)) as Span[]
  const [first, second] =
    (before.from ?? BEGINNING) <= (after.from ?? BEGINNING) ? [before, after] : [after, before]
  const isApart = first.to !== null && first.to <= (second.from ?? BEGINNING)
  if (isApart) return [first, second].filter((span) => !isEmpty(span))
  const ends = [before.to, after.to].sort((a, b) => ((a ?? NEVER) < (b ?? NEVER) ? -1 : 1))
  return [
    { from: first.from, to: second.from ?? BEGINNING },
    { from: ends[0] ?? NEVER, to: ends[1] ?? null },
  ].filter((span) => !isEmpty(span) && span.from !== NEVER && (span.from ?? BEGINNING) !== span.to)
}

/** The months up to today that the days of some spans fall into. */
export function monthsOf(spans: readonly Span[], today: CalendarDate): Month[] {
  const months = spans.flatMap(({ from, to }) => {
    const last = to === null || to > today ? today : addDays(to, -1)
    return monthRange(monthOf(from ?? BEGINNING), monthOf(last))
  })
  return [...new Set(months)]
}

/** The refusal to change what an approved month was drawn from, with the way to a correction. */
export function monthApproved(month: Month, field?: string): AppError {
  const reason = 'validation.services.monthApproved'
  return new AppError('RULE', {
    reason,
    params: { month: formatMonth(month) },
    ...(field && { fields: { [field]: 'validation.services.approvedDay' } }),
  })
}

import { addMonths, type Month, weekday } from '@/lib/core/calendar'
import { SOURCE_ORDER } from '@/lib/visits/rules'
import type { VisitCountRow, VisitDay } from '@/lib/visits/types'
import type { VisitSource } from '@/prisma/generated/enums'

/** Days in rows of seven from Monday to Sunday; null pads the first and the last week. */
export function calendarWeeks<T extends Pick<VisitDay, 'date'>>(days: readonly T[]): (T | null)[][] {
  const [first] = days
  if (!first) return []
  const cells: (T | null)[] = [...Array<null>(weekday(first.date) - 1).fill(null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The latest months up to one, newest first. */
export function latestMonths(until: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(until, -index))
}

/** The source from which the center's own counts come most often; by hand where there are none yet. */
export function mainSource(rows: readonly Pick<VisitCountRow, 'zoneId' | 'source'>[]): VisitSource {
  const days = new Map<VisitSource, number>()
  for (const { zoneId, source } of rows) if (zoneId === null) days.set(source, (days.get(source) ?? 0) + 1)
  return [...days].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'MANUAL'
}

/** On how many days the center has a count from a source that goes before this one, so that this one does not count. */
export function daysOutranked(
  rows: readonly Pick<VisitCountRow, 'zoneId' | 'source' | 'date'>[],
  source: VisitSource,
): number {
  const before = SOURCE_ORDER.slice(0, SOURCE_ORDER.indexOf(source))
  const days = rows
    .filter((row) => row.zoneId === null && before.includes(row.source))
    .map(({ date }) => date)
  return new Set(days).size
}

/**
 * A column or a row copied out of a spreadsheet as the numbers of days one after the other; null for a text that is a single
 * cell. Blank cells stay blank; of several columns the first counts.
 */
export function pastedColumn(text: string): string[] | null {
  if (!/[\n\t]/.test(text)) return null
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const cells =
    lines.length === 1 ? (lines[0] ?? '').split('\t') : lines.map((line) => line.split('\t')[0] ?? '')
  return cells.map((cell) => cell.trim())
}

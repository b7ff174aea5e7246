import { count } from '@/lib/core/atoms'
import { type CalendarDate, type Month, monthOf } from '@/lib/core/calendar'
import type { MonthCounts } from '@/lib/imports/month-visits/types'
import { readDate } from '@/lib/imports/values/date/rules'
import { columnsOf, plainText } from '@/lib/spreadsheets/columns'
import type { CellText, SheetTable } from '@/lib/spreadsheets/model'
import { MAX_VISITS } from '@/lib/visits/schema'

type Column = 'date' | 'count' | 'zone'

/** Headings by which the columns of a list of counts are known, as entrance gates and cameras export them. */
const HEADINGS: Record<Column, readonly string[]> = {
  date: ['日期', '到访日期', '统计日期', '时间', 'date', 'day'],
  count: ['人次', '到访人次', '人数', '客流量', '客流', '进入人数', '进馆人数', '进', 'count', 'in'],
  zone: ['功能区', '区域', 'zone'],
}

/** Where a list has its columns; null for those it does not have. */
export function countColumns(header: readonly string[]): Record<Column, number | null> {
  return columnsOf(header, HEADINGS)
}

const textOf = (cells: readonly CellText[], at: number | null) => plainText(cells, at).trim()

/**
 * The totals of days out of a list of counts, for one month. Rules: days of other months and rows of single zones are only
 * counted; a day that comes twice is unreadable the second time, because nobody can say whether it adds or repeats; a blank
 * number is no 0.
 */
export function readMonthCounts(
  { header, rows }: Pick<SheetTable, 'header' | 'rows'>,
  { month, today }: { month: Month; today: CalendarDate },
): MonthCounts {
  const columns = countColumns(header)
  const days = new Map<CalendarDate, number>()
  const found: MonthCounts = { days: [], elsewhere: 0, ofZones: 0, unreadable: [] }
  for (const { number, cells } of rows) {
    const date = readDate(textOf(cells, columns.date), today)
    const people = count(MAX_VISITS).safeParse(textOf(cells, columns.count))
    if (!('value' in date) || date.value.precision !== 'DAY' || !people.success) found.unreadable.push(number)
    else if (textOf(cells, columns.zone) !== '') found.ofZones += 1
    else if (monthOf(date.value.date) !== month) found.elsewhere += 1
    else if (days.has(date.value.date)) found.unreadable.push(number)
    else days.set(date.value.date, people.data)
  }
  return { ...found, days: [...days].sort().map(([date, people]) => ({ date, count: people })) }
}

import { type CalendarDate, isCalendarDate } from '@/lib/core/calendar'
import { normalizeCell } from '@/lib/imports/values/number/rules'
import type { Reading } from '@/lib/imports/values/types'
import type { DatePrecision } from '@/prisma/generated/enums'

/** A date known to its day, month or year; an unknown month or day stands as the first. */
export type PartialDate = { date: CalendarDate; precision: DatePrecision }

const YEAR = /^(\d{4})年?$/
const MONTH = /^(?:(\d{4})[-/](\d{1,2})|(\d{4})\.(\d{2})|(\d{4})年(\d{1,2})月|(\d{4})(\d{2}))$/
const DAY =
  /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})[日号]?|(\d{4})(\d{2})(\d{2})日?)$/

const two = (text: string) => text.padStart(2, '0')

/** A date as it was written, to the precision that is known: 2018, 2018-06, 2018-06-05. */
export function partialDateText({ date, precision }: PartialDate): string {
  return date.slice(0, precision === 'YEAR' ? 4 : precision === 'MONTH' ? 7 : 10)
}

/**
 * A date that may be known to its year or month only: 2018, 2018年6月, 2018/6/1, 201806, 20180601.
 * Rule: the precision is kept; what lacks a 年 or a year (20196月, 自1030日开工) and bare serial numbers are refused;
 * a day after `today` (or a later month, a later year) is refused, because a center cannot have opened yet.
 */
export function readDate(text: string, today: CalendarDate): Reading<PartialDate> {
  const clean = normalizeCell(text)
    .replace(/ 00:00(:00)?$/, '')
    .replace(/ /g, '')
  const parts = partsOf(clean)
  if (!parts) return { problem: { key: 'unclearDate', params: { text } } }
  const value: PartialDate = {
    date: `${parts[0]}-${two(parts[1] ?? '1')}-${two(parts[2] ?? '1')}`,
    precision: parts.length === 1 ? 'YEAR' : parts.length === 2 ? 'MONTH' : 'DAY',
  }
  if (!isCalendarDate(value.date)) return { problem: { key: 'noSuchDate', params: { text } } }
  const written = partialDateText(value)
  if (written > today.slice(0, written.length)) return { problem: { key: 'futureDate', params: { text } } }
  return { value, conversion: written === text.trim() ? null : written }
}

function partsOf(clean: string): string[] | null {
  const match = YEAR.exec(clean) ?? MONTH.exec(clean) ?? DAY.exec(clean)
  return match ? match.slice(1).filter((part) => part !== undefined) : null
}

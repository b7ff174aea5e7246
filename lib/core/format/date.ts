import { type CalendarDate, type Month, shanghaiDate, shanghaiTime } from '@/lib/core/calendar'
import { NO_VALUE } from '@/lib/core/format/number'

/** 2026年11月5日: month and day without leading zeros, as official papers write it. */
export function formatDate(date: CalendarDate | null | undefined): string {
  if (!date) return NO_VALUE
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

/** 2026-11-05 for tables. */
export function formatDateShort(date: CalendarDate | null | undefined): string {
  return date || NO_VALUE
}

/** 2026年10月 */
export function formatMonth(month: Month | null | undefined): string {
  if (!month) return NO_VALUE
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
}

/** A date known only to its month or year: 2018年, 2018年6月, 2018年6月5日. */
export function formatPartialDate(
  date: CalendarDate | null | undefined,
  precision: 'DAY' | 'MONTH' | 'YEAR' | null | undefined,
): string {
  if (!date) return NO_VALUE
  if (precision === 'YEAR') return `${Number(date.slice(0, 4))}年`
  if (precision === 'MONTH') return formatMonth(date.slice(0, 7))
  return formatDate(date)
}

/** 2026年11月5日 10:32 in Asia/Shanghai. */
export function formatInstant(instant: Date | null | undefined): string {
  return instant ? `${formatDate(shanghaiDate(instant))} ${shanghaiTime(instant)}` : NO_VALUE
}

/** 10:32 in Asia/Shanghai. */
export function formatTime(instant: Date): string {
  return shanghaiTime(instant)
}

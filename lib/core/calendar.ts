/** A calendar date of the county (Asia/Shanghai), `YYYY-MM-DD`. */
export type CalendarDate = string
/** A calendar month, `YYYY-MM`. */
export type Month = string

/** China has kept UTC+8 without summer time since 1991, so a fixed offset is exact for every date used here. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** "Since before anybody wrote it down": the start of a dated attribute whose beginning is unknown. */
export const BEGINNING: CalendarDate = '1900-01-01'

const two = (n: number) => String(n).padStart(2, '0')

/**
 * Whether text is an existing calendar date from 1900-01-01 to 2199-12-31.
 * Refuses 2026-02-30, 2025-02-29 and 0000-00-00; accepts 2024-02-29.
 */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(`${match[1]}-${match[2]}`)
}

/** Whether text is a month `YYYY-MM` from 1900-01 to 2199-12. */
export function isMonth(text: string): boolean {
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month] = [Number(match[1]), Number(match[2])]
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12
}

/** A calendar date as the UTC midnight that a `@db.Date` column reads and writes. */
export function toDbDate(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00.000Z`)
}

/** The calendar date of a `@db.Date` value. */
export function fromDbDate(value: Date): CalendarDate {
  return value.toISOString().slice(0, 10)
}

/** `fromDbDate` for a nullable column. */
export function fromDbDateOrNull(value: Date | null): CalendarDate | null {
  return value === null ? null : fromDbDate(value)
}

/** `toDbDate` for an optional value. */
export function toDbDateOrNull(date: CalendarDate | null | undefined): Date | null {
  return date ? toDbDate(date) : null
}

/** The Asia/Shanghai calendar date in which an instant falls. */
export function shanghaiDate(instant: Date): CalendarDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** The Asia/Shanghai wall time of an instant, `HH:MM`. */
export function shanghaiTime(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16)
}

/** The instant at which a calendar date begins in Asia/Shanghai (00:00). */
export function startOfDay(date: CalendarDate): Date {
  return new Date(toDbDate(date).getTime() - SHANGHAI_OFFSET_MS)
}

/** The instant at which a calendar date ends in Asia/Shanghai (24:00, exclusive). */
export function endOfDay(date: CalendarDate): Date {
  return startOfDay(addDays(date, 1))
}

/** The date `days` later (negative: earlier). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDbDate(new Date(toDbDate(date).getTime() + days * DAY_MS))
}

/** Whole days from one date to another (negative when `to` is earlier). */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((toDbDate(to).getTime() - toDbDate(from).getTime()) / DAY_MS)
}

/** 1 (Monday) to 7 (Sunday). */
export function weekday(date: CalendarDate): number {
  return toDbDate(date).getUTCDay() || 7
}

/** The month of a date. */
export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7)
}

/** The year of a date or month. */
export function yearOf(value: CalendarDate | Month): number {
  return Number(value.slice(0, 4))
}

/** The month `count` later (negative: earlier). */
export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}`
}

/** Months from one to another: 0 for the same, 1 for the next. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

/** Days of a month: 28 to 31. */
export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(yearOf(month), Number(month.slice(5, 7)), 0)).getUTCDate()
}

/** First day of a month. */
export function firstDay(month: Month): CalendarDate {
  return `${month}-01`
}

/** Last day of a month. */
export function lastDay(month: Month): CalendarDate {
  return `${month}-${two(daysInMonth(month))}`
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthRange(from: Month, to: Month): Month[] {
  const length = monthsBetween(from, to) + 1
  return Array.from({ length: Math.max(0, length) }, (_, index) => addMonths(from, index))
}

/** Whether a dated attribute is in force on a day: from inclusive, to exclusive, null = open. */
export function isInForce(
  span: { from: CalendarDate | null; to: CalendarDate | null },
  on: CalendarDate,
): boolean {
  return (span.from === null || span.from <= on) && (span.to === null || on < span.to)
}

import { addDays, type CalendarDate, firstDay, isInForce, lastDay, type Month } from '@/lib/core/calendar'
import type { IndicatorDerivation } from '@/prisma/generated/enums'

/** What decides whether a center sees an indicator. */
export type IndicatorFacts = {
  code: string
  derivation: IndicatorDerivation
  facility: string | null
  parts: readonly string[]
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** TYPED by hand, DERIVED from a register, TOTAL of other rows. */
export type RowKind = 'TYPED' | 'DERIVED' | 'TOTAL'

export type RowRule = { code: string; kind: RowKind; parts: string[] }

export type Span = { from: CalendarDate | null; to: CalendarDate | null }

/** What a center has in a month. */
export type CenterFacts = {
  /** Codes of the zone types active on any day of the month. */
  facilities: readonly string[]
  /** Codes of the departments that have a window on any day of the month. */
  departments: readonly string[]
  /** Daily visit counts exist, so that the visits are derived. */
  hasDailyVisits: boolean
  /** Registers with a record of the month; none unless said. */
  registers?: readonly MonthRegister[]
}

/** Registers whose records decide how a row of the month looks. */
export type MonthRegister = 'HOLIDAY_CARE' | 'REFERRALS'

/** Rows that are typed in a month without any record in their register, as visits are without daily counts. */
const TYPED_WITHOUT: Readonly<Record<string, MonthRegister>> = { E15: 'REFERRALS', E16: 'REFERRALS' }
/** Rows that a center sees in a month with a record even without the facility. */
const SHOWN_WITH: Readonly<Record<string, MonthRegister>> = { E10: 'HOLIDAY_CARE' }

/** 受理件 by department: 社保, 医保, 民政, 司法; every other department is 其他. */
const WINDOW_PARTS: Readonly<Record<string, string>> = {
  E02a: 'HRSS',
  E02b: 'MEDICAL_INSURANCE',
  E02c: 'CIVIL_AFFAIRS',
  E02d: 'JUSTICE',
}
const OTHER_WINDOWS = 'E02e'

/** Whether a dated thing exists on any day of a month. */
export function spansMonth(span: Span, month: Month): boolean {
  return (
    (span.from === null || span.from <= lastDay(month)) && (span.to === null || span.to > firstDay(month))
  )
}

/** The days of a month on which at least one of the spans holds: 0 to 31. */
export function daysInSpans(spans: readonly Span[], month: Month): number {
  return daysOf(month).filter((day) => spans.some((span) => isInForce(span, day))).length
}

/** Every day of a month, in order. */
export function daysOf(month: Month): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = firstDay(month); day <= lastDay(month); day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * The rows that a center sees in a month, in the given order. Rules: a facility's row only with the facility; 受理件 by
 * department only where the department has a window, and without any window one typed total; visits are typed unless
 * daily counts exist, and the persons of 就业帮扶 unless its register has a record of the month.
 */
export function applicableRows(
  indicators: readonly IndicatorFacts[],
  facts: CenterFacts,
  month: Month,
): RowRule[] {
  const shown = indicators.filter(
    (indicator) =>
      spansMonth({ from: indicator.validFrom, to: indicator.validTo }, month) &&
      (indicator.facility === null ||
        facts.facilities.includes(indicator.facility) ||
        hasRecord(SHOWN_WITH, indicator.code, facts)) &&
      hasWindow(indicator.code, facts.departments),
  )
  const codes = new Set(shown.map((indicator) => indicator.code))
  return shown.map((indicator) => {
    const parts = indicator.parts.filter((part) => codes.has(part))
    return { code: indicator.code, kind: kindOf(indicator, parts, facts), parts }
  })
}

function hasWindow(code: string, departments: readonly string[]): boolean {
  const department = WINDOW_PARTS[code]
  if (department) return departments.includes(department)
  const named = Object.values(WINDOW_PARTS)
  return code !== OTHER_WINDOWS || departments.some((other) => !named.includes(other))
}

function kindOf(indicator: IndicatorFacts, parts: readonly string[], facts: CenterFacts): RowKind {
  if (indicator.derivation === 'ENTERED') return 'TYPED'
  if (indicator.derivation === 'VISIT') return facts.hasDailyVisits ? 'DERIVED' : 'TYPED'
  if (indicator.derivation === 'FORMULA') return parts.length > 0 ? 'TOTAL' : 'TYPED'
  const { code } = indicator
  return code in TYPED_WITHOUT && !hasRecord(TYPED_WITHOUT, code, facts) ? 'TYPED' : 'DERIVED'
}

function hasRecord(
  rows: Readonly<Record<string, MonthRegister>>,
  code: string,
  { registers = [] }: CenterFacts,
): boolean {
  const register = rows[code]
  return register !== undefined && registers.includes(register)
}

export type Figures = Readonly<Record<string, number>>

/** The figures with every total added up from its parts; a total none of whose parts is filled stays blank. */
export function withTotals(rows: readonly RowRule[], figures: Figures): Record<string, number> {
  const result: Record<string, number> = { ...figures }
  for (const row of rows) {
    if (row.kind !== 'TOTAL') continue
    const parts = row.parts.flatMap((part) => figures[part] ?? [])
    if (parts.length > 0) result[row.code] = parts.reduce((sum, part) => sum + part, 0)
    else delete result[row.code]
  }
  return result
}

/** The figures of the shown rows only. */
export function pickFigures(rows: readonly RowRule[], figures: Figures): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const value = figures[row.code]
      return value === undefined ? [] : [[row.code, value] as const]
    }),
  )
}

/** Figures out of stored JSON; a constraint of the database keeps them whole numbers. */
export function toFigures(stored: unknown): Record<string, number> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

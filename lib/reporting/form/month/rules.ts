import { addMonths, type CalendarDate, type Month } from '@/lib/core/calendar'
import type { CalendarDays } from '@/lib/core/working-days'
import {
  applicableRows,
  daysInSpans,
  defaultOpenDays,
  type IndicatorFacts,
  type Span,
  spansMonth,
} from '@/lib/reporting/form/rules'
import type { MonthRow, RowTexts } from '@/lib/reporting/form/types'

/** A month before this one with what was reported in it. */
export type PastMonth = { month: Month; isOfficial: boolean; figures: Readonly<Record<string, number>> }

export type MonthSource = {
  month: Month
  indicators: readonly (IndicatorFacts & RowTexts)[]
  /** The latest first. */
  past: readonly PastMonth[]
  zones: readonly (Span & { code: string })[]
  /** Windows of the month. */
  windows: readonly { departments: readonly string[] }[]
  hasDailyVisits: boolean
  center: { openingHours: string | null; openedOn: CalendarDate | null; closedOn: CalendarDate | null }
  calendar: CalendarDays
}

/** Classes and holiday care follow the school year, as activities do; they are compared with the year before. */
const SEASONAL = /^(E09|E10|A\d+[a-z]?)$/
const OPEN_DAYS = 'E18a'

/** The rows of a center's month with their past, and the days on which it had a canteen. */
export function toMonthRows(source: MonthSource): { rows: MonthRow[]; canteenDays: number } {
  const { month, indicators, zones, windows, hasDailyVisits, past } = source
  const facts = {
    facilities: zones.filter((zone) => spansMonth(zone, month)).map((zone) => zone.code),
    departments: windows.flatMap((window) => window.departments),
    hasDailyVisits,
  }
  const texts = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const monthsAgo = (count: number) => past.find((entry) => entry.month === addMonths(month, -count))
  const [last, beforeLast, yearAgo] = [monthsAgo(1), monthsAgo(2), monthsAgo(12)]
  const official = past.filter((entry) => entry.isOfficial).slice(0, 24)
  const openDays = defaultOpenDays(source.center, month, source.calendar)
  const rows = applicableRows(indicators, facts, month).flatMap((rule) => {
    const text = texts.get(rule.code)
    if (!text) return []
    const { name, unit, section, help, definition } = text
    const row: MonthRow = {
      ...rule,
      name,
      unit,
      section,
      help,
      definition,
      isSeasonal: SEASONAL.test(rule.code),
      history: official.flatMap((entry) => entry.figures[rule.code] ?? []),
      lastYear: (yearAgo?.isOfficial ? yearAgo.figures[rule.code] : null) ?? null,
      previous: last?.figures[rule.code] ?? null,
      beforePrevious: beforeLast?.figures[rule.code] ?? null,
      defaultValue: rule.code === OPEN_DAYS ? openDays : null,
    }
    return [row]
  })
  return {
    rows,
    canteenDays: daysInSpans(
      zones.filter((zone) => zone.code === 'CANTEEN'),
      month,
    ),
  }
}

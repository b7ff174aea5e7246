import { addMonths, type Month, yearOf } from '@/lib/core/calendar'
import type { CalendarDays } from '@/lib/core/working-days'
import { isSchoolHolidayMonth } from '@/lib/groups/school-holidays/rules'
import type { DaySpan } from '@/lib/groups/types'
import type { Carried } from '@/lib/reporting/checks/types'
import { defaultExtraHours, defaultOpenDays, type Opening } from '@/lib/reporting/form/opening/rules'
import {
  applicableRows,
  type CenterFacts,
  daysInSpans,
  type IndicatorFacts,
  type MonthRegister,
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
  /** Registers with a record of the month. */
  registers?: readonly MonthRegister[]
  /** School holidays of the county. */
  schoolHolidays?: readonly DaySpan[]
  center: Opening
  calendar: CalendarDays
}

/** Classes and holiday care follow the school year, as activities do; they are compared with the year before. */
const SEASONAL = /^(E09|E10|A\d+[a-z]?)$/
const CLASSES = 'E09'

/** What a center has in a month, as it decides which rows it sees. */
export function centerFacts(
  {
    zones,
    windows,
    hasDailyVisits,
    registers,
  }: Pick<MonthSource, 'zones' | 'windows' | 'hasDailyVisits' | 'registers'>,
  month: Month,
): CenterFacts {
  return {
    facilities: zones.filter((zone) => spansMonth(zone, month)).map((zone) => zone.code),
    departments: windows.flatMap((window) => window.departments),
    hasDailyVisits,
    ...(registers && { registers }),
  }
}

/**
 * The rows of a center's month with their past, the days on which it had a canteen, and what the year has brought so far.
 */
export function toMonthRows(
  source: MonthSource,
): { rows: MonthRow[]; canteenDays: number } & Required<Pick<Carried, 'yearToDate'>> {
  const { month, indicators, zones, past } = source
  const facts = centerFacts(source, month)
  const texts = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const monthsAgo = (count: number) => past.find((entry) => entry.month === addMonths(month, -count))
  const [last, beforeLast, yearAgo] = [monthsAgo(1), monthsAgo(2), monthsAgo(12)]
  const official = past.filter((entry) => entry.isOfficial).slice(0, 24)
  const defaults: Record<string, number | null> = {
    E18a: defaultOpenDays(source.center, month, source.calendar),
    E18b: defaultExtraHours(source.center, month, source.calendar),
  }
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
      defaultValue: defaults[rule.code] ?? null,
      ...(rule.code === CLASSES && {
        isSchoolHoliday: isSchoolHolidayMonth(month, source.schoolHolidays ?? []),
      }),
    }
    return [row]
  })
  return {
    rows,
    canteenDays: daysInSpans(
      zones.filter((zone) => zone.code === 'CANTEEN'),
      month,
    ),
    yearToDate: yearToDate(past, month),
  }
}

/** E15 and E16 of the earlier months of the same year, as far as they were reported. */
function yearToDate(past: readonly PastMonth[], month: Month): { E15: number; E16: number } {
  const earlier = past.filter((entry) => yearOf(entry.month) === yearOf(month) && entry.month < month)
  const sum = (code: string) => earlier.reduce((total, { figures }) => total + (figures[code] ?? 0), 0)
  return { E15: sum('E15'), E16: sum('E16') }
}

import { daysInMonth, firstDay, type Month, monthOf } from '@/lib/core/calendar'
import type { MonthRow } from '@/lib/reporting/form/types'
import type { GivenFigures, HistoricalPlace, Totals } from '@/lib/reporting/historical/types'

/** What the trail and the history of a report say of a past month that the county has taken in. */
export const HISTORICAL_NOTE = '历史补录·县级确认'

/** Rows that count days of the month. */
const DAYS = ['E06', 'E18a']

/**
 * The figures of a past month as they are kept. Rules: a blank is absent, never 0; a total is added up anew from its parts,
 * and only where a list gives none of them the total itself is kept.
 */
export function historicalFigures(given: GivenFigures, totals: Totals): Record<string, number> {
  const figures = Object.fromEntries(
    Object.entries(given).flatMap(([code, value]) => (value === null ? [] : [[code, value] as const])),
  )
  for (const [total, parts] of totals) {
    const known = parts.flatMap((part) => figures[part] ?? [])
    if (known.length > 0) figures[total] = known.reduce((sum, part) => sum + part, 0)
  }
  return figures
}

/** Stored figures as a list would give them: of a total whose parts are there nothing, for it follows from them. */
export function givenFigures(
  figures: Readonly<Record<string, number>>,
  { codes, totals }: { codes: readonly string[]; totals: Totals },
): Record<string, number | null> {
  const follows = (code: string) => totals.get(code)?.some((part) => figures[part] !== undefined) ?? false
  return Object.fromEntries(codes.map((code) => [code, follows(code) ? null : (figures[code] ?? null)]))
}

/**
 * What forbids a past month of a center: column → message key. Rules (domain.md §3, §6.3): only months before the county's
 * first; none before the opening or after the closing; days are those of the month; something must be in it.
 */
export function historicalFaults(
  month: Month,
  figures: Readonly<Record<string, number>>,
  { startMonth, openedOn, closedOn }: HistoricalPlace,
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (startMonth === null || month >= startMonth) faults.month = 'validation.reporting.historyNotBefore'
  else if (openedOn !== null && month < monthOf(openedOn))
    faults.month = 'validation.reporting.historyBeforeOpening'
  else if (closedOn !== null && firstDay(month) >= closedOn)
    faults.month = 'validation.reporting.historyAfterClosing'
  else if (Object.keys(figures).length === 0) faults.month = 'validation.reporting.historyEmpty'
  for (const code of DAYS)
    if ((figures[code] ?? 0) > daysInMonth(month)) faults[code] = 'validation.reporting.historyDays'
  return faults
}

/**
 * The rows of a past month's sheet. Rule: a total that was taken in without its parts stands by itself, and is not blank
 * because nothing adds up to it.
 */
export function historicalRows(
  rows: readonly MonthRow[],
  figures: Readonly<Record<string, number>>,
): MonthRow[] {
  const standsAlone = ({ kind, parts }: MonthRow) =>
    kind === 'TOTAL' && !parts.some((part) => figures[part] !== undefined)
  return rows.map((row) => (standsAlone(row) ? { ...row, kind: 'TYPED' } : row))
}

/** The columns of a past month besides its figures: confirmed by the county, locked, outside every rate. */
export function historicalColumns({
  userId,
  userName,
  now,
}: {
  userId: string | null
  userName: string
  now: Date
}) {
  const at = now.toISOString()
  return {
    state: 'LOCKED',
    isHistorical: true,
    zeroSections: [],
    filledByIds: userId ? [userId] : [],
    approvedById: userId,
    approvedAt: at,
    lockedAt: at,
    savedAt: at,
    savedByName: userName,
  }
}

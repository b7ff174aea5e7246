import { checkFigures } from '@/lib/reporting/checks/rules'
import type { CheckContext, CheckRow } from '@/lib/reporting/checks/types'

/** A typed row without a past. */
export const rowOf = (code: string, change: Partial<CheckRow> = {}): CheckRow => ({
  code,
  kind: 'TYPED',
  parts: [],
  isSeasonal: false,
  history: [],
  lastYear: null,
  previous: null,
  beforePrevious: null,
  defaultValue: null,
  ...change,
})

/** June 2025 of a center with a canteen on every day. */
export const formOf = (rows: CheckRow[], change: Partial<CheckContext> = {}): CheckContext => ({
  month: '2025-06',
  canteenDays: 30,
  rows,
  ...change,
})

/** Findings in short: `E03 SOFT closedAboveAccepted`. */
export const findingsOf = (context: CheckContext, figures: Record<string, number>) =>
  checkFigures(context, figures).map(({ code, level, rule }) => `${code} ${level} ${rule}`)

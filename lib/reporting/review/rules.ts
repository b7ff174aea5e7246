import { checkFigures } from '@/lib/reporting/checks/rules'
import type { CheckContext } from '@/lib/reporting/checks/types'
import type { Figures } from '@/lib/reporting/form/rules'

/**
 * How many things a reviewer should look at: rows with a finding or an explanation, and hints on the whole form. Only a
 * report with none may be approved together with others.
 */
export function countFlagged(context: CheckContext, figures: Figures, explained: readonly string[]): number {
  return new Set([...checkFigures(context, figures).map((finding) => finding.code), ...explained]).size
}

/** Derived rows whose registers say something else now than what was submitted: code → value now. */
export function registerDrift(submitted: Figures, derived: Figures): Record<string, number> {
  return Object.fromEntries(Object.entries(derived).filter(([code, value]) => submitted[code] !== value))
}

type Change = Readonly<Record<string, unknown>>

/**
 * What stood in each cell before a series of changes (the oldest first), for the cells that differ now. The values are
 * those that the audit trail keeps.
 */
export function valuesBefore(changes: readonly Change[], figures: Figures): Record<string, number | null> {
  const before: Record<string, number | null> = {}
  for (const change of changes)
    for (const [code, value] of Object.entries(change))
      if (!(code in before)) before[code] = typeof value === 'number' ? value : null
  return Object.fromEntries(
    Object.entries(before).filter(([code, value]) => (figures[code] ?? null) !== value),
  )
}

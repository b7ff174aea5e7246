import { checkFigures, isExplained } from '@/lib/reporting/checks/rules'
import type { CheckContext, Finding } from '@/lib/reporting/checks/types'
import type { Figures } from '@/lib/reporting/form/rules'

/**
 * How many things a reviewer should look at: rows with a finding or an explanation, and hints on the whole form. Only a
 * report with none may be approved together with others.
 */
export function countFlagged(context: CheckContext, figures: Figures, explained: readonly string[]): number {
  return new Set([...checkFigures(context, figures).map((finding) => finding.code), ...explained]).size
}

/** How much a finding weighs in the queue: what breaks a rule, and what is odd. */
const WEIGHT: Record<Finding['level'], number> = { HARD: 5, SOFT: 2 }
/** A value so many times what is usual, or so small a part of it, is looked at first. */
const FAR = 3

export type Oddness = {
  /** Rows with a finding or an explanation, and hints on the whole form. */
  flagged: number
  /** Those of them that nobody has explained. */
  unexplained: number
  /** Orders the queue; larger is odder. */
  weight: number
  /** The row to look at first; null when nothing is odd. */
  oddest: string | null
}

/**
 * How odd a report is. Rule: every finding weighs by its level, one more when it is not explained and one more when the
 * value is at least three times, or at most a third of, what is usual; an explanation without a finding weighs one.
 */
export function oddnessOf(
  context: CheckContext,
  figures: Figures,
  explanations: Readonly<Record<string, string>>,
): Oddness {
  const weights = new Map<string, number>()
  const add = (code: string, weight: number) => weights.set(code, (weights.get(code) ?? 0) + weight)
  const unexplained = new Set<string>()
  for (const finding of checkFigures(context, figures)) {
    const isOpen = !isExplained(explanations[finding.code])
    if (isOpen) unexplained.add(finding.code)
    add(finding.code, WEIGHT[finding.level] + (isOpen ? 1 : 0) + (isFarFromUsual(finding) ? 1 : 0))
  }
  for (const code of Object.keys(explanations)) if (!weights.has(code)) add(code, 1)
  const ranked = [...weights].sort(([, a], [, b]) => b - a)
  return {
    flagged: weights.size,
    unexplained: unexplained.size,
    weight: ranked.reduce((sum, [, weight]) => sum + weight, 0),
    oddest: ranked.find(([code]) => context.rows.some((row) => row.code === code))?.[0] ?? null,
  }
}

function isFarFromUsual({ params }: Finding): boolean {
  const { value, median, lastYear } = params
  const usual = median ?? lastYear
  if (value === undefined || usual === undefined) return false
  return value >= FAR * usual || FAR * value <= usual
}

/**
 * Derived rows whose registers say something else now than what was submitted: code → value now. A row that the catalogue
 * got after the submission counts as 0.
 */
export function registerDrift(submitted: Figures, derived: Figures): Record<string, number> {
  return Object.fromEntries(
    Object.entries(derived).filter(([code, value]) => (submitted[code] ?? 0) !== value),
  )
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

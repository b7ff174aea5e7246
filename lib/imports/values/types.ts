import type { Messages } from '@/lib/i18n/messages'

/** A cause that has its words under `validation.imports`. */
export type ProblemKey = Exclude<keyof Messages['validation']['imports'], 'file' | 'merge'>

/** Why a cell is refused, and what the words need; a rule of a register brings the whole key of its own words. */
export type CellProblem = {
  key: ProblemKey | `validation.${string}`
  params?: Record<string, string | number>
}

/**
 * What a cell says. `conversion` is the value as people would write it, present whenever the cell had to be interpreted,
 * so that nothing is taken silently.
 */
export type Reading<T> = { value: T; conversion: string | null } | { problem: CellProblem }

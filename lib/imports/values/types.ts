import type { Messages } from '@/lib/i18n/messages'

/** A cause that has its words under `validation.imports`. */
export type ProblemKey = Exclude<keyof Messages['validation']['imports'], 'file'>

/** Why a cell is refused, and what the words need. */
export type CellProblem = { key: ProblemKey; params?: Record<string, string | number> }

/**
 * What a cell says. `conversion` is the value as people would write it, present whenever the cell had to be interpreted,
 * so that nothing is taken silently.
 */
export type Reading<T> = { value: T; conversion: string | null } | { problem: CellProblem }

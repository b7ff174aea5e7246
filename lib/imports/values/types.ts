/** Why a cell is refused: a message key under `validation.imports` and what its words need. */
export type CellProblem = { key: string; params?: Record<string, string | number> }

/**
 * What a cell says. `conversion` is the value as people would write it, present whenever the cell had to be interpreted,
 * so that nothing is taken silently.
 */
export type Reading<T> = { value: T; conversion: string | null } | { problem: CellProblem }

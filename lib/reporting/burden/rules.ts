/** Cells to be filled by hand. Rule (domain.md §6.1): at most twelve at the median center, seventeen at any. */
export const CELL_LIMITS = { median: 12, most: 17 } as const

/** Cells of a form that somebody has to type: neither derived nor added up, and nothing stands there by itself. */
export function typedCells(rows: readonly { kind: string; defaultValue: number | null }[]): number {
  return rows.filter(({ kind, defaultValue }) => kind === 'TYPED' && defaultValue === null).length
}

/** The middle of some numbers; of an even count the mean of the two in the middle; null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

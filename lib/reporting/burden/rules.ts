/**
 * Cells to be filled by hand. Rule (domain.md §6.1): at most twelve at the median center, seventeen at any with four
 * facilities; whoever has more of them has more to report.
 */
export const CELL_LIMITS = { median: 12, most: 17, facilities: 4 } as const

/** Rows each of which stands for a facility of the center. */
const FACILITY_ROWS: readonly string[] = ['E05', 'E08a', 'E08b', 'E08c', 'E09', 'E11', 'E12', 'E14a', 'E15']

/** How many facilities with rows of their own a form shows. */
export function facilitiesOf(rows: readonly { code: string }[]): number {
  return rows.filter(({ code }) => FACILITY_ROWS.includes(code)).length
}

export type FormSize = { cells: number; facilities: number; centerName: string }

/** The longest of some forms, the first of equals; null for none. */
export function longestOf(forms: readonly FormSize[]): FormSize | null {
  return forms.reduce<FormSize | null>(
    (most, form) => (most === null || form.cells > most.cells ? form : most),
    null,
  )
}

/** The middle of some numbers; of an even count the mean of the two in the middle; null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

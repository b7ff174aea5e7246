/** Approved months that a history needs before anything can be called unusual. */
const MIN_MONTHS = 6
const MAX_MONTHS = 24
/** A difference of fewer than this is never remarkable. */
const MIN_DIFFERENCE = 20

/** Forty times a value: medians of medians and a tenth of them are then whole numbers, and every comparison is exact. */
const SCALE = 40

/** The median times two, so that it is whole for an even number of values; the values must be whole. */
function doubleMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? 2 * upper : upper + (sorted[middle - 1] ?? 0)
}

/** The median of the values that the rule looks at (the last 24), or null while there are fewer than six. */
export function medianOf(history: readonly number[]): number | null {
  const values = history.slice(0, MAX_MONTHS)
  return values.length < MIN_MONTHS ? null : doubleMedian(values) / 2
}

/**
 * The median when a value is unusual against it, else null. Rule, on at least 6 of the last 24 approved months (the latest
 * first): |0.6745·(x − median) ÷ MAD| > 3.5, |x − median| ÷ median > 0.5 and |x − median| ≥ 20, all of them; a MAD of 0
 * becomes a tenth of the median, at least 1; a median of 0 leaves only |x| ≥ 20.
 */
export function isOutlier(value: number, history: readonly number[]): number | null {
  const values = history.slice(0, MAX_MONTHS)
  if (values.length < MIN_MONTHS) return null
  const twice = doubleMedian(values)
  const median = (twice * SCALE) / 2
  const difference = Math.abs(value * SCALE - median)
  if (difference < MIN_DIFFERENCE * SCALE) return null
  if (median === 0) return 0
  if (2 * difference <= median) return null
  const deviations = values.map((past) => Math.abs(2 * past - twice))
  const measured = (doubleMedian(deviations) * SCALE) / 4
  const mad = measured === 0 ? Math.max(median / 10, SCALE) : measured
  return 6745 * difference > 35_000 * mad ? twice / 2 : null
}

/** Rule for rows that follow the seasons: more than 50 % and at least 20 away from the same month of last year. */
export function isSeasonalOutlier(value: number, lastYear: number): boolean {
  const difference = Math.abs(value - lastYear)
  return difference >= MIN_DIFFERENCE && (lastYear === 0 || 2 * difference > lastYear)
}

const WIDE = /[\u2e80-\uffff]/

/** Pixels for the longest of some words at 12 px: a Chinese character takes 12, any other 7; never more than `most`. */
export function labelWidth(labels: readonly string[], most: number): number {
  const widths = labels.map((label) =>
    [...label].reduce((sum, letter) => sum + (WIDE.test(letter) ? 12 : 7), 0),
  )
  return Math.min(most, Math.max(24, ...widths) + 10)
}

/** An exact fraction; figures are divided once, when they are written down. */
export type Fraction = { top: bigint; bottom: bigint }

function greatestCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/** Exact Σ of fractions, in lowest terms. */
export function sumFractions(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (sum, one) => {
      const top = sum.top * one.bottom + one.top * sum.bottom
      const bottom = sum.bottom * one.bottom
      const common = greatestCommon(top, bottom)
      return { top: top / common, bottom: bottom / common }
    },
    { top: 0n, bottom: 1n },
  )
}

/** The whole number that a fraction reaches, cut off towards zero: a mean never shows more than it is. */
export function cutOffFraction({ top, bottom }: Fraction): bigint {
  return top / bottom
}

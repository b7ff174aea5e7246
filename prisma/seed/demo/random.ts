/** A stream of numbers that looks random and is the same for the same name. */
export type Random = {
  /** A whole number from `min` to `max`, both included. */
  int: (min: number, max: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly [T, ...T[]]) => T
  /** `count` different entries in a mixed order. */
  sample: <T>(list: readonly T[], count: number) => T[]
}

/** FNV-1a over the characters of a name. */
function hash(name: string): number {
  let value = 0x811c9dc5
  for (const char of name) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Each thing draws from a stream named after it, so that adding one thing leaves all others as they were. */
export function randomOf(...name: (string | number)[]): Random {
  let state = hash(name.join('|'))
  // Mulberry32: small, even enough for plausible figures.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    sample: (list, count) =>
      list
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ item }) => item),
  }
}

/**
 * Whole numbers, each at least `least`, in the proportion of the weights and with exactly the given sum (largest
 * remainders). The sum must be at least `least` for every weight.
 */
export function spread(total: number, weights: readonly number[], least = 0): number[] {
  const rest = total - least * weights.length
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (rest < 0 || whole <= 0) throw new RangeError(`${total} cannot be spread over ${weights.length} parts`)
  const exact = weights.map((weight) => (rest * weight) / whole)
  const parts = exact.map(Math.floor)
  const missing = rest - parts.reduce((sum, part) => sum + part, 0)
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1
  return parts.map((part) => part + least)
}

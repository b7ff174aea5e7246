import type { ReferenceLineSpec, Series } from '@/components/charts/series'

export type Scale = { min: number; max: number; ticks: number[] }

const STEPS = [1, 2, 2.5, 5, 10]

/**
 * An axis from zero (or below, for negative values) to a round number at or above the highest value, with at most six
 * ticks. Bars that start anywhere but at zero would lie about proportions.
 */
export function scaleOf(values: readonly (number | null)[]): Scale {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  const low = Math.min(0, ...known)
  const high = Math.max(0, ...known)
  if (low === high) return { min: 0, max: 1, ticks: [0, 1] }
  const span = high - low
  const power = 10 ** Math.floor(Math.log10(span / 5))
  const step = (STEPS.find((candidate) => candidate * power * 5 >= span) ?? 10) * power
  const first = Math.floor(low / step)
  const last = Math.max(Math.ceil(high / step), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks }
}

/** Every value that has to fit: of the series side by side, and of the reference lines. */
export function groupedValues(
  series: readonly Series[],
  lines: readonly ReferenceLineSpec[] = [],
): (number | null)[] {
  return [...series.flatMap((one) => [...one.values]), ...lines.map((line) => line.value)]
}

/** Sums of the stack at each label; a missing value adds nothing. */
export function stackedValues(series: readonly Series[], count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0),
  )
}

/**
 * Moves places apart until neighbours are at least `gap` apart, keeping their order and staying within 0 to `limit`.
 * Gives the places in the order in which they came.
 */
export function spreadPlaces(places: readonly number[], gap: number, limit: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  let floor = 0
  for (const entry of order) {
    entry.place = Math.max(entry.place, floor)
    floor = entry.place + gap
  }
  let ceiling = limit
  for (const entry of order.toReversed()) {
    entry.place = Math.min(entry.place, ceiling)
    ceiling = entry.place - gap
  }
  return order.toSorted((a, b) => a.index - b.index).map((entry) => entry.place)
}

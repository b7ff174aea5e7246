/** One prepared series: as many values as the chart has labels; null is “no value”, never zero. */
export type Series = {
  key: string
  name: string
  values: readonly (number | null)[]
  /** The values formatted for people, of the same length; the bare numbers otherwise. */
  texts?: readonly string[]
}

/** A line across the chart with its words, such as a target. */
export type ReferenceLineSpec = { value: number; label: string }

export type ChartProps = {
  /** Names the chart; read aloud and caption of its table. */
  title: string
  labels: readonly string[]
  series: readonly Series[]
  /** Unit of every value, shown once. */
  unit?: string
  /** At most two. */
  referenceLines?: readonly ReferenceLineSpec[]
  /** Pixels of the plot; held from the first moment. */
  height?: number
  /** Places in the palette (1 to 8) by series, for colours that stay the same across charts. */
  colors?: readonly number[]
}

/** Colour of a series. */
export function seriesColor(index: number, colors?: readonly number[]): string {
  return `var(--chart-${colors?.[index] ?? (index % 8) + 1})`
}

/** A value as the person reads it, null when there is none. */
export function valueText(series: Series, index: number): string | null {
  const value = series.values[index]
  if (value === null || value === undefined) return null
  return series.texts?.[index] ?? String(value)
}

/** Rows as the plot wants them: one object a label. */
export function toRows(
  labels: readonly string[],
  series: readonly Series[],
): Record<string, string | number | null>[] {
  return labels.map((label, index) => ({
    label,
    ...Object.fromEntries(series.map((one) => [one.key, one.values[index] ?? null])),
  }))
}

/** Pixels around the plot area, known to the plot and to the labels beside it. */
export const TOP = 12
export const BOTTOM = 30

/** Direct labels carry up to this many series; more of them get a legend. */
export const MOST_DIRECT_LABELS = 4

/** Distance of a value from the upper edge of the chart, in pixels. */
export function placeOf(value: number, scale: { min: number; max: number }, height: number): number {
  return TOP + (1 - (value - scale.min) / (scale.max - scale.min)) * (height - TOP - BOTTOM)
}

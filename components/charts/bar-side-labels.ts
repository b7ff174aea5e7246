import { MOST_DIRECT_LABELS, placeOf } from '@/components/charts/plot-frame'
import type { Scale } from '@/components/charts/scale'
import { type ChartProps, seriesColor } from '@/components/charts/series'
import type { SideLabel } from '@/components/charts/side-labels'

/** Words beside standing bars: of the reference lines, or of the parts of the last stack. */
export function barSideLabels(
  props: ChartProps & { height: number; isStacked?: boolean },
  scale: Scale,
): SideLabel[] {
  const { labels, series, colors, referenceLines = [], height, isStacked } = props
  if (!isStacked)
    return referenceLines.map((line) => ({
      text: line.label,
      place: placeOf(line.value, scale, height),
    }))
  if (series.length > MOST_DIRECT_LABELS) return []
  let base = 0
  return series.map((one, index) => {
    const value = one.values[labels.length - 1] ?? 0
    const middle = base + value / 2
    base += value
    return { text: one.name, color: seriesColor(index, colors), place: placeOf(middle, scale, height) }
  })
}

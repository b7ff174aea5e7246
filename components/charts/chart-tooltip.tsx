'use client'
import { type ChartProps, seriesColor, valueText } from '@/components/charts/series'

type Props = Pick<ChartProps, 'labels' | 'series' | 'unit' | 'colors'> & {
  /** Given by the plot. */
  active?: boolean
  label?: string | number
  noValue: string
}

/** What the pointer is over, with every series and its formatted value. */
export function ChartTooltip({ active, label, labels, series, unit, colors, noValue }: Props) {
  const index = labels.indexOf(String(label))
  if (!active || index < 0) return null
  return (
    <div className="numeric rounded-md border border-line-strong bg-surface px-3 py-2 text-small shadow-float">
      <p className="font-medium">{label}</p>
      {series.map((one, place) => (
        <p key={one.key} className="flex items-center gap-1.5">
          <span className="size-2.5 rounded-xs" style={{ background: seriesColor(place, colors) }} />
          <span className="mr-3 text-soft">{one.name}</span>
          <span className="ml-auto font-medium">
            {valueText(one, index) ?? noValue}
            {unit}
          </span>
        </p>
      ))}
    </div>
  )
}

import { type ChartProps, seriesColor } from '@/components/charts/series'

export function ChartLegend({ series, colors }: Pick<ChartProps, 'series' | 'colors'>) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {series.map((one, index) => (
        <li key={one.key} className="flex items-center gap-1.5 whitespace-nowrap">
          <span
            aria-hidden
            className="size-2.5 rounded-xs"
            style={{ background: seriesColor(index, colors) }}
          />
          {one.name}
        </li>
      ))}
    </ul>
  )
}

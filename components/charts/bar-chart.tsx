'use client'
import dynamic from 'next/dynamic'
import { ChartFrame } from '@/components/charts/chart-frame'
import type { ChartProps } from '@/components/charts/series'
import { Skeleton } from '@/components/ui/skeleton'

/** The plotting library is large, so it comes after the first paint. */
const BarPlot = dynamic(() => import('@/components/charts/bar-plot').then((module) => module.BarPlot), {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
})

/** Bars side by side; lying ones suit long names, such as those of units. */
export function BarChart(props: ChartProps & { isHorizontal?: boolean }) {
  const height = props.height ?? (props.isHorizontal ? lyingHeight(props) : 280)
  return (
    <ChartFrame
      {...props}
      height={height}
      hasLegend={props.series.length > 1}
      plot={<BarPlot {...props} height={height} />}
    />
  )
}

/** Lying bars keep their thickness however many there are. */
function lyingHeight({ labels, series, referenceLines }: ChartProps): number {
  return labels.length * Math.max(30, 18 * series.length + 12) + 42 + (referenceLines?.length ? 8 : 0)
}

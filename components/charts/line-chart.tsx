'use client'
import dynamic from 'next/dynamic'
import { ChartFrame } from '@/components/charts/chart-frame'
import { MOST_DIRECT_LABELS } from '@/components/charts/plot-frame'
import type { ChartProps } from '@/components/charts/series'
import { Skeleton } from '@/components/ui/skeleton'

const LinePlot = dynamic(() => import('@/components/charts/line-plot').then((module) => module.LinePlot), {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
})

/** Values over time; a null is a gap in the line. */
export function LineChart(props: ChartProps) {
  const height = props.height ?? 280
  return (
    <ChartFrame
      {...props}
      height={height}
      hasLegend={props.series.length > MOST_DIRECT_LABELS}
      plot={<LinePlot {...props} height={height} />}
    />
  )
}

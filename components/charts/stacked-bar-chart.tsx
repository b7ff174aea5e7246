'use client'
import dynamic from 'next/dynamic'
import { ChartFrame } from '@/components/charts/chart-frame'
import { MOST_DIRECT_LABELS } from '@/components/charts/plot-frame'
import type { ChartProps } from '@/components/charts/series'
import { Skeleton } from '@/components/ui/skeleton'

const BarPlot = dynamic(() => import('@/components/charts/bar-plot').then((module) => module.BarPlot), {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
})

/** Parts of a whole; standing bars of up to four parts carry their names beside the last bar. */
export function StackedBarChart(props: Omit<ChartProps, 'referenceLines'> & { isHorizontal?: boolean }) {
  const height = props.height ?? (props.isHorizontal ? props.labels.length * 32 + 42 : 280)
  return (
    <ChartFrame
      {...props}
      height={height}
      hasLegend={props.isHorizontal === true || props.series.length > MOST_DIRECT_LABELS}
      plot={<BarPlot {...props} height={height} isStacked />}
    />
  )
}

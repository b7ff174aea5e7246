'use client'
import { useTranslations } from 'next-intl'
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { AXIS, GRID, REFERENCE } from '@/components/charts/axis-looks'
import { ChartTooltip } from '@/components/charts/chart-tooltip'
import { labelWidth } from '@/components/charts/label-width'
import { BOTTOM, MOST_DIRECT_LABELS, placeOf, TOP } from '@/components/charts/plot-frame'
import { groupedValues, scaleOf } from '@/components/charts/scale'
import { type ChartProps, seriesColor, toRows } from '@/components/charts/series'
import { type SideLabel, SideLabels } from '@/components/charts/side-labels'

export function LinePlot({
  labels,
  series,
  unit,
  colors,
  referenceLines = [],
  height,
}: ChartProps & { height: number }) {
  const t = useTranslations('ui')
  const scale = scaleOf(groupedValues(series, referenceLines))
  const names = series.length > MOST_DIRECT_LABELS ? [] : series
  const sideLabels: SideLabel[] = [
    ...names.flatMap((one, index) => {
      const value = one.values.findLast((candidate) => candidate !== null)
      if (value === null || value === undefined) return []
      return [{ text: one.name, color: seriesColor(index, colors), place: placeOf(value, scale, height) }]
    }),
    ...referenceLines.map((line) => ({
      text: line.label,
      place: placeOf(line.value, scale, height),
    })),
  ]
  return (
    <div className="flex h-full">
      <div className="min-w-0 flex-1">
        <ResponsiveContainer width="100%" height={height}>
          <LineChart
            data={toRows(labels, series)}
            margin={{ top: TOP, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid {...GRID} vertical={false} />
            <XAxis dataKey="label" height={BOTTOM} {...AXIS} minTickGap={12} />
            <YAxis
              domain={[scale.min, scale.max]}
              ticks={scale.ticks}
              width={labelWidth(scale.ticks.map(String), 72)}
              {...AXIS}
              axisLine={false}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: 'var(--line-strong)' }}
              content={<ChartTooltip {...{ labels, series, unit, colors }} noValue={t('chart.noValue')} />}
            />
            {referenceLines.map((line) => (
              <ReferenceLine key={line.label} y={line.value} {...REFERENCE} />
            ))}
            {series.map((one, index) => (
              <Line
                key={one.key}
                dataKey={one.key}
                type="linear"
                stroke={seriesColor(index, colors)}
                strokeWidth={2}
                dot={{ r: 2.5, fill: seriesColor(index, colors), strokeWidth: 0 }}
                activeDot={{ r: 4, strokeWidth: 0 }}
                connectNulls={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      {sideLabels.length > 0 && <SideLabels labels={sideLabels} height={height} />}
    </div>
  )
}

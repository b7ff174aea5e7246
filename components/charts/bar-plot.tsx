'use client'
import { useTranslations } from 'next-intl'
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { AXIS, GRID, REFERENCE } from '@/components/charts/axis-looks'
import { barSideLabels } from '@/components/charts/bar-side-labels'
import { ChartTooltip } from '@/components/charts/chart-tooltip'
import { labelWidth } from '@/components/charts/label-width'
import { BOTTOM, TOP } from '@/components/charts/plot-frame'
import { groupedValues, scaleOf, stackedValues } from '@/components/charts/scale'
import { type ChartProps, seriesColor, toRows, valueText } from '@/components/charts/series'
import { SideLabels } from '@/components/charts/side-labels'

type Props = ChartProps & { height: number; isHorizontal?: boolean; isStacked?: boolean }

/** Up to this many bars carry their values; more of them would be a thicket of numbers. */
const MOST_VALUE_LABELS = 16

export function BarPlot(props: Props) {
  const t = useTranslations('ui')
  const { labels, series, unit, colors, referenceLines = [], height, isHorizontal, isStacked } = props
  const values = isStacked ? stackedValues(series, labels.length) : groupedValues(series, referenceLines)
  const scale = scaleOf(values)
  const sideLabels = isHorizontal ? [] : barSideLabels(props, scale)
  const hasValues = series.length === 1 && labels.length <= MOST_VALUE_LABELS
  const numberAxis = { type: 'number', domain: [scale.min, scale.max], ticks: scale.ticks } as const
  const nameAxis = { type: 'category', dataKey: 'label' } as const
  return (
    <div className="flex h-full">
      <div className="min-w-0 flex-1">
        <ResponsiveContainer width="100%" height={height}>
          <BarChart
            data={toRows(labels, series)}
            layout={isHorizontal ? 'vertical' : 'horizontal'}
            margin={{
              top: isHorizontal && referenceLines.length > 0 ? TOP + 12 : TOP,
              right: isHorizontal ? 56 : 8,
              bottom: 0,
              left: 0,
            }}
            barCategoryGap="28%"
            barGap={2}
            accessibilityLayer={false}
          >
            <CartesianGrid {...GRID} vertical={isHorizontal === true} horizontal={!isHorizontal} />
            {isHorizontal ? (
              <XAxis {...numberAxis} height={BOTTOM} {...AXIS} axisLine={false} />
            ) : (
              <XAxis {...nameAxis} height={BOTTOM} {...AXIS} minTickGap={4} />
            )}
            {isHorizontal ? (
              <YAxis {...nameAxis} width={labelWidth(labels, 132)} {...AXIS} interval={0} />
            ) : (
              <YAxis
                {...numberAxis}
                width={labelWidth(scale.ticks.map(String), 72)}
                {...AXIS}
                axisLine={false}
              />
            )}
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--hover)', stroke: 'none' }}
              content={<ChartTooltip {...{ labels, series, unit, colors }} noValue={t('chart.noValue')} />}
            />
            {series.map((one, index) => (
              <Bar
                key={one.key}
                dataKey={one.key}
                stackId={isStacked ? 'stack' : undefined}
                fill={seriesColor(index, colors)}
                stroke={isStacked ? 'var(--surface)' : undefined}
                maxBarSize={40}
                isAnimationActive={false}
              >
                {hasValues && (
                  <LabelList
                    position={isHorizontal ? 'right' : 'top'}
                    fill="var(--ink)"
                    fontSize={12}
                    stroke="var(--surface)"
                    strokeWidth={3}
                    style={{ paintOrder: 'stroke' }}
                    zIndex={600}
                    valueAccessor={(_entry, place) => valueText(one, place) ?? ''}
                  />
                )}
              </Bar>
            ))}
            {referenceLines.map((line, index) => (
              <ReferenceLine
                key={line.label}
                {...(isHorizontal ? { x: line.value } : { y: line.value })}
                {...REFERENCE}
                label={
                  isHorizontal
                    ? {
                        value: line.label,
                        position: index === 0 ? 'top' : 'insideBottomRight',
                        fill: 'var(--ink)',
                        fontSize: 12,
                      }
                    : undefined
                }
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      {sideLabels.length > 0 && <SideLabels labels={sideLabels} height={height} />}
    </div>
  )
}

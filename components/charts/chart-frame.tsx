'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { ChartLegend } from '@/components/charts/chart-legend'
import { ChartTable } from '@/components/charts/chart-table'
import type { ChartProps } from '@/components/charts/series'
import { Button } from '@/components/ui/button'

type Props = ChartProps & { plot: ReactNode; height: number; hasLegend: boolean }

/** The plot, its unit, its legend if it needs one, and its numbers as a table. */
export function ChartFrame({ title, labels, series, unit, colors, plot, height, hasLegend }: Props) {
  const t = useTranslations('ui')
  const id = useId()
  const [isTableShown, setIsTableShown] = useState(false)
  const isEmpty = series.every((one) => one.values.every((value) => value === null))
  return (
    <figure aria-label={title} className="min-w-0">
      <div className="mb-1 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-small text-soft">
        {unit && <span>{t('table.unit', { unit })}</span>}
        {hasLegend && <ChartLegend series={series} colors={colors} />}
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={isTableShown}
          aria-controls={id}
          onClick={() => setIsTableShown(!isTableShown)}
          className="ml-auto text-small print:hidden"
        >
          {t(isTableShown ? 'chart.hideTable' : 'chart.showTable')}
        </Button>
      </div>
      {isEmpty ? (
        <div
          style={{ height }}
          className="flex items-center justify-center rounded-md bg-sunken text-table text-soft"
        >
          {t('chart.empty')}
        </div>
      ) : (
        <div aria-hidden="true" style={{ height }} className="numeric relative overflow-hidden text-small">
          {plot}
        </div>
      )}
      <ChartTable {...{ id, title, labels, series, unit }} isShown={isTableShown} />
    </figure>
  )
}

import { getTranslations } from 'next-intl/server'
import { HeatLegend } from '@/components/boards/heat-legend'
import { HeatSquares } from '@/components/boards/heat-squares'
import { HeatTable } from '@/components/boards/heat-table'
import { Card } from '@/components/ui/card'
import type { BoardHeat } from '@/lib/boards/types'
import { heatWeeks, monthStarts } from '@/lib/boards/view'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'

/** The weekdays that are named beside the squares. */
const WEEKDAYS = [0, 2, 4, 6] as const

/** Days of a year as squares, darker where more happened; the busiest days in words, and every month as a table. */
export async function HeatCalendar({ heat }: { heat: BoardHeat }) {
  const t = await getTranslations('boards.heat')
  const weeks = heatWeeks(heat)
  const total = Object.values(heat.days).reduce((sum, count) => sum + count, 0)
  const busiest = Object.entries(heat.days)
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .slice(0, 5)
  return (
    <Card
      title={heat.title}
      description={t('total', { total: formatInteger(total), days: Object.keys(heat.days).length })}
    >
      <HeatSquares
        title={heat.title}
        unit={heat.unit}
        weeks={weeks}
        months={monthStarts(weeks).map(({ column, month }) => ({ column, name: t('month', { month }) }))}
        weekdays={WEEKDAYS.map((day) => t(`weekday.${day}`))}
      />
      <HeatLegend heat={heat} />
      {busiest.length > 0 && (
        <p className="mt-3 text-small text-soft">
          {t('busiest')}
          {busiest
            .map(([date, count]) => `${formatDate(date)}（${formatInteger(count)} ${heat.unit}）`)
            .join('、')}
        </p>
      )}
      <HeatTable heat={heat} />
    </Card>
  )
}

import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import type { BoardHeat } from '@/lib/boards/types'
import { heatWeeks } from '@/lib/boards/view'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'

const CELL = 13
const GAP = 3
const STEPS = ['var(--grey-soft)', '#c9d8e8', '#8fb1d2', '#4f86b8', 'var(--chart-1)']

/** Days of a year as squares, darker where more happened; the busiest days stand below in words. */
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
      <div className="overflow-x-auto">
        <svg
          role="img"
          aria-label={heat.title}
          width={weeks.length * (CELL + GAP)}
          height={7 * (CELL + GAP)}
          className="block"
        >
          {weeks.map((week, column) =>
            week.map(
              (cell, row) =>
                cell && (
                  <rect
                    key={cell.date}
                    x={column * (CELL + GAP)}
                    y={row * (CELL + GAP)}
                    width={CELL}
                    height={CELL}
                    rx={2}
                    fill={STEPS[cell.level]}
                  >
                    <title>{`${formatDate(cell.date)} ${cell.count} ${heat.unit}`}</title>
                  </rect>
                ),
            ),
          )}
        </svg>
      </div>
      {busiest.length > 0 && (
        <p className="mt-3 text-small text-soft">
          {t('busiest')}
          {busiest
            .map(([date, count]) => `${formatDate(date)}（${formatInteger(count)} ${heat.unit}）`)
            .join('、')}
        </p>
      )}
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { BoardHeat } from '@/lib/boards/types'
import { heatMonths } from '@/lib/boards/view'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger, NO_VALUE } from '@/lib/core/format/number'

/** The calendar in numbers, a row a month: for readers of the screen, and for whoever prefers numbers. */
export function HeatTable({ heat }: { heat: BoardHeat }) {
  const t = useTranslations('boards.heat')
  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer text-small text-soft hover:text-ink">{t('table')}</summary>
      <div className="mt-2 overflow-hidden rounded-md border border-line">
        <Table caption={heat.title} isCompact isStickyHead={false}>
          <thead>
            <tr>
              <th scope="col">{t('monthHead')}</th>
              <th scope="col" className="numeric">{`${t('sum')}（${heat.unit}）`}</th>
              <th scope="col" className="numeric">
                {t('days')}
              </th>
              <th scope="col">{t('top')}</th>
            </tr>
          </thead>
          <tbody>
            {heatMonths(heat).map(({ month, total, days, top }) => (
              <tr key={month}>
                <th scope="row">{t('month', { month })}</th>
                <td className="numeric">{formatInteger(total)}</td>
                <td className="numeric">{formatInteger(days)}</td>
                <td>
                  {top ? `${formatDate(top.date)}（${formatInteger(top.count)} ${heat.unit}）` : NO_VALUE}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  )
}

import { useTranslations } from 'next-intl'
import { type ChartProps, valueText } from '@/components/charts/series'
import { cn } from '@/components/ui/class-names'
import { Table } from '@/components/ui/table'

type Props = Pick<ChartProps, 'title' | 'labels' | 'series' | 'unit'> & { id: string; isShown: boolean }

/** The same numbers as a table: always there for readers of the screen, in sight on demand. */
export function ChartTable({ id, title, labels, series, unit, isShown }: Props) {
  const t = useTranslations('ui')
  return (
    <div id={id} className={cn('mt-2 overflow-hidden rounded-md border border-line', !isShown && 'sr-only')}>
      <Table caption={title} isCompact isFirstColumnSticky maxHeight="20rem">
        <thead>
          <tr>
            <th scope="col">{t('chart.category')}</th>
            {series.map((one) => (
              <th key={one.key} scope="col" className="numeric">
                {one.name}
                {unit && <span className="ml-1 text-small font-normal text-faint">{unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map((one) => (
                <td key={one.key} className="numeric">
                  {valueText(one, index) ?? t('chart.noValue')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

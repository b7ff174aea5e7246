import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { BEGINNING } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'
import type { UnitPeriod } from '@/lib/org/types'

type PeriodTableProps = { periods: readonly UnitPeriod[] }

/** What a unit was called and what it belonged to, the latest first. */
export function PeriodTable({ periods }: PeriodTableProps) {
  const t = useTranslations('org')
  const span = ({ from, to }: UnitPeriod) =>
    t('period.to', {
      from: from === BEGINNING ? t('period.fromBeginning') : formatDateShort(from),
      to: to ? formatDateShort(to) : t('period.until'),
    })
  return (
    <Table caption={t('section.periods')}>
      <thead>
        <tr>
          <th scope="col">{t('period.span')}</th>
          <th scope="col">{t('period.name')}</th>
          <th scope="col">{t('period.code')}</th>
          <th scope="col">{t('period.parent')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.from}>
            <th scope="row" className="font-medium whitespace-nowrap">
              {span(period)}
            </th>
            <td>{period.name}</td>
            <td className="numeric text-left">{period.code}</td>
            <td>{period.parentName ?? t('none')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { CenterPeriodRow } from '@/lib/centers/types'
import { BEGINNING } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'
import { areaText } from '@/lib/standings/view'

/** What a center was from when to when, the latest first. */
export function PeriodTable({ periods }: { periods: readonly CenterPeriodRow[] }) {
  const t = useTranslations('centers')
  const domain = useTranslations('domain')
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table caption={t('section.periods')}>
        <thead>
          <tr>
            <th>{t('period.from')}</th>
            <th>{t('period.to')}</th>
            <th>{t('column.category')}</th>
            <th>{t('column.kind')}</th>
            <th>{t('column.status')}</th>
            <th className="numeric">{`${t('column.floorArea')}（㎡）`}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.from}>
              <td>{period.from === BEGINNING ? t('period.beginning') : formatDateShort(period.from)}</td>
              <td>{period.to ? formatDateShort(period.to) : t('period.now')}</td>
              <td>{domain(`category.${period.category}`)}</td>
              <td>{domain(`kind.${period.kind ?? 'UNKNOWN'}`)}</td>
              <td>{domain(`status.${period.status}`)}</td>
              <td className="numeric">
                {areaText({ actual: period.floorArea, qualifier: period.areaQualifier })}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

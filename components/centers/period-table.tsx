import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { changedAttributes } from '@/lib/centers/change/rules'
import type { CenterPeriodRow } from '@/lib/centers/types'
import { BEGINNING } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'
import { areaText } from '@/lib/standings/view'

const SEPARATOR = '、'

/** What a center was from when to when, the latest first. */
export function PeriodTable({ periods }: { periods: readonly CenterPeriodRow[] }) {
  const t = useTranslations('centers')
  const domain = useTranslations('domain')
  const changesText = (index: number) => {
    const [period, earlier] = [periods[index], periods[index + 1]]
    if (!period || !earlier) return t('period.first')
    return changedAttributes(period, earlier)
      .map((name) => t(`field.${name}`))
      .join(SEPARATOR)
  }
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
            <th>{t('period.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period, index) => (
            <tr key={period.from}>
              <td className="whitespace-nowrap">
                {period.from === BEGINNING ? t('period.beginning') : formatDateShort(period.from)}
              </td>
              <td className="whitespace-nowrap">
                {period.to ? formatDateShort(period.to) : t('period.now')}
              </td>
              <td>{domain(`category.${period.category}`)}</td>
              <td>{domain(`kind.${period.kind ?? 'UNKNOWN'}`)}</td>
              <td>{domain(`status.${period.status}`)}</td>
              <td className="numeric">
                {areaText({ actual: period.floorArea, qualifier: period.areaQualifier })}
              </td>
              <td>{changesText(index)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

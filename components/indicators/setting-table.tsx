import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import type { IndicatorDetail } from '@/lib/indicators/types'

type SettingTableProps = Pick<IndicatorDetail, 'settings'>

/** Everything that the county has laid down of an indicator, the latest first. */
export function SettingTable({ settings }: SettingTableProps) {
  const t = useTranslations('indicators')
  if (settings.length === 0) return <p className="text-table text-soft">{t('detail.noSettings')}</p>
  return (
    <Card isFlush>
      <Table caption={t('setting.caption')} isStickyHead={false}>
        <thead>
          <tr>
            <th scope="col">{t('setting.validFrom')}</th>
            <th scope="col">{t('setting.isUsed')}</th>
            <th scope="col">{t('setting.department')}</th>
            <th scope="col">{t('setting.help')}</th>
            <th scope="col">{t('setting.superiorColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map((setting) => (
            <tr key={setting.id}>
              <th scope="row" className="whitespace-nowrap">
                {formatMonth(setting.validFrom)}
              </th>
              <td>{t(setting.isUsed ? 'used' : 'unused')}</td>
              <td>{setting.departmentName ?? t('detail.shipped')}</td>
              <td className="whitespace-normal">{setting.help ?? t('detail.shipped')}</td>
              <td>{setting.superiorColumn ?? t('none')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

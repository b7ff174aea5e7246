import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { ZoneTableRow } from '@/components/zones/zone-table-row'
import type { ZoneRow } from '@/lib/zones/types'

type ZoneTableProps = {
  zones: readonly ZoneRow[]
  on: string
  /** What can be done with a zone; left out for readers. */
  actions: ((zone: ZoneRow) => ReactNode) | undefined
}

export function ZoneTable({ zones, on, actions }: ZoneTableProps) {
  const t = useTranslations('zones')
  return (
    <Table caption={t('title')} isFirstColumnSticky>
      <thead>
        <tr>
          <th>{t('column.name')}</th>
          <th>{t('column.type')}</th>
          <th>{t('column.domain')}</th>
          <th>{t('column.audience')}</th>
          <th className="numeric">{`${t('column.area')}（㎡）`}</th>
          <th className="numeric">{t('column.seats')}</th>
          <th>{t('column.kit')}</th>
          <th>{t('column.hours')}</th>
          <th>{t('column.openedOn')}</th>
          <th>{t('column.state')}</th>
          {actions && <th className="actions">{t('column.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {zones.map((zone) => (
          <ZoneTableRow key={zone.id} zone={zone} on={on} actions={actions?.(zone)} />
        ))}
      </tbody>
    </Table>
  )
}

import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { ButtonLink } from '@/components/ui/button-link'
import { ZoneTypeState } from '@/components/zone-types/zone-type-state'
import { formatInteger } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { ZoneTypeRow } from '@/lib/zone-types/types'

type ZoneTypeTableProps = { page: Page<ZoneTypeRow>; params: RawSearchParams; canWrite: boolean }

export function ZoneTypeTable({ page, params, canWrite }: ZoneTypeTableProps) {
  const t = useTranslations('zone-types')
  const domain = useTranslations('domain')
  const columns: Column<ZoneTypeRow>[] = [
    { key: 'name', header: t('column.name'), width: '10rem', cell: (row) => row.name },
    { key: 'code', header: t('column.code'), cell: (row) => <span className="numeric">{row.code}</span> },
    {
      key: 'domain',
      header: t('column.domain'),
      cell: (row) => (row.domain ? domain(`functionDomain.${row.domain}`) : t('none')),
    },
    { key: 'audience', header: t('column.audience'), cell: (row) => domain(`audience.${row.audience}`) },
    {
      key: 'kit',
      header: t('column.kit'),
      unit: t('column.kitUnit'),
      align: 'right',
      cell: (row) => formatInteger(row.kit.length),
    },
    { key: 'zones', header: t('column.zones'), align: 'right', cell: (row) => formatInteger(row.zones) },
    {
      key: 'order',
      header: t('column.order'),
      align: 'right',
      isHiddenAtFirst: true,
      cell: (row) => row.order,
    },
    { key: 'state', header: t('column.state'), cell: (row) => <ZoneTypeState type={row} /> },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/zone-types/${row.id}`}
      rowActions={
        canWrite
          ? (row) => (
              <ButtonLink href={`/zone-types/${row.id}/edit`} size="sm">
                {t('edit')}
              </ButtonLink>
            )
          : undefined
      }
      path="/zone-types"
      params={params}
      page={page}
      settingsKey="zone-types"
      empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
    />
  )
}

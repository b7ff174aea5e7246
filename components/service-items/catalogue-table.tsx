import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { ItemFlags } from '@/components/service-items/item-flags'
import { ItemState } from '@/components/service-items/item-state'
import { ItemStep } from '@/components/service-items/item-step'
import { ButtonLink } from '@/components/ui/button-link'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Catalogue, CatalogueRow } from '@/lib/service-items/catalogue/types'

type CatalogueTableProps = { catalogue: Catalogue; path: string; params: RawSearchParams; mayWrite: boolean }

/** The catalogue with how many centers offer each item. */
export function CatalogueTable({ catalogue, path, params, mayWrite }: CatalogueTableProps) {
  const t = useTranslations('items')
  const domain = useTranslations('domain')
  const { centers } = catalogue
  const columns: Column<CatalogueRow>[] = [
    { key: 'name', header: t('column.name'), width: '12rem', cell: (item) => item.name },
    { key: 'code', header: t('column.code'), cell: (item) => item.code },
    { key: 'department', header: t('column.department'), cell: (item) => item.departmentName },
    { key: 'handling', header: t('column.handling'), cell: (item) => domain(`handling.${item.handling}`) },
    {
      key: 'legalDays',
      header: t('column.legalDays'),
      unit: t('column.days'),
      align: 'right',
      isHiddenAtFirst: true,
      cell: (item) => formatInteger(item.legalDays),
    },
    {
      key: 'promisedDays',
      header: t('column.promisedDays'),
      unit: t('column.days'),
      align: 'right',
      cell: (item) => formatInteger(item.promisedDays),
    },
    { key: 'flags', header: t('column.flags'), cell: (item) => <ItemFlags item={item} /> },
    {
      key: 'offering',
      header: t('column.offering'),
      align: 'right',
      cell: (item) =>
        t('offering', { offering: formatInteger(item.offering), centers: formatInteger(centers) }),
    },
    {
      key: 'share',
      header: t('column.share'),
      align: 'right',
      cell: (item) => formatShare(item.offering, centers),
    },
    { key: 'state', header: t('column.state'), cell: (item) => <ItemState item={item} /> },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={catalogue.rows}
      rowKey={(item) => item.id}
      rowHref={(item) => `/service-items/${item.id}?on=${catalogue.on}`}
      rowActions={
        mayWrite
          ? (item) =>
              item.canWrite && (
                <span className="inline-flex gap-2">
                  <ButtonLink href={`/service-items/${item.id}/edit`} size="sm">
                    {t('edit')}
                  </ButtonLink>
                  <ItemStep item={item} size="sm" />
                </span>
              )
          : undefined
      }
      path={path}
      params={params}
      page={catalogue}
      settingsKey="service-items"
      empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
    />
  )
}

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { Badge } from '@/components/ui/badge'
import { formatInteger } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { Catalogue } from '@/lib/service-items/types'

type Line = Catalogue['items'][number]

type CatalogueTableProps = { catalogue: Catalogue; path: string; params: RawSearchParams }

/** The catalogue with how many centers offer each item. */
export function CatalogueTable({ catalogue, path, params }: CatalogueTableProps) {
  const t = useTranslations('items')
  const domain = useTranslations('domain')
  const { centers } = catalogue
  const columns: Column<Line>[] = [
    { key: 'name', header: t('column.name'), cell: (item) => item.name },
    { key: 'code', header: t('column.code'), cell: (item) => item.code },
    { key: 'department', header: t('column.department'), cell: (item) => item.departmentName },
    { key: 'handling', header: t('column.handling'), cell: (item) => domain(`handling.${item.handling}`) },
    {
      key: 'promisedDays',
      header: t('column.promisedDays'),
      unit: t('column.days'),
      align: 'right',
      cell: (item) => formatInteger(item.promisedDays),
    },
    {
      key: 'flags',
      header: t('column.flags'),
      cell: (item) => (
        <span className="inline-flex flex-wrap gap-1">
          {item.isListed && <Badge tone="info">{t('listed')}</Badge>}
          {item.integrated && <Badge>{t('integrated')}</Badge>}
          {item.highFrequency && <Badge>{t('highFrequency')}</Badge>}
        </span>
      ),
    },
    {
      key: 'offering',
      header: t('column.offering'),
      align: 'right',
      cell: (item) =>
        t('offering', { offering: formatInteger(item.offering), centers: formatInteger(centers) }),
    },
    {
      key: 'missing',
      header: t('column.missing'),
      cell: (item) =>
        item.offering < centers ? (
          <Link
            href={`${withParams(path, params, { itemId: item.id })}#missing`}
            className="text-accent underline underline-offset-4"
          >
            {t('showMissing', { count: centers - item.offering })}
          </Link>
        ) : (
          t('none')
        ),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={catalogue.items}
      rowKey={(item) => item.id}
      path={path}
      params={params}
      settingsKey="service-items"
      empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
    />
  )
}

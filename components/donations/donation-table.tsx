import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { Badge } from '@/components/ui/badge'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimal } from '@/lib/core/format/number'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import type { DonationPage, DonationRow } from '@/lib/donations/types'

type DonationTableProps = {
  page: DonationPage
  params: RawSearchParams
  sort: Sort<string>
  empty: ReactNode
}

export function DonationTable({ page, params, sort, empty }: DonationTableProps) {
  const t = useTranslations('donations')
  const columns: Column<DonationRow>[] = [
    { key: 'donor', header: t('column.donor'), isSortable: true, width: '11rem', cell: (row) => row.donor },
    {
      key: 'partner',
      header: t('column.partner'),
      isHiddenAtFirst: true,
      cell: (row) => row.partnerName ?? t('none'),
    },
    {
      key: 'date',
      header: t('column.date'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => formatDateShort(row.date),
    },
    { key: 'center', header: t('column.center'), isSortable: true, cell: (row) => row.centerName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    {
      key: 'kind',
      header: t('column.kind'),
      isNowrap: true,
      cell: (row) => t(`kind.${row.kind}`),
    },
    {
      key: 'amount',
      header: t('column.amount'),
      unit: t('figure.yuan'),
      align: 'right',
      isSortable: true,
      cell: (row) => formatDecimal(row.amount),
    },
    { key: 'goods', header: t('column.goods'), cell: (row) => row.goods ?? t('none') },
    {
      key: 'receiptNo',
      header: t('column.receiptNo'),
      cell: (row) => row.receiptNo ?? <StatusLight tone="amber">{t('filter.receiptMissing')}</StatusLight>,
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) =>
        row.isCancelled ? (
          <Badge>{t('state.CANCELLED')}</Badge>
        ) : (
          <Badge tone="green">{t('state.VALID')}</Badge>
        ),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/donations/${row.id}`}
      rowTone={(row) => (row.receiptNo === null && !row.isCancelled ? 'amber' : undefined)}
      path="/donations"
      params={params}
      sort={sort}
      page={page}
      total={{ amount: formatDecimal(page.amount) }}
      settingsKey="donations"
      empty={empty}
    />
  )
}

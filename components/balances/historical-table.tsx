import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { formatInstant, formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { HistoricalRow } from '@/lib/reporting/historical/types'

type HistoricalTableProps = { page: Page<HistoricalRow>; params: RawSearchParams; empty: ReactNode }

/** The past months that the county has taken in, with who confirmed each. */
export function HistoricalTable({ page, params, empty }: HistoricalTableProps) {
  const t = useTranslations('balances.past')
  const columns: Column<HistoricalRow>[] = [
    { key: 'center', header: t('column.center'), width: '16rem', cell: (row) => row.centerName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? '' },
    {
      key: 'month',
      header: t('column.month'),
      isNowrap: true,
      cell: (row) => formatMonth(row.month),
    },
    {
      key: 'cells',
      header: t('column.cells'),
      align: 'right',
      cell: (row) => formatInteger(row.cells),
    },
    { key: 'confirmedBy', header: t('column.confirmedBy'), cell: (row) => row.confirmedBy },
    { key: 'confirmedAt', header: t('column.confirmedAt'), cell: (row) => formatInstant(row.confirmedAt) },
    {
      key: 'corrections',
      header: t('column.corrected'),
      cell: (row) => (row.corrections > 0 ? t('correctedTimes', { count: row.corrections }) : ''),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/reports/${row.centerId}/${row.month}`}
      path="/balances/history"
      params={params}
      page={page}
      settingsKey="historical-months"
      empty={empty}
    />
  )
}

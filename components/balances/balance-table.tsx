import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BalanceState } from '@/components/balances/balance-state'
import { ConfirmSelected } from '@/components/balances/confirm-selected'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { RowSelection } from '@/components/data-table/row-selection'
import { Badge } from '@/components/ui/badge'
import type { BalanceRow } from '@/lib/balances/types'
import { formatInstant, formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'

type BalanceTableProps = {
  page: Page<BalanceRow>
  params: RawSearchParams
  sort: Sort<string>
  empty: ReactNode
}

export function BalanceTable({ page, params, sort, empty }: BalanceTableProps) {
  const t = useTranslations('balances')
  const nameOf = ({ centerName, isCenterClosed }: BalanceRow) => {
    if (centerName === null) return t('undivided')
    return isCenterClosed ? t('closedCenter', { name: centerName }) : centerName
  }
  const columns: Column<BalanceRow>[] = [
    { key: 'center', header: t('column.center'), isSortable: true, width: '15rem', cell: nameOf },
    {
      key: 'township',
      header: t('column.township'),
      isHiddenAtFirst: true,
      cell: (row) => row.townshipName ?? t('none'),
    },
    {
      key: 'code',
      header: t('column.code'),
      cell: (row) => <span className="block min-w-36">{t(`code.${row.code}`)}</span>,
    },
    {
      key: 'value',
      header: t('column.value'),
      align: 'right',
      isSortable: true,
      cell: (row) => formatInteger(row.value),
    },
    { key: 'unit', header: t('column.unit'), cell: (row) => t(`unit.${row.code}`) },
    {
      key: 'upTo',
      header: t('column.upTo'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => formatMonth(row.upTo),
    },
    {
      key: 'source',
      header: t('column.source'),
      cell: (row) => <span className="block min-w-32">{row.source}</span>,
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          <BalanceState state={row.state} />
          {row.isReplacement && <Badge tone="info">{t('replaces')}</Badge>}
        </span>
      ),
    },
    { key: 'proposedBy', header: t('column.proposedBy'), cell: (row) => row.proposedBy },
    {
      key: 'proposedAt',
      header: t('column.proposedAt'),
      isSortable: true,
      isHiddenAtFirst: true,
      cell: (row) => formatInstant(row.proposedAt),
    },
    {
      key: 'decidedBy',
      header: t('column.decidedBy'),
      isHiddenAtFirst: true,
      cell: (row) => row.decidedBy ?? t('none'),
    },
  ]
  const plain = page.rows.filter((row) => row.canDecide && !row.isReplacement)
  const table = (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/balances/${row.id}`}
      rowLabel={(row) => `${nameOf(row)} ${t(`code.${row.code}`)}`}
      rowTone={(row) => (row.state === 'PROPOSED' ? 'amber' : undefined)}
      path="/balances"
      params={params}
      sort={sort}
      page={page}
      settingsKey="balances"
      isSelectable={plain.length > 0}
      empty={empty}
    />
  )
  if (plain.length === 0) return table
  return (
    <RowSelection bar={<ConfirmSelected plain={plain.map(({ id, version }) => ({ id, version }))} />}>
      {table}
    </RowSelection>
  )
}

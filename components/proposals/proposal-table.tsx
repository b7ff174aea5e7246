import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { ProposalState } from '@/components/proposals/proposal-state'
import { formatDateShort, formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { ProposalRow } from '@/lib/proposals/types'

type ProposalTableProps = { page: Page<ProposalRow>; params: RawSearchParams; empty: ReactNode }

export function ProposalTable({ page, params, empty }: ProposalTableProps) {
  const t = useTranslations('proposals')
  const columns: Column<ProposalRow>[] = [
    { key: 'center', header: t('column.center'), width: '13rem', cell: (row) => row.centerName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    { key: 'kind', header: t('column.kind'), cell: (row) => t(`kind.${row.kind}`) },
    { key: 'state', header: t('column.state'), cell: (row) => <ProposalState state={row.state} /> },
    {
      key: 'effectiveOn',
      header: t('column.effectiveOn'),
      isNowrap: true,
      cell: (row) => formatDateShort(row.effectiveOn),
    },
    { key: 'reason', header: t('column.reason'), cell: (row) => row.reason },
    { key: 'proposedBy', header: t('column.proposedBy'), cell: (row) => row.proposedBy },
    { key: 'proposedAt', header: t('column.proposedAt'), cell: (row) => formatInstant(row.proposedAt) },
    {
      key: 'decidedBy',
      header: t('column.decidedBy'),
      isHiddenAtFirst: true,
      cell: (row) => row.decidedBy ?? t('none'),
    },
    {
      key: 'decidedAt',
      header: t('column.decidedAt'),
      isHiddenAtFirst: true,
      cell: (row) => formatInstant(row.decidedAt),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/proposals/${row.id}`}
      path="/proposals"
      params={params}
      page={page}
      settingsKey="proposals"
      empty={empty}
    />
  )
}

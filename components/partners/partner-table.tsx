import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { PartnerState } from '@/components/partners/partner-state'
import { formatDateShort } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import type { PartnerRow } from '@/lib/partners/types'

type PartnerTableProps = {
  page: Page<PartnerRow>
  params: RawSearchParams
  sort: Sort<string>
  empty: ReactNode
}

export function PartnerTable({ page, params, sort, empty }: PartnerTableProps) {
  const t = useTranslations('partners')
  const centersText = ({ centerNames, otherCenters }: PartnerRow) => {
    const [first] = centerNames
    const count = centerNames.length
    const own = first && count > 1 ? t('centers.more', { name: first, count }) : first
    const others = otherCenters > 0 ? t('centers.others', { count: otherCenters }) : undefined
    return [own, others].filter(Boolean).join(' · ') || t('none')
  }
  const columns: Column<PartnerRow>[] = [
    { key: 'name', header: t('column.name'), isSortable: true, width: '14rem', cell: (row) => row.name },
    {
      key: 'kind',
      header: t('column.kind'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => t(`kind.${row.kind}`),
    },
    {
      key: 'contribution',
      header: t('column.contribution'),
      cell: (row) => row.contribution ?? t('none'),
    },
    { key: 'centers', header: t('column.centers'), cell: centersText },
    {
      key: 'joinedOn',
      header: t('column.joinedOn'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => formatDateShort(row.joinedOn),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <PartnerState isActive={row.isActive} /> },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/partners/${row.id}`}
      path="/partners"
      params={params}
      sort={sort}
      page={page}
      settingsKey="partners"
      empty={empty}
    />
  )
}

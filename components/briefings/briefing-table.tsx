import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BriefingState } from '@/components/briefings/briefing-state'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import type { BriefingRow } from '@/lib/briefings/types'
import { formatDateShort, formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'

type BriefingTableProps = {
  page: Page<BriefingRow>
  params: RawSearchParams
  path: string
  caption: string
  empty: ReactNode
}

/** Papers, each a row that opens it. */
export function BriefingTable({ page, params, path, caption, empty }: BriefingTableProps) {
  const t = useTranslations('briefings')
  const domain = useTranslations('domain')
  const columns: Column<BriefingRow>[] = [
    { key: 'title', header: t('column.title'), width: '22rem', cell: (row) => row.title },
    {
      key: 'kind',
      header: t('column.kind'),
      isNowrap: true,
      cell: (row) => domain(`briefingKind.${row.kind}`),
    },
    {
      key: 'scope',
      header: t('column.scope'),
      isNowrap: true,
      cell: (row) => row.centerName ?? row.unitName,
    },
    {
      key: 'cutOff',
      header: t('column.cutOff'),
      isNowrap: true,
      cell: (row) => formatDateShort(row.cutOff),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <BriefingState state={row.state} /> },
    { key: 'meeting', header: t('column.meeting'), cell: (row) => row.meetingName ?? t('none') },
    { key: 'createdBy', header: t('column.createdBy'), cell: (row) => row.createdBy },
    {
      key: 'updatedAt',
      header: t('column.updatedAt'),
      isNowrap: true,
      cell: (row) => formatInstant(row.updatedAt),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/briefings/${row.id}`}
      path={path}
      params={params}
      page={page}
      empty={empty}
    />
  )
}

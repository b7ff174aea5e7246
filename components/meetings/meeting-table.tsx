import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { formatDateShort } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { MeetingRow } from '@/lib/meetings/types'

type MeetingTableProps = { page: Page<MeetingRow>; params: RawSearchParams; empty: ReactNode }

/** Meetings with how many papers they have. */
export function MeetingTable({ page, params, empty }: MeetingTableProps) {
  const t = useTranslations('meetings')
  const day = (value: string) => <span className="whitespace-nowrap">{formatDateShort(value)}</span>
  const columns: Column<MeetingRow>[] = [
    { key: 'name', header: t('column.name'), width: '22rem', cell: (row) => row.name },
    { key: 'day', header: t('column.day'), cell: (row) => day(row.day) },
    { key: 'cutOff', header: t('column.cutOff'), cell: (row) => day(row.cutOff) },
    {
      key: 'attending',
      header: t('column.attending'),
      align: 'right',
      cell: (row) => t('units', { count: row.attending }),
    },
    {
      key: 'reporting',
      header: t('column.reporting'),
      align: 'right',
      cell: (row) => t('units', { count: row.reporting }),
    },
    {
      key: 'papers',
      header: t('column.papers'),
      align: 'right',
      cell: (row) => t('papers', { count: row.papers }),
    },
    {
      key: 'final',
      header: t('column.final'),
      align: 'right',
      cell: (row) => t('papers', { count: row.final }),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/meetings/${row.id}`}
      path="/meetings"
      params={params}
      page={page}
      empty={empty}
    />
  )
}

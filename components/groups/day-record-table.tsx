import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { RecordState } from '@/components/groups/record-state'
import { formatDateShort } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import type { GroupRowBase } from '@/lib/groups/types'

type DayRow = GroupRowBase & { date: string; note: string | null }

type DayRecordTableProps<R> = {
  caption: string
  path: string
  settingsKey: string
  page: Page<R>
  params: RawSearchParams
  sort: Sort<string>
  /** The columns of the register's own counts. */
  counts: readonly Column<R>[]
  total: Record<string, ReactNode>
  empty: ReactNode
}

/** Records of days at centers with their counts. */
export function DayRecordTable<R extends DayRow>(props: DayRecordTableProps<R>) {
  const t = useTranslations('groups')
  const { caption, path, settingsKey, page, params, sort, counts, total, empty } = props
  const columns: Column<R>[] = [
    {
      key: 'date',
      header: t('column.date'),
      isSortable: true,
      width: '8rem',
      isNowrap: true,
      cell: (row) => formatDateShort(row.date),
    },
    { key: 'center', header: t('column.center'), isSortable: true, cell: (row) => row.centerName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    ...counts,
    { key: 'note', header: t('column.note'), cell: (row) => row.note ?? t('none') },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => <RecordState isCancelled={row.isCancelled} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.id}`}
      path={path}
      params={params}
      sort={sort}
      page={page}
      total={total}
      settingsKey={settingsKey}
      empty={empty}
    />
  )
}

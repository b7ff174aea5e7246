import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { RecordState } from '@/components/groups/record-state'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import { isOverfull } from '@/lib/groups/child-sessions/rules'
import type { SessionPage, SessionRow } from '@/lib/groups/child-sessions/types'

const PATH = '/groups/child-sessions'

type SessionTableProps = {
  page: SessionPage
  params: RawSearchParams
  sort: Sort<string>
  empty: ReactNode
}

export function SessionTable({ page, params, sort, empty }: SessionTableProps) {
  const t = useTranslations('groups')
  const kinds = useTranslations('domain.childSession')
  const isOver = (row: SessionRow) => !row.isCancelled && isOverfull(row)
  const columns: Column<SessionRow>[] = [
    { key: 'name', header: t('column.name'), isSortable: true, width: '15rem', cell: (row) => row.name },
    { key: 'center', header: t('column.center'), isSortable: true, cell: (row) => row.centerName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    {
      key: 'kind',
      header: t('column.kind'),
      isNowrap: true,
      cell: (row) => kinds(row.kind),
    },
    {
      key: 'firstDay',
      header: t('column.firstDay'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => formatDateShort(row.firstDay),
    },
    {
      key: 'lastDay',
      header: t('column.lastDay'),
      isNowrap: true,
      cell: (row) => formatDateShort(row.lastDay),
    },
    {
      key: 'headCount',
      header: t('column.headCount'),
      unit: t('unit.heads'),
      align: 'right',
      isSortable: true,
      cell: (row) => formatInteger(row.headCount),
    },
    {
      key: 'capacity',
      header: t('column.capacity'),
      unit: t('unit.persons'),
      align: 'right',
      cell: (row) => formatInteger(row.capacity),
    },
    {
      key: 'volunteers',
      header: t('column.volunteers'),
      unit: t('unit.persons'),
      align: 'right',
      isHiddenAtFirst: true,
      cell: (row) => formatInteger(row.volunteers),
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) =>
        isOver(row) ? (
          <StatusLight tone="amber">{t('sessions.overfull')}</StatusLight>
        ) : (
          <RecordState isCancelled={row.isCancelled} />
        ),
    },
  ]
  return (
    <DataTable
      caption={t('sessions.title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${PATH}/${row.id}`}
      rowTone={(row) => (isOver(row) ? 'amber' : undefined)}
      path={PATH}
      params={params}
      sort={sort}
      page={page}
      total={{ headCount: formatInteger(page.heads) }}
      settingsKey="child-sessions"
      empty={empty}
    />
  )
}

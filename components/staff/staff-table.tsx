import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { StaffState } from '@/components/staff/staff-state'
import type { CalendarDate } from '@/lib/core/calendar'
import { formatDateShort } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import type { StaffRow } from '@/lib/staff/types'

type StaffTableProps = {
  page: Page<StaffRow>
  on: CalendarDate
  params: RawSearchParams
  sort: Sort<string>
  empty: ReactNode
}

export function StaffTable({ page, on, params, sort, empty }: StaffTableProps) {
  const t = useTranslations('staff')
  const date = (value: CalendarDate | null) => (
    <span className="whitespace-nowrap">{formatDateShort(value)}</span>
  )
  const columns: Column<StaffRow>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isSortable: true,
      width: '7rem',
      isNowrap: true,
      cell: (row) => row.name,
    },
    { key: 'center', header: t('column.center'), isSortable: true, cell: (row) => row.centerName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    { key: 'post', header: t('column.post'), isSortable: true, cell: (row) => t(`post.${row.post}`) },
    {
      key: 'fullTime',
      header: t('column.fullTime'),
      cell: (row) => t(`fullTime.${row.isFullTime ? 'YES' : 'NO'}`),
    },
    {
      key: 'certificate',
      header: t('column.certificate'),
      cell: (row) => t(`certificate.${row.certificate}`),
    },
    {
      key: 'birthYear',
      header: t('column.ageBand'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => t(`ageBand.${row.ageBand}`),
    },
    { key: 'joinedOn', header: t('column.joinedOn'), isSortable: true, cell: (row) => date(row.joinedOn) },
    { key: 'leftOn', header: t('column.leftOn'), isSortable: true, cell: (row) => date(row.leftOn) },
    { key: 'state', header: t('column.state'), cell: (row) => <StaffState member={row} on={on} /> },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/staff/${row.id}`}
      path="/staff"
      params={params}
      sort={sort}
      page={page}
      settingsKey="staff"
      empty={empty}
    />
  )
}

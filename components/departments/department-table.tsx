import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { DepartmentState } from '@/components/departments/department-state'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'
import type { DepartmentRow } from '@/lib/departments/types'

type DepartmentTableProps = {
  page: Page<DepartmentRow>
  params: RawSearchParams
  sort: Sort<string>
  empty: ReactNode
}

export function DepartmentTable({ page, params, sort, empty }: DepartmentTableProps) {
  const t = useTranslations('departments')
  const figure = (key: 'items' | 'windows' | 'people'): Column<DepartmentRow> => ({
    key,
    header: t(`column.${key}`),
    unit: t(`column.${key}Unit`),
    align: 'right',
    cell: (row) => formatInteger(row[key]),
  })
  const columns: Column<DepartmentRow>[] = [
    { key: 'name', header: t('column.name'), isSortable: true, width: '14rem', cell: (row) => row.name },
    { key: 'code', header: t('column.code'), isSortable: true, cell: (row) => row.code },
    {
      key: 'order',
      header: t('column.order'),
      align: 'right',
      isSortable: true,
      cell: (row) => formatInteger(row.order),
    },
    figure('items'),
    figure('windows'),
    figure('people'),
    {
      key: 'closedOn',
      header: t('column.closedOn'),
      isHiddenAtFirst: true,
      isNowrap: true,
      cell: (row) => formatDateShort(row.closedOn),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <DepartmentState isActive={row.isActive} /> },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/departments/${row.id}`}
      path="/departments"
      params={params}
      sort={sort}
      page={page}
      settingsKey="departments"
      empty={empty}
    />
  )
}

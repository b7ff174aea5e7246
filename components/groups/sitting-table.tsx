import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { SittingLight } from '@/components/groups/sitting-light'
import { formatInteger } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { SittingPage, SittingRow } from '@/lib/groups/sittings/types'
import { weeklyText } from '@/lib/groups/sittings/view'

const PATH = '/groups/sittings'

type SittingTableProps = {
  page: SittingPage
  params: RawSearchParams
  /** The month that a center's page opens with, if one is asked for. */
  month: string | undefined
  empty: ReactNode
}

export function SittingTable({ page, params, month, empty }: SittingTableProps) {
  const t = useTranslations('groups')
  const columns: Column<SittingRow>[] = [
    { key: 'center', header: t('column.center'), width: '16rem', cell: (row) => row.centerName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    {
      key: 'planned',
      header: t('column.planned'),
      unit: t('unit.sittings'),
      align: 'right',
      cell: (row) => formatInteger(row.planned),
    },
    {
      key: 'sittings',
      header: t('column.sittings'),
      unit: t('unit.sittings'),
      align: 'right',
      cell: (row) => formatInteger(row.sittings),
    },
    {
      key: 'exceptions',
      header: t('column.exceptions'),
      unit: t('unit.days'),
      align: 'right',
      cell: (row) => formatInteger(row.exceptions),
    },
    {
      key: 'weekly',
      header: t('column.weekly'),
      unit: t('unit.perWeek'),
      align: 'right',
      cell: (row) => weeklyText(row.weekly),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <SittingLight row={row} /> },
  ]
  return (
    <DataTable
      caption={t('sittings.title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => withParams(`${PATH}/${row.id}`, {}, { month })}
      path={PATH}
      params={params}
      page={page}
      settingsKey="sittings"
      empty={empty}
    />
  )
}

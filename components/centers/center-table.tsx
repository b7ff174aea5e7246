import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { coverageValue } from '@/components/centers/coverage-value'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { standingLight } from '@/components/progress/standing-light'
import type { CenterListParams } from '@/lib/centers/schema'
import type { CenterRow } from '@/lib/centers/types'
import { formatDateShort, formatPartialDate } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { StandingRow } from '@/lib/standings/types'
import { areaStatusText, areaText } from '@/lib/standings/view'

type CenterTableProps = {
  page: Page<CenterRow>
  standings: ReadonlyMap<string, StandingRow>
  params: RawSearchParams
  sort: CenterListParams['sort']
  empty: ReactNode
}

/** A whole date in the form of tables, a part of one in words. */
const openedText = ({ openedOn, openedPrecision }: CenterRow) =>
  openedPrecision === 'DAY' ? formatDateShort(openedOn) : formatPartialDate(openedOn, openedPrecision)

export function CenterTable({ page, standings, params, sort, empty }: CenterTableProps) {
  const t = useTranslations('centers')
  const domain = useTranslations('domain')
  const columns: Column<CenterRow>[] = [
    { key: 'name', header: t('column.name'), isSortable: true, width: '11rem', cell: (row) => row.name },
    {
      key: 'code',
      header: t('column.code'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => row.code,
    },
    { key: 'unit', header: t('column.unit'), isHiddenAtFirst: true, cell: (row) => row.unitName },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    {
      key: 'category',
      header: t('column.category'),
      isNowrap: true,
      cell: (row) => domain(`category.${row.category}`),
    },
    {
      key: 'kind',
      header: t('column.kind'),
      isNowrap: true,
      cell: (row) => domain(`kind.${row.kind ?? 'UNKNOWN'}`),
    },
    {
      key: 'status',
      header: t('column.status'),
      isNowrap: true,
      cell: (row) => domain(`status.${row.status}`),
    },
    {
      key: 'floorArea',
      header: t('column.floorArea'),
      unit: '㎡',
      align: 'right',
      isSortable: true,
      cell: (row) => areaText({ actual: row.floorArea, qualifier: row.areaQualifier }),
    },
    {
      key: 'area',
      header: t('column.area'),
      cell: (row) => {
        const standing = standings.get(row.id)?.area
        return standing
          ? standingLight({ status: standing.status, text: areaStatusText(standing) })
          : t('none')
      },
    },
    {
      key: 'coverage',
      header: t('column.coverage'),
      cell: (row) => coverageValue(t, standings.get(row.id)?.coverage),
    },
    {
      key: 'openedOn',
      header: t('column.openedOn'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => openedText(row),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/centers/${row.id}`}
      path="/centers"
      params={params}
      sort={sort}
      page={page}
      settingsKey="centers"
      empty={empty}
    />
  )
}

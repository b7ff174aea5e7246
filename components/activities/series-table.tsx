import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { Badge } from '@/components/ui/badge'
import { StatusLight } from '@/components/ui/status-light'
import type { SeriesRow } from '@/lib/activities/series/types'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger, NO_VALUE } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'

type SeriesTableProps = {
  page: Page<SeriesRow>
  params: RawSearchParams
  hasCenters: boolean
  empty: ReactNode
}

export function SeriesTable({ page, params, hasCenters, empty }: SeriesTableProps) {
  const t = useTranslations('series')
  const weekdays = useTranslations('activities.weekdays')
  const when = ({ weekday, startTime }: SeriesRow) =>
    [weekdays(`${weekday}` as '1'), startTime].filter(Boolean).join(' ')
  const count = (key: 'held' | 'ahead'): Column<SeriesRow> => ({
    key,
    header: t(key),
    unit: t('unitTimes'),
    align: 'right',
    cell: (row) => formatInteger(row[key]),
  })
  const columns: Column<SeriesRow>[] = [
    { key: 'name', header: t('name'), cell: (row) => row.name },
    { key: 'weekday', header: t('weekday'), isNowrap: true, cell: when },
    { key: 'type', header: t('type'), isNowrap: true, cell: (row) => row.typeName },
    ...(hasCenters ? [{ key: 'center', header: t('center'), cell: (row: SeriesRow) => row.centerName }] : []),
    { key: 'zone', header: t('zone'), cell: (row) => row.zoneName ?? NO_VALUE },
    {
      key: 'span',
      header: t('span'),
      isNowrap: true,
      cell: (row) => t('spanOf', { from: formatDateShort(row.firstDay), to: formatDateShort(row.lastDay) }),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <Badge tone={row.isEnded ? 'neutral' : 'green'}>{t(row.isEnded ? 'ended' : 'running')}</Badge>
      ),
    },
    count('held'),
    {
      key: 'unmarked',
      header: t('unmarked'),
      unit: t('unitTimes'),
      align: 'right',
      cell: (row) =>
        row.unmarked > 0 ? <StatusLight tone="amber">{formatInteger(row.unmarked)}</StatusLight> : '0',
    },
    count('ahead'),
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/activities/series/${row.id}`}
      path="/activities/series"
      params={params}
      page={page}
      empty={empty}
    />
  )
}

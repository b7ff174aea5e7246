import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { Badge } from '@/components/ui/badge'
import type { ActivityRow } from '@/lib/activities/types'
import { ACTIVITY_TONE, coHostAttendances } from '@/lib/activities/view'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimalShort, formatInteger, NO_VALUE } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams, Sort } from '@/lib/core/search-params'

type ActivityTableProps = {
  page: Page<ActivityRow>
  params: RawSearchParams
  sort: Sort<string>
  /** Whoever looks after one center alone needs no column for it. */
  hasCenters: boolean
  empty: ReactNode
}

export function ActivityTable({ page, params, sort, hasCenters, empty }: ActivityTableProps) {
  const t = useTranslations('activities')
  const domain = useTranslations('domain')
  const columns: Column<ActivityRow>[] = [
    {
      key: 'name',
      header: t('name'),
      isSortable: true,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {row.name}
          {row.isCoHosted && <Badge>{t('coHosted')}</Badge>}
        </span>
      ),
    },
    {
      key: 'date',
      header: t('date'),
      isSortable: true,
      width: '8rem',
      cell: (row) => formatDateShort(row.date),
    },
    { key: 'type', header: t('type'), isNowrap: true, cell: (row) => row.typeName },
    ...(hasCenters
      ? [{ key: 'center', header: t('center'), cell: (row: ActivityRow) => row.centerName }]
      : []),
    { key: 'zone', header: t('zone'), cell: (row) => row.zoneName ?? NO_VALUE },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <Badge tone={ACTIVITY_TONE[row.status]}>{domain(`activityStatus.${row.status}`)}</Badge>,
    },
    {
      key: 'attendances',
      header: t('ownAttendances'),
      align: 'right',
      isSortable: true,
      cell: (row) => formatInteger(row.ownAttendances),
    },
    {
      key: 'coAttendances',
      header: t('coAttendances'),
      align: 'right',
      cell: (row) => formatInteger(coHostAttendances(row)),
    },
    {
      key: 'households',
      header: t('households'),
      align: 'right',
      cell: (row) => formatInteger(row.households),
    },
    {
      key: 'audience',
      header: t('audience'),
      isHiddenAtFirst: true,
      cell: (row) => domain(`audience.${row.audience}`),
    },
    {
      key: 'partner',
      header: t('partner'),
      isHiddenAtFirst: true,
      cell: (row) => row.partnerName ?? NO_VALUE,
    },
    {
      key: 'department',
      header: t('department'),
      isHiddenAtFirst: true,
      cell: (row) => row.departmentName ?? NO_VALUE,
    },
    {
      key: 'budget',
      header: t('budget'),
      unit: t('unit.yuan'),
      align: 'right',
      isHiddenAtFirst: true,
      cell: (row) => formatDecimalShort(row.budget),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/activities/${row.id}`}
      path="/activities"
      params={params}
      sort={sort}
      page={page}
      settingsKey="activities"
      empty={empty}
    />
  )
}

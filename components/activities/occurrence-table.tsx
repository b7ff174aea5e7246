import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { Badge } from '@/components/ui/badge'
import type { Occurrence } from '@/lib/activities/series/types'
import { ACTIVITY_TONE } from '@/lib/activities/view'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'

type OccurrenceTableProps = { occurrences: readonly Occurrence[]; path: string }

/** Every occurrence of a weekly class, the latest first. */
export function OccurrenceTable({ occurrences, path }: OccurrenceTableProps) {
  const t = useTranslations('series')
  const domain = useTranslations('domain')
  const columns: Column<Occurrence>[] = [
    { key: 'date', header: t('date'), cell: (row) => formatDateShort(row.date) },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <Badge tone={ACTIVITY_TONE[row.status]}>{domain(`activityStatus.${row.status}`)}</Badge>,
    },
    {
      key: 'attendances',
      header: t('attendances'),
      align: 'right',
      cell: (row) => formatInteger(row.attendances),
    },
  ]
  return (
    <DataTable
      caption={t('occurrences')}
      columns={columns}
      rows={[...occurrences].reverse()}
      rowKey={(row) => row.id}
      rowHref={(row) => `/activities/${row.id}`}
      path={path}
      params={{}}
      isCompact
      empty={null}
    />
  )
}

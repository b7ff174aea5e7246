import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { CancelVisitButton } from '@/components/visits/cancel-visit-button'
import { ChangeVisitDialog } from '@/components/visits/change-visit-dialog'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { VisitCountRow } from '@/lib/visits/types'

type VisitRecordsProps = { rows: readonly VisitCountRow[]; params: RawSearchParams; canWrite: boolean }

/** The counts behind a month's calendar, each with what may be done to it. */
export function VisitRecords({ rows, params, canWrite }: VisitRecordsProps) {
  const t = useTranslations('visits')
  const domain = useTranslations('domain')
  const columns: Column<VisitCountRow>[] = [
    { key: 'date', header: t('date'), cell: (row) => formatDateShort(row.date) },
    { key: 'place', header: t('place'), cell: (row) => row.zoneName ?? t('wholeCenter') },
    { key: 'source', header: t('source'), cell: (row) => domain(`visitSource.${row.source}`) },
    {
      key: 'count',
      header: t('count'),
      align: 'right',
      cell: (row) => formatInteger(row.count),
    },
  ]
  const actions = ({ id, version, count, date }: VisitCountRow) => (
    <>
      <ChangeVisitDialog
        visit={{ id, version, count }}
        words={{
          label: t('change'),
          title: t('changeTitle'),
          day: formatDateShort(date),
          count: t('form.count'),
          unit: t('form.unit'),
          submit: t('form.submit'),
          done: t('changeDone'),
        }}
      />
      <CancelVisitButton
        id={id}
        version={version}
        words={{
          label: t('cancel'),
          title: t('cancelTitle'),
          description: t('cancelHint'),
          done: t('cancelDone'),
        }}
      />
    </>
  )
  return (
    <DataTable
      caption={t('records')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowActions={canWrite ? actions : undefined}
      path="/visits"
      params={params}
      isCompact
      empty={
        <EmptyState
          title={t('recordsEmpty')}
          description={t(canWrite ? 'recordsEmptyHint' : 'recordsEmptyRead')}
        />
      }
    />
  )
}

import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { TargetState } from '@/components/targets/target-state'
import { targetAppliesText, targetValueText } from '@/components/targets/target-words'
import { formatDateShort } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { TargetRow } from '@/lib/targets/types'

type TargetTableProps = { page: Page<TargetRow>; params: RawSearchParams }

/** What applies to what, from when and on what basis. */
export function TargetTable({ page, params }: TargetTableProps) {
  const t = useTranslations('targets')
  const domain = useTranslations('domain')
  const words = { t, domain }
  const columns: Column<TargetRow>[] = [
    {
      key: 'metric',
      header: t('column.metric'),
      width: '9rem',
      cell: (row) => domain(`targetMetric.${row.metric}`),
    },
    {
      key: 'value',
      header: t('column.value'),
      align: 'right',
      cell: (row) => <span className="numeric">{targetValueText(words, row)}</span>,
    },
    { key: 'applies', header: t('column.applies'), cell: (row) => targetAppliesText(words, row) },
    { key: 'from', header: t('column.from'), cell: (row) => formatDateShort(row.effectiveFrom) },
    {
      key: 'to',
      header: t('column.to'),
      cell: (row) => (row.effectiveTo ? formatDateShort(row.effectiveTo) : t('openEnd')),
    },
    { key: 'basis', header: t('column.basis'), cell: (row) => row.basis },
    { key: 'state', header: t('column.state'), cell: (row) => <TargetState state={row.state} /> },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/targets/${row.id}`}
      path="/targets"
      params={params}
      page={page}
      settingsKey="targets"
      empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
    />
  )
}

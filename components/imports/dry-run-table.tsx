import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { PlanRowDetail } from '@/components/imports/plan-row-detail'
import { StatusLight } from '@/components/ui/status-light'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { DryRun, ImportBatchDetail, PlanOutcome, PlanRow } from '@/lib/imports/types'

const TONE = { NEW: 'green', CHANGED: 'amber', UNCHANGED: 'grey', ERROR: 'red' } as const satisfies Record<
  PlanOutcome,
  string
>

type Props = { path: string; params: RawSearchParams; run: DryRun; batch: ImportBatchDetail }

/** The rows of the file, each with its number there and what would become of it. */
export function DryRunTable({ path, params, run, batch }: Props) {
  const { header, mapping, register } = batch
  const t = useTranslations('imports.check')
  const columnNames = Object.fromEntries(
    mapping.flatMap((field, column) => (field ? [[field, header[column] ?? '']] : [])),
  )
  const columns: Column<PlanRow>[] = [
    { key: 'line', header: t('line'), align: 'right', width: '4.5rem', cell: (row) => row.line },
    {
      key: 'name',
      header: t('name'),
      width: '14rem',
      cell: (row) => <span className="block min-w-40">{row.name}</span>,
    },
    {
      key: 'unit',
      header: register === 'centers' ? t('unit') : t('unitCenter'),
      cell: (row) => <span className="block min-w-24">{row.unitLabel}</span>,
    },
    {
      key: 'outcome',
      header: t('outcome'),
      cell: (row) => <StatusLight tone={TONE[row.outcome]}>{t(row.outcome)}</StatusLight>,
    },
    {
      key: 'detail',
      header: t('detail'),
      width: '45%',
      cell: (row) => (
        <div className="min-w-80">
          <PlanRowDetail register={register} row={row} columnNames={columnNames} />
        </div>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={run.rows}
      rowKey={(row) => String(row.line)}
      path={path}
      params={params}
      page={run}
      rowTone={(row) => (row.outcome === 'ERROR' ? 'red' : undefined)}
      empty={<EmptyState title={t('empty')} />}
    />
  )
}

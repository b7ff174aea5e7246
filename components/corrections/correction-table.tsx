import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CorrectionState } from '@/components/corrections/correction-state'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { Badge } from '@/components/ui/badge'
import { formatInstant, formatMonth } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { CorrectionRow } from '@/lib/corrections/types'

type Props = { page: Page<CorrectionRow>; params: RawSearchParams; empty: ReactNode }

/** The corrections in reach; those that wait for the reader stand first. */
export function CorrectionTable({ page, params, empty }: Props) {
  const t = useTranslations('corrections')
  const columns: Column<CorrectionRow>[] = [
    { key: 'center', header: t('center'), cell: (row) => row.centerName },
    { key: 'township', header: t('township'), cell: (row) => row.townshipName ?? t('none') },
    { key: 'month', header: t('month'), isNowrap: true, cell: (row) => formatMonth(row.month) },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <CorrectionState state={row.state} />
          {row.hasOpenRecords && <Badge tone="amber">{t('recordsOpen')}</Badge>}
          {row.isMyTurn && <Badge tone="amber">{t('myTurn')}</Badge>}
        </span>
      ),
    },
    { key: 'cells', header: t('cells'), unit: t('cellsUnit'), align: 'right', cell: (row) => row.cells },
    { key: 'reason', header: t('reason'), cell: (row) => row.reason },
    { key: 'requestedBy', header: t('requestedBy'), cell: (row) => row.requestedBy },
    { key: 'requestedAt', header: t('requestedAt'), cell: (row) => formatInstant(row.requestedAt) },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/corrections/${row.id}`}
      rowTone={(row) => (row.isMyTurn ? 'amber' : undefined)}
      path="/corrections"
      params={params}
      page={page}
      settingsKey="corrections"
      empty={empty}
    />
  )
}

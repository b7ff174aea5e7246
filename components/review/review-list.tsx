import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { RowSelection } from '@/components/data-table/row-selection'
import { EmptyState } from '@/components/feedback/empty-state'
import { ReportStatus } from '@/components/reporting/report-status'
import { ApproveSelected } from '@/components/review/approve-selected'
import { FlaggedCount } from '@/components/review/flagged-count'
import { OddestCell } from '@/components/review/oddest-cell'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { formatInstant, formatMonth } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { ReviewRow } from '@/lib/reporting/review/types'

type Props = { page: Page<ReviewRow>; path: string; params: RawSearchParams }

/** The queue: what waits stands first; what nothing is flagged in can be approved together. */
export function ReviewList({ page, path, params }: Props) {
  const t = useTranslations('review')
  const reports = useTranslations('reports')
  const columns: Column<ReviewRow>[] = [
    { key: 'center', header: t('center'), width: '9rem', cell: (row) => row.centerName },
    {
      key: 'township',
      header: t('township'),
      isHiddenAtFirst: true,
      cell: (row) => row.townshipName ?? row.unitName,
    },
    {
      key: 'month',
      header: t('month'),
      isNowrap: true,
      cell: (row) => formatMonth(row.month),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <ReportStatus state={row.state} timeTag={row.timeTag} />
          {row.returns > 0 && <Badge tone="amber">{reports('returnedTimes', { count: row.returns })}</Badge>}
        </span>
      ),
    },
    { key: 'flagged', header: t('flagged'), cell: (row) => <FlaggedCount row={row} /> },
    {
      key: 'oddest',
      header: t('oddest'),
      cell: (row) => row.oddest && <OddestCell cell={row.oddest} />,
    },
    {
      key: 'returns',
      header: t('returns'),
      isHiddenAtFirst: true,
      align: 'right',
      cell: (row) => (row.returns > 0 ? row.returns : ''),
    },
    {
      key: 'submittedAt',
      header: t('submittedAt'),
      width: '7rem',
      cell: (row) => formatInstant(row.submittedAt),
    },
  ]
  return (
    <RowSelection
      bar={
        <ApproveSelected
          plain={page.rows.filter((row) => row.isPlain).map(({ id, version }) => ({ id, version }))}
        />
      }
    >
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/review/${row.id}`}
        rowLabel={(row) => `${row.centerName} ${formatMonth(row.month)}`}
        settingsKey="review"
        rowTone={(row) => (row.state === 'SUBMITTED' && row.flagged > 0 ? 'amber' : undefined)}
        rowActions={(row) => (
          <ButtonLink
            href={`/review/${row.id}`}
            size="sm"
            variant={row.state === 'SUBMITTED' ? 'primary' : 'secondary'}
            aria-label={`${t(row.state === 'SUBMITTED' ? 'open' : 'view')} ${row.centerName} ${formatMonth(row.month)}`}
          >
            {t(row.state === 'SUBMITTED' ? 'open' : 'view')}
          </ButtonLink>
        )}
        isSelectable
        path={path}
        params={params}
        page={page}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
    </RowSelection>
  )
}

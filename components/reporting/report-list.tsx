import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { ReportStatus } from '@/components/reporting/report-status'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort, formatInstant, formatMonth } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import { isToDo, lightOf, reportHref } from '@/lib/reporting/mine/view'
import type { MyReport } from '@/lib/reporting/types'

type Props = { page: Page<MyReport>; path: string; params: RawSearchParams; empty: ReactNode }

/** The months of one's own centers with their lights and what is left of the time. */
export function ReportList({ page, path, params, empty }: Props) {
  const t = useTranslations('reports')
  const countdown = ({ daysLeft }: MyReport) => {
    if (daysLeft === null) return null
    if (daysLeft === 0) return t('dueToday')
    return daysLeft > 0 ? t('daysLeft', { days: daysLeft }) : t('daysOver', { days: -daysLeft })
  }
  const columns: Column<MyReport>[] = [
    { key: 'month', header: t('month'), width: '8rem', cell: (row) => formatMonth(row.month) },
    { key: 'center', header: t('center'), cell: (row) => row.centerName },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          <ReportStatus state={row.state} timeTag={row.timeTag} />
          {row.returns > 0 && <Badge tone="amber">{t('returnedTimes', { count: row.returns })}</Badge>}
        </span>
      ),
    },
    { key: 'due', header: t('due'), cell: (row) => formatDateShort(row.dueOn) },
    {
      key: 'countdown',
      header: t('countdown'),
      cell: (row) => {
        const words = countdown(row)
        return words && <StatusLight tone={lightOf(row)}>{words}</StatusLight>
      },
    },
    { key: 'savedAt', header: t('savedAt'), cell: (row) => formatInstant(row.savedAt) },
  ]
  const verb = (row: MyReport) => {
    if (!isToDo(row)) return t('view')
    if (row.state === 'RETURNED') return t('fix')
    return row.state === 'DRAFT' ? t('continue') : t('open')
  }
  return (
    <DataTable
      caption={t('listCaption')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => `${row.centerId}/${row.month}`}
      rowHref={reportHref}
      rowTone={(row) => {
        const tone = isToDo(row) ? lightOf(row) : 'grey'
        return tone === 'red' || tone === 'amber' ? tone : undefined
      }}
      rowActions={(row) => (
        <ButtonLink
          href={reportHref(row)}
          size="sm"
          variant={isToDo(row) ? 'primary' : 'secondary'}
          aria-label={`${verb(row)} ${row.centerName} ${formatMonth(row.month)}`}
        >
          {verb(row)}
        </ButtonLink>
      )}
      path={path}
      params={params}
      page={page}
      empty={empty}
    />
  )
}

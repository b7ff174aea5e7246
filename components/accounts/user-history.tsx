import { useTranslations } from 'next-intl'
import { HistoryFacts } from '@/components/accounts/history-facts'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { StatusLight } from '@/components/ui/status-light'
import type { UserHistoryRow } from '@/lib/accounts/types'
import { formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'

type UserHistoryProps = { page: Page<UserHistoryRow>; path: string; params: RawSearchParams }

/** Who did what to an account, and when it signed in. */
export function UserHistory({ page, path, params }: UserHistoryProps) {
  const t = useTranslations('users.history')
  const audit = useTranslations('audit')
  const columns: Column<UserHistoryRow>[] = [
    {
      key: 'at',
      header: t('at'),
      width: '12rem',
      isNowrap: true,
      cell: (row) => formatInstant(row.at),
    },
    { key: 'by', header: t('by'), width: '8rem', cell: (row) => row.userName },
    {
      key: 'event',
      header: t('event'),
      isNowrap: true,
      cell: (row) => audit(`events.${row.event}` as never),
    },
    {
      key: 'result',
      header: t('result'),
      cell: (row) => (
        <StatusLight tone={row.ok ? 'green' : 'red'}>{row.ok ? t('ok') : t('refused')}</StatusLight>
      ),
    },
    {
      key: 'changes',
      header: t('changes'),
      cell: (row) => <HistoryFacts before={row.before} after={row.after} />,
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      path={path}
      params={params}
      page={page}
      empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
    />
  )
}

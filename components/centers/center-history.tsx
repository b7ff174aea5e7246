import { getMessages, getTranslations } from 'next-intl/server'
import { HistoryChanges } from '@/components/centers/history-changes'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import type { HistoryRow } from '@/lib/centers/history/types'
import { formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'

type CenterHistoryProps = { page: Page<HistoryRow>; path: string; params: RawSearchParams }

/** Who changed what of a center and when. */
export async function CenterHistory({ page, path, params }: CenterHistoryProps) {
  const [t, words] = await Promise.all([getTranslations('centers'), getMessages()])
  const columns: Column<HistoryRow>[] = [
    { key: 'at', header: t('history.at'), width: '12rem', cell: (row) => formatInstant(row.at) },
    { key: 'userName', header: t('history.userName'), width: '7rem', cell: (row) => row.userName },
    {
      key: 'event',
      header: t('history.event'),
      width: '12rem',
      cell: (row) =>
        `${t(`event.${row.event}` as never)}${row.targetType === 'center' ? '' : ` · ${row.targetLabel}`}`,
    },
    {
      key: 'changes',
      header: t('history.changes'),
      cell: (row) => <HistoryChanges changes={row.changes} words={words} />,
    },
  ]
  return (
    <DataTable
      caption={t('section.history')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      path={path}
      params={params}
      page={page}
      empty={<EmptyState title={t('history.empty')} description={t('history.emptyHint')} />}
    />
  )
}

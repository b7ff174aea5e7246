import type { JsonValue } from '@prisma/client/runtime/client'
import { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import type { HistoryRow } from '@/lib/centers/history/types'
import { formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'

type RecordHistoryProps = {
  page: Page<HistoryRow>
  path: string
  params: RawSearchParams
  /** What the fields are called, in the order in which they are shown; fields that are not named stay hidden. */
  fields: Readonly<Record<string, string>>
  /** Words of the values of a field that holds codes. */
  dictionaries: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Who changed what of one record and when. */
export async function RecordHistory({ page, path, params, fields, dictionaries }: RecordHistoryProps) {
  const [t, events] = await Promise.all([getTranslations('centers'), getTranslations('audit.events')])
  const textOf = (field: string, value: JsonValue) => {
    if (value === null || value === '') return t('history.blank')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    return dictionaries[field]?.[String(value)] ?? String(value)
  }
  const columns: Column<HistoryRow>[] = [
    { key: 'at', header: t('history.at'), width: '12rem', cell: (row) => formatInstant(row.at) },
    { key: 'userName', header: t('history.userName'), width: '7rem', cell: (row) => row.userName },
    {
      key: 'event',
      header: t('history.event'),
      width: '10rem',
      cell: (row) => events(row.event as never),
    },
    {
      key: 'changes',
      header: t('history.changes'),
      cell: (row) => (
        <ul className="space-y-0.5">
          {Object.entries(fields).flatMap(([field, label]) => {
            const change = row.changes.find((item) => item.field === field)
            if (!change) return []
            return (
              <li key={field} className="break-words">
                <span className="text-soft">{label}</span>
                {'：'}
                {change.before !== null && `${textOf(field, change.before)} → `}
                {textOf(field, change.after)}
              </li>
            )
          })}
        </ul>
      ),
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

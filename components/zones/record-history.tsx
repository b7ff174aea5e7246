import type { JsonValue } from '@prisma/client/runtime/client'
import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import type { HistoryRow } from '@/lib/centers/history/types'
import { BEGINNING } from '@/lib/core/calendar'
import { formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'

const SEPARATOR = '、'
/** Fields whose values are ids, which say nothing to people; the names stand beside them. */
const IDS = ['typeId', 'departmentIds', 'departmentId']
/** Fields whose values are words of the domain. */
const DICTIONARIES: Record<string, string> = {
  domain: 'functionDomain',
  audience: 'audience',
  handling: 'handling',
}

/** What a list lost and gained, for long ones say little side by side. */
const lost = (before: JsonValue[], after: JsonValue[]) => before.filter((item) => !after.includes(item))

type RecordHistoryProps = { page: Page<HistoryRow>; path: string; params: RawSearchParams }

/** Who changed what of one record and when. */
export function RecordHistory({ page, path, params }: RecordHistoryProps) {
  const t = useTranslations('zones.history')
  const domain = useTranslations('domain')
  const label = (field: string) => (t.has(`field.${field}` as never) ? t(`field.${field}` as never) : field)
  const show = (field: string, value: JsonValue): string => {
    if (value === null || value === '') return t('blank')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) return value.length > 0 ? value.join(SEPARATOR) : t('blank')
    const dictionary = DICTIONARIES[field]
    if (dictionary) return domain(`${dictionary}.${String(value)}` as never)
    return value === BEGINNING ? t('beginning') : String(value)
  }
  const step = (field: string, before: JsonValue, after: JsonValue): string => {
    if (!Array.isArray(before) || !Array.isArray(after))
      return `${before !== null ? `${show(field, before)} → ` : ''}${show(field, after)}`
    const parts = [
      { word: t('added'), items: lost(after, before) },
      { word: t('removed'), items: lost(before, after) },
    ]
    return parts
      .filter(({ items }) => items.length > 0)
      .map(({ word, items }) => `${word} ${items.join(SEPARATOR)}`)
      .join(t('and'))
  }
  // The database keeps no order of its own; people look for the fields where the form has them.
  const order = Object.keys(t.raw('field' as never) as object)
  const columns: Column<HistoryRow>[] = [
    { key: 'at', header: t('at'), width: '12rem', cell: (row) => formatInstant(row.at) },
    { key: 'userName', header: t('userName'), width: '7rem', cell: (row) => row.userName },
    { key: 'event', header: t('what'), width: '9rem', cell: (row) => t(`event.${row.event}` as never) },
    {
      key: 'changes',
      header: t('changes'),
      cell: (row) => (
        <ul className="space-y-0.5">
          {row.changes
            .filter(({ field }) => !IDS.includes(field))
            .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
            .map(({ field, before, after }) => (
              <li key={field} className="break-words">
                <span className="text-soft">{label(field)}</span>
                {'：'}
                {step(field, before, after)}
              </li>
            ))}
        </ul>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('changes')}
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

import { useMessages, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { AnswerSuggestion } from '@/components/indicators/answer-suggestion'
import { StatusLight } from '@/components/ui/status-light'
import { formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { SuggestionRow } from '@/lib/indicators/suggestions/types'

type SuggestionTableProps = { page: Page<SuggestionRow>; params: RawSearchParams; empty: ReactNode }

/** What the units suggest, and what the county says to it. */
export function SuggestionTable({ page, params, empty }: SuggestionTableProps) {
  const t = useTranslations('indicators.suggestions')
  const { indicators } = useMessages()
  const columns: Column<SuggestionRow>[] = [
    { key: 'unit', header: t('column.unit'), width: '11rem', cell: (row) => row.unitName },
    {
      key: 'about',
      header: t('column.about'),
      cell: (row) => (
        <span className="block min-w-28">
          {row.about ? `${row.about.code} ${row.about.name}` : t('whole')}
        </span>
      ),
    },
    {
      key: 'text',
      header: t('column.text'),
      width: '30%',
      cell: (row) => <span className="block min-w-56 whitespace-pre-line">{row.text}</span>,
    },
    {
      key: 'createdAt',
      header: t('column.createdAt'),
      isNowrap: true,
      cell: (row) => formatInstant(row.createdAt),
    },
    {
      key: 'answer',
      header: t('column.answer'),
      width: '30%',
      cell: (row) => <Answer row={row} />,
    },
  ]
  const hasActions = page.rows.some(({ canAnswer }) => canAnswer)
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      {...(hasActions && {
        rowActions: (row: SuggestionRow) =>
          row.canAnswer && (
            <AnswerSuggestion id={row.id} version={row.version} words={indicators.suggestions.answerForm} />
          ),
      })}
      path="/indicators/suggestions"
      params={params}
      page={page}
      empty={empty}
    />
  )
}

function Answer({ row }: { row: SuggestionRow }) {
  const t = useTranslations('indicators.suggestions')
  if (row.answer === null) return <StatusLight tone="amber">{t('waiting')}</StatusLight>
  return (
    <span className="block min-w-56 whitespace-pre-line">
      {row.answer}
      <span className="block text-small text-faint">
        {t('answered', { name: row.answeredBy ?? '', at: formatInstant(row.answeredAt) })}
      </span>
    </span>
  )
}

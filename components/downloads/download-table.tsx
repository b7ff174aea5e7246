import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { CancelDownloadButton } from '@/components/downloads/cancel-download-button'
import { RetryDownloadButton } from '@/components/downloads/retry-download-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Progress } from '@/components/ui/progress'
import { StatusLight } from '@/components/ui/status-light'
import { formatInstant } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { DownloadRow } from '@/lib/downloads/types'
import type { Messages } from '@/lib/i18n/messages'

const TONES = { WAITING: 'grey', RUNNING: 'amber', DONE: 'green', FAILED: 'red', CANCELLED: 'grey' } as const

type DownloadTableProps = {
  page: Page<DownloadRow>
  params: RawSearchParams
  words: Messages['downloads']
  empty: ReactNode
}

/** The viewer's downloads with how far they are, and what can be done with each. */
export function DownloadTable({ page, params, words, empty }: DownloadTableProps) {
  const t = useTranslations('downloads')
  const states = useTranslations('domain.downloadState')
  const columns: Column<DownloadRow>[] = [
    { key: 'title', header: t('column.title'), width: '22rem', cell: (row) => row.title },
    { key: 'kind', header: t('column.kind'), cell: (row) => t(`kind.${row.kind}`) },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => (
        <>
          <StatusLight tone={TONES[row.state]}>{states(row.state)}</StatusLight>
          {row.failure && <p className="text-small text-soft">{t(`failure.${row.failure}`)}</p>}
        </>
      ),
    },
    {
      key: 'progress',
      header: t('column.progress'),
      width: '9rem',
      cell: (row) =>
        row.can.cancel ? (
          <Progress value={row.progress} max={100} label={t('progressText', { percent: row.progress })} />
        ) : (
          t('none')
        ),
    },
    {
      key: 'size',
      header: t('column.size'),
      align: 'right',
      cell: (row) =>
        row.bytes === null ? t('none') : t('size', { kb: formatInteger(Math.ceil(row.bytes / 1024)) }),
    },
    {
      key: 'createdAt',
      header: t('column.createdAt'),
      isNowrap: true,
      cell: (row) => formatInstant(row.createdAt),
    },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowActions={(row) => (
        <>
          {row.can.fetch && (
            <ButtonLink
              href={`/api/downloads/${row.id}`}
              download
              size="sm"
              aria-label={t('fetchLabel', { title: row.title })}
            >
              {t('fetch')}
            </ButtonLink>
          )}
          {row.can.cancel && <CancelDownloadButton id={row.id} words={words.cancel} />}
          {row.can.retry && <RetryDownloadButton id={row.id} words={words.retry} />}
        </>
      )}
      path="/downloads"
      params={params}
      page={page}
      empty={empty}
    />
  )
}

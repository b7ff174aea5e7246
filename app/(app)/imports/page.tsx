import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { StatusLight } from '@/components/ui/status-light'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatInstant } from '@/lib/core/format/date'
import { NO_VALUE } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listImports } from '@/lib/imports/queries'
import { importListParams } from '@/lib/imports/schema'
import type { ImportBatchRow } from '@/lib/imports/types'

const PATH = '/imports'
const TONE = { UPLOADED: 'grey', CHECKED: 'amber', APPLIED: 'green' } as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

const nowrap = (text: string) => <span className="whitespace-nowrap">{text}</span>

type ImportsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const viewer = await requireViewer('center:import')
  const raw = await searchParams
  const page = await load(listImports(viewer, importListParams.parse(raw)))
  const t = await getTranslations('imports')
  const upload = (
    <ButtonLink href="/imports/new" variant="primary">
      {t('new')}
    </ButtonLink>
  )
  const columns: Column<ImportBatchRow>[] = [
    { key: 'file', header: t('list.file'), cell: (row) => row.fileName },
    {
      key: 'register',
      header: t('list.register'),
      cell: (row) => nowrap(t(`register.${row.register}`)),
    },
    { key: 'user', header: t('list.user'), cell: (row) => nowrap(row.userName) },
    { key: 'createdAt', header: t('list.createdAt'), cell: (row) => nowrap(formatInstant(row.createdAt)) },
    {
      key: 'state',
      header: t('list.state'),
      cell: (row) =>
        row.undoneAt ? (
          <StatusLight tone="grey">{t('status.UNDONE')}</StatusLight>
        ) : (
          <StatusLight tone={TONE[row.status]}>{t(`status.${row.status}`)}</StatusLight>
        ),
    },
    {
      key: 'result',
      header: t('list.result'),
      cell: (row) => nowrap(row.summary ? t('counts', row.summary.counts) : NO_VALUE),
    },
    { key: 'appliedAt', header: t('list.appliedAt'), cell: (row) => nowrap(formatInstant(row.appliedAt)) },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ButtonLink href="/imports/zone-names">{t('zoneNames.link')}</ButtonLink>
            <ButtonLink href="/imports/merge">{t('merge.link')}</ButtonLink>
            {upload}
          </>
        }
      />
      <DataTable
        caption={t('list.caption')}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/imports/${row.id}`}
        path={PATH}
        params={raw}
        page={page}
        empty={<EmptyState title={t('list.empty')} description={t('list.emptyHint')} action={upload} />}
      />
    </>
  )
}

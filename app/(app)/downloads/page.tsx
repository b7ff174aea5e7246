import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { DownloadTable } from '@/components/downloads/download-table'
import { RefreshButton } from '@/components/downloads/refresh-button'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listDownloads } from '@/lib/downloads/queries'
import { downloadListParams } from '@/lib/downloads/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('downloads'))('title') }
}

type DownloadsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function DownloadsPage({ searchParams }: DownloadsPageProps) {
  const viewer = await requireViewer('briefing:export')
  const raw = await searchParams
  const [t, words, page] = await Promise.all([
    getTranslations('downloads'),
    getMessages(),
    load(listDownloads(viewer, downloadListParams.parse(raw))),
  ])
  const isWorking = page.rows.some(({ can }) => can.cancel)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<RefreshButton label={t('refresh')} isWatching={isWorking} />}
      />
      <DownloadTable
        page={page}
        params={raw}
        words={words.downloads}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
    </>
  )
}

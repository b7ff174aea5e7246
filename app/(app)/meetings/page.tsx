import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { MeetingTable } from '@/components/meetings/meeting-table'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listMeetings } from '@/lib/meetings/queries'
import { meetingListParams } from '@/lib/meetings/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('title') }
}

type MeetingsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function MeetingsPage({ searchParams }: MeetingsPageProps) {
  const viewer = await requireViewer('briefing:export')
  const raw = await searchParams
  const [t, page] = await Promise.all([
    getTranslations('meetings'),
    load(listMeetings(viewer, meetingListParams.parse(raw))),
  ])
  const create = viewerMay(viewer, 'meeting:write') && (
    <ButtonLink href="/meetings/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <MeetingTable
        page={page}
        params={raw}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} action={create} />}
      />
    </>
  )
}

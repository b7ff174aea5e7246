import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeMeetingForm } from '@/components/meetings/change-meeting-form'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getMeeting } from '@/lib/meetings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('editTitle') }
}

export default async function EditMeetingPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('meeting:write')
  const id = await pageId(params)
  const [t, words, meeting] = await Promise.all([
    getTranslations('meetings'),
    getMessages(),
    load(getMeeting(viewer, { id })),
  ])
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        breadcrumb={[
          { label: t('title'), href: '/meetings' },
          { label: meeting.name, href: `/meetings/${id}` },
          { label: t('editTitle') },
        ]}
      />
      <ChangeMeetingForm key={meeting.version} meeting={meeting} words={words.meetings.form} />
    </>
  )
}

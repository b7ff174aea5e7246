import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CreateMeetingForm } from '@/components/meetings/create-meeting-form'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { listUnitOptions } from '@/lib/org/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('createTitle') }
}

export default async function NewMeetingPage() {
  const viewer = await requireViewer('meeting:write')
  const [t, words, townships] = await Promise.all([
    getTranslations('meetings'),
    getMessages(),
    load(listUnitOptions(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        breadcrumb={[{ label: t('title'), href: '/meetings' }, { label: t('createTitle') }]}
      />
      <CreateMeetingForm
        today={today()}
        townships={townships.map(({ name }) => name)}
        words={words.meetings.form}
      />
    </>
  )
}

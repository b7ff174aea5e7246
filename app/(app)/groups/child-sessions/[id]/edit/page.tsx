import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeSessionForm } from '@/components/groups/change-session-form'
import { EditRecordPage } from '@/components/groups/edit-record-page'
import { sessionKinds } from '@/components/groups/session-kinds'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getSession } from '@/lib/groups/child-sessions/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.sessions'))('editTitle') }
}

export default async function EditSessionPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('group:write')
  const id = await pageId(params)
  const [t, words, session] = await Promise.all([
    getTranslations('groups.sessions'),
    getMessages(),
    load(getSession(viewer, { id })),
  ])
  if (!session.can.change) notFound()
  const { form, sessions } = words.groups
  return (
    <EditRecordPage
      title={t('editTitle')}
      list={{ label: t('title'), href: '/groups/child-sessions' }}
      record={{ id, label: session.name, centerName: session.centerName }}
    >
      <ChangeSessionForm
        session={session}
        words={{ ...form, ...sessions.form }}
        kinds={sessionKinds(words)}
      />
    </EditRecordPage>
  )
}

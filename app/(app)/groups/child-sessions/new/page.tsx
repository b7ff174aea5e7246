import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CreateSessionForm } from '@/components/groups/create-session-form'
import { NewRecordPage } from '@/components/groups/new-record-page'
import { sessionKinds } from '@/components/groups/session-kinds'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { sessionListParams } from '@/lib/groups/child-sessions/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.sessions'))('createTitle') }
}

type NewSessionPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewSessionPage({ searchParams }: NewSessionPageProps) {
  const viewer = await requireViewer('group:write')
  const raw = await searchParams
  const asked = sessionListParams.parse(raw).centerId
  const [t, words, centers] = await Promise.all([
    getTranslations('groups.sessions'),
    getMessages(),
    load(listCenterChoices(viewer, 'group:write')),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  const { form, sessions } = words.groups
  return (
    <NewRecordPage
      title={t('createTitle')}
      list={{ label: t('title'), href: '/groups/child-sessions' }}
      raw={raw}
      centers={centers}
      center={center}
    >
      {center && (
        <CreateSessionForm
          key={center.id}
          centerId={center.id}
          words={{ ...form, ...sessions.form }}
          kinds={sessionKinds(words)}
        />
      )}
    </NewRecordPage>
  )
}

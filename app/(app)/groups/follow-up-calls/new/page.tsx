import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CreateCallForm } from '@/components/groups/create-call-form'
import { NewRecordPage } from '@/components/groups/new-record-page'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { callListParams } from '@/lib/groups/follow-up-calls/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.calls'))('createTitle') }
}

type NewCallPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewCallPage({ searchParams }: NewCallPageProps) {
  const viewer = await requireViewer('group:write')
  const raw = await searchParams
  const asked = callListParams.parse(raw).centerId
  const [t, words, centers] = await Promise.all([
    getTranslations('groups.calls'),
    getMessages(),
    load(listCenterChoices(viewer, 'group:write')),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  const { form, calls } = words.groups
  return (
    <NewRecordPage
      title={t('createTitle')}
      list={{ label: t('title'), href: '/groups/follow-up-calls' }}
      raw={raw}
      centers={centers}
      center={center}
    >
      {center && (
        <CreateCallForm
          key={center.id}
          centerId={center.id}
          today={today()}
          words={{ ...form, ...calls.form }}
        />
      )}
    </NewRecordPage>
  )
}

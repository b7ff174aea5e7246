import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CreateReferralForm } from '@/components/groups/create-referral-form'
import { NewRecordPage } from '@/components/groups/new-record-page'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { referralListParams } from '@/lib/groups/referrals/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.referrals'))('createTitle') }
}

type NewReferralPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewReferralPage({ searchParams }: NewReferralPageProps) {
  const viewer = await requireViewer('group:write')
  const raw = await searchParams
  const asked = referralListParams.parse(raw).centerId
  const [t, words, centers] = await Promise.all([
    getTranslations('groups.referrals'),
    getMessages(),
    load(listCenterChoices(viewer, 'group:write')),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  const { form, referrals } = words.groups
  return (
    <NewRecordPage
      title={t('createTitle')}
      list={{ label: t('title'), href: '/groups/referrals' }}
      raw={raw}
      centers={centers}
      center={center}
    >
      {center && (
        <CreateReferralForm
          key={center.id}
          centerId={center.id}
          today={today()}
          words={{ ...form, ...referrals.form }}
        />
      )}
    </NewRecordPage>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CreateDonationForm } from '@/components/donations/create-donation-form'
import { donationOptions } from '@/components/donations/donation-options'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { donationListParams } from '@/lib/donations/schema'
import { listPartnerChoices } from '@/lib/partners/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('donations'))('createTitle') }
}

type NewDonationPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewDonationPage({ searchParams }: NewDonationPageProps) {
  const viewer = await requireViewer('donation:write')
  const raw = await searchParams
  const asked = donationListParams.parse(raw).centerId
  const [t, words, centers, partners] = await Promise.all([
    getTranslations('donations'),
    getMessages(),
    load(listCenterChoices(viewer, 'donation:write')),
    load(listPartnerChoices(viewer)),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={center?.name}
        breadcrumb={[{ label: t('title'), href: '/donations' }, { label: t('createTitle') }]}
        selectors={
          center && centers.length > 1 ? (
            <SelectorForm
              path="/donations/new"
              params={raw}
              name="centerId"
              label={t('chooseCenter')}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={center.id}
            />
          ) : undefined
        }
      />
      {center ? (
        <CreateDonationForm
          key={center.id}
          centerId={center.id}
          today={today()}
          words={words.donations.form}
          options={donationOptions({ words, partners })}
        />
      ) : (
        <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
      )}
    </>
  )
}

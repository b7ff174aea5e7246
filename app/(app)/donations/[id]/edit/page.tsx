import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeDonationForm } from '@/components/donations/change-donation-form'
import { donationOptions } from '@/components/donations/donation-options'
import { PageHeader } from '@/components/layout/page-header'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getDonation } from '@/lib/donations/queries'
import { listPartnerChoices } from '@/lib/partners/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('donations'))('editTitle') }
}

export default async function EditDonationPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('donation:write')
  const id = await pageId(params)
  const [t, words, { can, ...donation }, active] = await Promise.all([
    getTranslations('donations'),
    getMessages(),
    load(getDonation(viewer, { id })),
    load(listPartnerChoices(viewer)),
  ])
  if (!can.change) notFound()
  const { partnerId, partnerName } = donation
  const isListed = partnerId === null || active.some((partner) => partner.id === partnerId)
  const partners = isListed ? active : [...active, { id: partnerId, name: partnerName ?? partnerId }]
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={`${donation.donor} · ${donation.centerName}`}
        breadcrumb={[
          { label: t('title'), href: '/donations' },
          { label: donation.donor, href: `/donations/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeDonationForm
        donation={donation}
        words={words.donations.form}
        options={donationOptions({ words, partners })}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeOffersForm } from '@/components/service-items/change-offers-form'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { getCenterOffers } from '@/lib/service-items/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('form.title') }
}

export default async function OffersPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('offer:write')
  const id = await pageId(params)
  const [t, centers, { items: words }, offers] = await Promise.all([
    getTranslations('items'),
    getTranslations('centers'),
    getMessages(),
    load(getCenterOffers(viewer, { centerId: id })),
  ])
  if (!offers.canWrite) notFound()
  return (
    <>
      <PageHeader
        title={t('form.title')}
        description={t('form.hint')}
        breadcrumb={[
          { label: centers('title'), href: '/centers' },
          { label: offers.centerName, href: `/centers/${id}` },
          { label: t('form.title') },
        ]}
      />
      <ChangeOffersForm offers={offers} today={today()} words={words.form} />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangePartnerForm } from '@/components/partners/change-partner-form'
import { kindOptions } from '@/components/partners/partner-options'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getPartner } from '@/lib/partners/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('editTitle') }
}

export default async function EditPartnerPage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('partner:write')
  const [t, messages, partner] = await Promise.all([
    getTranslations('partners'),
    getMessages(),
    pageId(params).then((id) => load(getPartner(viewer, { id }))),
  ])
  const { id, version, name, kind, contribution, joinedOn, can } = partner
  if (!can.change) notFound()
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={name}
        breadcrumb={[
          { label: t('title'), href: '/partners' },
          { label: name, href: `/partners/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangePartnerForm
        partner={{ id, version, name, kind, contribution, joinedOn }}
        words={messages.partners.form}
        kinds={kindOptions(messages)}
      />
    </>
  )
}

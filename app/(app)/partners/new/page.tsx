import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CreatePartnerForm } from '@/components/partners/create-partner-form'
import { kindOptions } from '@/components/partners/partner-options'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { requireCountyId } from '@/lib/core/viewer'
import { keepsCounty } from '@/lib/partners/policy'
import { partnerListParams } from '@/lib/partners/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('createTitle') }
}

type NewPartnerPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewPartnerPage({ searchParams }: NewPartnerPageProps) {
  const viewer = await requireViewer('partner:write')
  const asked = partnerListParams.parse(await searchParams).centerId
  const [t, messages, centers] = await Promise.all([
    getTranslations('partners'),
    getMessages(),
    load(listCenterChoices(viewer, 'partner:write')),
  ])
  const isKeeper = keepsCounty(viewer, 'partner:write', requireCountyId(viewer))
  const center = centers.find(({ id }) => id === asked) ?? (isKeeper ? undefined : centers[0])
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        breadcrumb={[{ label: t('title'), href: '/partners' }, { label: t('createTitle') }]}
      />
      <CreatePartnerForm
        centerId={center?.id ?? ''}
        words={messages.partners.form}
        kinds={kindOptions(messages)}
        centers={centers.map(({ id, name }) => ({ value: id, label: name }))}
        isCenterOptional={isKeeper}
      />
    </>
  )
}

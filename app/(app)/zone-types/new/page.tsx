import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CreateZoneTypeForm } from '@/components/zone-types/create-zone-type-form'
import { zoneTypeChoices } from '@/components/zone-types/zone-type-choices'
import { load, requireViewer } from '@/lib/auth/gate'
import { getNextOrder } from '@/lib/zone-types/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zone-types'))('createTitle') }
}

export default async function NewZoneTypePage() {
  const viewer = await requireViewer('dictionary:write')
  const [t, messages, order] = await Promise.all([
    getTranslations('zone-types'),
    getMessages(),
    load(getNextOrder(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        breadcrumb={[{ label: t('title'), href: '/zone-types' }, { label: t('createTitle') }]}
      />
      <CreateZoneTypeForm
        order={order}
        words={messages['zone-types'].form}
        choices={zoneTypeChoices(messages)}
      />
    </>
  )
}

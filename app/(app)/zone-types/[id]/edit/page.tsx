import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeZoneTypeForm } from '@/components/zone-types/change-zone-type-form'
import { zoneTypeChoices } from '@/components/zone-types/zone-type-choices'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getZoneType } from '@/lib/zone-types/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zone-types'))('editTitle') }
}

export default async function EditZoneTypePage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('dictionary:write')
  const id = await pageId(params)
  const [t, messages, type] = await Promise.all([
    getTranslations('zone-types'),
    getMessages(),
    load(getZoneType(viewer, { id })),
  ])
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={`${type.name} · ${type.code}`}
        breadcrumb={[
          { label: t('title'), href: '/zone-types' },
          { label: type.name, href: `/zone-types/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeZoneTypeForm
        type={type}
        words={messages['zone-types'].form}
        choices={zoneTypeChoices(messages)}
      />
    </>
  )
}

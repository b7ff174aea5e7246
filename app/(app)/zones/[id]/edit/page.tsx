import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeZoneForm } from '@/components/zones/change-zone-form'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { getZoneForEdit, listZoneTypes } from '@/lib/zones/queries'
import { choosableTypes } from '@/lib/zones/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zones.form'))('editTitle') }
}

export default async function EditZonePage({ params }: { params: Promise<unknown> }) {
  const viewer = await requireViewer('zone:write')
  const id = await pageId(params)
  const [t, { zones: words }, zone, types] = await Promise.all([
    getTranslations('zones'),
    getMessages(),
    load(getZoneForEdit(viewer, { id })),
    load(listZoneTypes(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('form.editTitle')}
        description={`${zone.name} · ${zone.centerName}`}
        breadcrumb={[
          { label: t('register.title'), href: '/zones' },
          { label: zone.name, href: `/zones/${id}` },
          { label: t('edit') },
        ]}
      />
      <ChangeZoneForm
        zone={zone}
        types={choosableTypes(types, { on: today(), current: zone.type.id })}
        words={words.form}
        backHref={`/zones/${id}`}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { centerOptions } from '@/components/centers/center-options'
import { CreateCenterForm } from '@/components/centers/create-center-form'
import { PageHeader } from '@/components/layout/page-header'
import { load, requireViewer } from '@/lib/auth/gate'
import { getCounty, listUnitOptions } from '@/lib/org/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centers'))('createTitle') }
}

export default async function NewCenterPage() {
  const viewer = await requireViewer('center:create')
  const [t, messages, county, townships] = await Promise.all([
    getTranslations('centers'),
    getMessages(),
    load(getCounty(viewer)),
    load(listUnitOptions(viewer)),
  ])
  const { form, field, unit } = messages.centers
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={t('createHint')}
        breadcrumb={[{ label: t('title'), href: '/centers' }, { label: t('createTitle') }]}
      />
      <CreateCenterForm
        units={{ county, townships }}
        words={{ form, field, unit }}
        options={centerOptions(messages)}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CreateUnitForm } from '@/components/org/create-unit-form'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getCounty, listUnitOptions } from '@/lib/org/queries'
import { newUnitParams } from '@/lib/org/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('org'))('createTitle') }
}

type NewUnitPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewUnitPage({ searchParams }: NewUnitPageProps) {
  const viewer = await requireViewer('org:write')
  const { parentId } = newUnitParams.parse(await searchParams)
  const [t, { ui, org }, county, townships] = await Promise.all([
    getTranslations('org'),
    getMessages(),
    load(getCounty(viewer)),
    load(listUnitOptions(viewer)),
  ])
  const parents = [county, ...townships].map(({ id, name }) => ({ value: id, label: name }))
  const asked = parents.some(({ value }) => value === parentId) ? parentId : undefined
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={t('createDescription')}
        breadcrumb={[{ label: t('title'), href: '/org' }, { label: t('createTitle') }]}
      />
      <NextIntlClientProvider messages={{ ui, org }}>
        <CreateUnitForm parents={parents} parentId={asked ?? townships[0]?.id ?? county.id} />
      </NextIntlClientProvider>
    </>
  )
}

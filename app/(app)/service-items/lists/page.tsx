import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { VersionList } from '@/app/(app)/service-items/lists/_components/version-list'
import { ListSkeleton } from '@/components/feedback/list-skeleton'
import { PageHeader } from '@/components/layout/page-header'
import { requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listPageParams } from '@/lib/service-items/lists/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items.versions'))('title') }
}

type ItemListsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ItemListsPage({ searchParams }: ItemListsPageProps) {
  const viewer = await requireViewer('item:read')
  const raw = await searchParams
  const t = await getTranslations('items')
  return (
    <>
      <PageHeader
        title={t('versions.title')}
        description={t('versions.description')}
        breadcrumb={[{ label: t('title'), href: '/service-items' }, { label: t('versions.title') }]}
      />
      <Suspense key={JSON.stringify(raw)} fallback={<ListSkeleton rows={4} />}>
        <VersionList viewer={viewer} params={listPageParams.parse(raw)} raw={raw} />
      </Suspense>
    </>
  )
}

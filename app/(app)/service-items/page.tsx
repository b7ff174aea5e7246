import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CatalogueList } from '@/app/(app)/service-items/_components/catalogue-list'
import { TransferActions } from '@/components/exports/transfer-actions'
import { ListSkeleton } from '@/components/feedback/list-skeleton'
import { PageHeader } from '@/components/layout/page-header'
import { CatalogueFilters } from '@/components/service-items/catalogue-filters'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { catalogueParams } from '@/lib/service-items/catalogue/schema'
import { listDepartments } from '@/lib/service-windows/queries'

const PATH = '/service-items'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('title') }
}

type ServiceItemsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ServiceItemsPage({ searchParams }: ServiceItemsPageProps) {
  const viewer = await requireViewer('item:read')
  const raw = await searchParams
  const params = catalogueParams.parse(raw)
  const [t, boards, departments] = await Promise.all([
    getTranslations('items'),
    getTranslations('boards'),
    load(listDepartments(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {viewerMay(viewer, 'coverage:read') && (
              <ButtonLink href="/service-items/coverage">{boards('items.open')}</ButtonLink>
            )}
            <ButtonLink href="/service-items/lists">{t('lists')}</ButtonLink>
            <TransferActions
              register="service-items"
              params={raw}
              mayImport={viewerMay(viewer, 'center:import')}
            />
            {viewerMay(viewer, 'item:write') && (
              <ButtonLink href="/service-items/new" variant="primary">
                {t('create')}
              </ButtonLink>
            )}
          </>
        }
      />
      <CatalogueFilters raw={raw} params={params} departments={departments} path={PATH} />
      <Suspense key={JSON.stringify(raw)} fallback={<ListSkeleton />}>
        <CatalogueList viewer={viewer} params={params} raw={raw} path={PATH} />
      </Suspense>
    </>
  )
}

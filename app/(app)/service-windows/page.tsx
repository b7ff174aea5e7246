import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { WindowList } from '@/app/(app)/service-windows/_components/window-list'
import { TransferActions } from '@/components/exports/transfer-actions'
import { ListSkeleton } from '@/components/feedback/list-skeleton'
import { PageHeader } from '@/components/layout/page-header'
import { WindowFilters } from '@/components/service-windows/window-filters'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'
import { listDepartments } from '@/lib/service-windows/queries'
import { windowRegisterParams } from '@/lib/service-windows/register/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('windows.register'))('title') }
}

type ServiceWindowsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ServiceWindowsPage({ searchParams }: ServiceWindowsPageProps) {
  const viewer = await requireViewer('center:read')
  const raw = await searchParams
  const params = windowRegisterParams.parse(raw)
  const [t, departments, townships] = await Promise.all([
    getTranslations('windows.register'),
    load(listDepartments(viewer)),
    load(listUnitOptions(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={params.on ? t('asOf', { date: formatDate(params.on) }) : t('description')}
        actions={
          <>
            <TransferActions
              register="service-windows"
              params={raw}
              mayImport={viewerMay(viewer, 'center:import')}
            />
            {viewerMay(viewer, 'window:write') && (
              <ButtonLink href="/service-windows/new" variant="primary">
                {t('create')}
              </ButtonLink>
            )}
          </>
        }
      />
      <WindowFilters raw={raw} params={params} departments={departments} townships={townships} />
      <Suspense key={JSON.stringify(raw)} fallback={<ListSkeleton />}>
        <WindowList viewer={viewer} params={params} raw={raw} />
      </Suspense>
    </>
  )
}

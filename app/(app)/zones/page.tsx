import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ZoneList } from '@/app/(app)/zones/_components/zone-list'
import { TransferActions } from '@/components/exports/transfer-actions'
import { ListSkeleton } from '@/components/feedback/list-skeleton'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { ZoneFilters } from '@/components/zones/zone-filters'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'
import { listZoneTypes } from '@/lib/zones/queries'
import { zoneRegisterParams } from '@/lib/zones/register/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zones.register'))('title') }
}

type ZonesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ZonesPage({ searchParams }: ZonesPageProps) {
  const viewer = await requireViewer('center:read')
  const raw = await searchParams
  const params = zoneRegisterParams.parse(raw)
  const [t, types, townships] = await Promise.all([
    getTranslations('zones.register'),
    load(listZoneTypes(viewer)),
    load(listUnitOptions(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={params.on ? t('asOf', { date: formatDate(params.on) }) : t('description')}
        actions={
          <>
            <ButtonLink href="/zones/coverage">{t('coverage')}</ButtonLink>
            <ButtonLink href="/zone-types">{t('types')}</ButtonLink>
            <TransferActions register="zones" params={raw} mayImport={viewerMay(viewer, 'center:import')} />
            {viewerMay(viewer, 'zone:write') && (
              <ButtonLink href="/zones/new" variant="primary">
                {t('create')}
              </ButtonLink>
            )}
          </>
        }
      />
      <ZoneFilters raw={raw} params={params} types={types} townships={townships} />
      <Suspense key={JSON.stringify(raw)} fallback={<ListSkeleton />}>
        <ZoneList viewer={viewer} params={params} raw={raw} />
      </Suspense>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ZoneTypeList } from '@/app/(app)/zone-types/_components/zone-type-list'
import { ExportMenu } from '@/components/exports/export-menu'
import { ListSkeleton } from '@/components/feedback/list-skeleton'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { TYPE_STATES, zoneTypeListParams } from '@/lib/zone-types/schema'

const PATH = '/zone-types'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zone-types'))('title') }
}

type ZoneTypesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ZoneTypesPage({ searchParams }: ZoneTypesPageProps) {
  const viewer = await requireViewer('center:read')
  const raw = await searchParams
  const params = zoneTypeListParams.parse(raw)
  const t = await getTranslations('zone-types')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ExportMenu register="zone-types" params={raw} />
            {viewerMay(viewer, 'dictionary:write') && (
              <ButtonLink href="/zone-types/new" variant="primary">
                {t('create')}
              </ButtonLink>
            )}
          </>
        }
      />
      <FilterBar path={PATH} params={raw}>
        <FilterField label={t('filter.q')} name="q">
          <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
        </FilterField>
        <FilterField label={t('filter.state')} name="state">
          <Select id="state" name="state" defaultValue={params.state}>
            {TYPE_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`filter.${state}`)}
              </option>
            ))}
          </Select>
        </FilterField>
      </FilterBar>
      <Suspense key={JSON.stringify(raw)} fallback={<ListSkeleton />}>
        <ZoneTypeList viewer={viewer} params={params} raw={raw} />
      </Suspense>
    </>
  )
}

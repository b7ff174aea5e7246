import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { CoverageList } from '@/app/(app)/zones/coverage/_components/coverage-list'
import { ListSkeleton } from '@/components/feedback/list-skeleton'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { LinkTabs } from '@/components/layout/link-tabs'
import { PageHeader } from '@/components/layout/page-header'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { load, requireViewer } from '@/lib/auth/gate'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { listUnitOptions } from '@/lib/org/queries'
import { COVERAGE_AXES, COVERAGE_VIEWS, coverageParams } from '@/lib/zones/coverage/schema'

const PATH = '/zones/coverage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zones.coverage'))('title') }
}

type CoveragePageProps = { searchParams: Promise<RawSearchParams> }

export default async function CoveragePage({ searchParams }: CoveragePageProps) {
  const viewer = await requireViewer('center:read')
  const raw = await searchParams
  const params = coverageParams.parse(raw)
  const [t, zones, townships] = await Promise.all([
    getTranslations('zones.coverage'),
    getTranslations('zones'),
    load(listUnitOptions(viewer)),
  ])
  const tabs = COVERAGE_AXES.flatMap((by) =>
    COVERAGE_VIEWS.map((view) => ({
      href: withParams(PATH, raw, {
        by: by === 'DOMAIN' ? undefined : by,
        view: view === 'MATRIX' ? undefined : view,
        page: undefined,
      }),
      label: t(`${by}.${view}`),
    })),
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumb={[{ label: zones('register.title'), href: '/zones' }, { label: t('title') }]}
      />
      <LinkTabs label={t('tabs')} items={tabs} />
      <FilterBar path={PATH} params={raw} keep={['by', 'view', 'perPage']}>
        <FilterField label={t('filter.q')} name="q">
          <Input id="q" name="q" type="search" defaultValue={params.q} maxLength={100} />
        </FilterField>
        {townships.length > 1 && (
          <FilterField label={t('filter.township')} name="townshipId">
            <Select id="townshipId" name="townshipId" defaultValue={params.townshipId ?? ''}>
              <option value="">{zones('all')}</option>
              {townships.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </FilterField>
        )}
        <FilterField label={t('filter.on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={params.on} />
        </FilterField>
      </FilterBar>
      <Suspense key={JSON.stringify(raw)} fallback={<ListSkeleton />}>
        <CoverageList viewer={viewer} params={params} raw={raw} />
      </Suspense>
    </>
  )
}

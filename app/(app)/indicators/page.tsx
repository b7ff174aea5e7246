import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { EmptyState } from '@/components/feedback/empty-state'
import { BurdenMeter } from '@/components/indicators/burden-meter'
import { IndicatorFilters } from '@/components/indicators/indicator-filters'
import { IndicatorTable } from '@/components/indicators/indicator-table'
import { IndicatorTabs } from '@/components/indicators/indicator-tabs'
import { PageHeader } from '@/components/layout/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { listIndicators } from '@/lib/indicators/queries'
import { indicatorListParams } from '@/lib/indicators/schema'
import { getBurden } from '@/lib/reporting/burden/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('indicators'))('title') }
}

type IndicatorsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function IndicatorsPage({ searchParams }: IndicatorsPageProps) {
  const viewer = await requireViewer('indicator:read')
  const raw = await searchParams
  const params = indicatorListParams.parse(raw)
  const [t, list] = await Promise.all([getTranslations('indicators'), load(listIndicators(viewer, params))])
  const used = list.rows.filter(({ isUsed }) => isUsed).length
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {viewerMay(viewer, 'suggestion:read') && <IndicatorTabs />}
      <IndicatorFilters raw={raw} params={params} list={list} />
      <p className="numeric mb-3 text-table text-soft">{t('count', { count: list.rows.length, used })}</p>
      <IndicatorTable
        rows={list.rows}
        params={raw}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
      {viewerMay(viewer, 'indicator:write') && (
        <Suspense fallback={<Skeleton className="mt-8 h-40" />}>
          <CountyBurden viewer={viewer} />
        </Suspense>
      )}
    </>
  )
}

/** Counts the cells of every form of the county, so it comes after the catalogue. */
async function CountyBurden({ viewer }: { viewer: Viewer }) {
  return <BurdenMeter burden={await getBurden(viewer)} />
}

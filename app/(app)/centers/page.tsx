import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CenterFilters } from '@/components/centers/center-filters'
import { CenterTable } from '@/components/centers/center-table'
import { TransferActions } from '@/components/exports/transfer-actions'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { listCenters } from '@/lib/centers/queries'
import { centerListParams } from '@/lib/centers/schema'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'
import { listStandings } from '@/lib/standings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centers'))('title') }
}

type CentersPageProps = { searchParams: Promise<RawSearchParams> }

export default async function CentersPage({ searchParams }: CentersPageProps) {
  const viewer = await requireViewer('center:read')
  const raw = await searchParams
  const params = centerListParams.parse(raw)
  const asOf = params.on ?? today()
  const [t, page, townships] = await Promise.all([
    getTranslations('centers'),
    load(listCenters(viewer, params)),
    load(listUnitOptions(viewer)),
  ])
  const standings = await load(listStandings(viewer, { asOf, centerIds: page.rows.map((row) => row.id) }))
  const mayCreate = viewerMay(viewer, 'center:create')
  const isFiltered = Object.keys(raw).some((key) => !['page', 'perPage', 'sort'].includes(key))
  const create = (
    <ButtonLink href="/centers/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={params.on ? t('asOf', { date: formatDate(params.on) }) : t('description')}
        actions={
          <>
            <TransferActions register="centers" params={raw} mayImport={viewerMay(viewer, 'center:import')} />
            {mayCreate && create}
          </>
        }
      />
      <CenterFilters raw={raw} params={params} townships={townships} />
      <CenterTable
        page={page}
        standings={new Map(standings.map((row) => [row.centerId, row]))}
        params={raw}
        sort={params.sort}
        empty={
          isFiltered || !mayCreate ? (
            <EmptyState title={t('empty')} description={t('emptyHint')} />
          ) : (
            <EmptyState
              title={t('emptyCounty')}
              description={t('emptyCountyHint')}
              action={
                <>
                  {create}
                  <ButtonLink href="/imports">{t('import')}</ButtonLink>
                </>
              }
            />
          )
        }
      />
    </>
  )
}

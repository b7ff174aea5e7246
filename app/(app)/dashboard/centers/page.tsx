import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CenterListFields } from '@/components/progress/center-list-fields'
import { ProgressFilterBar } from '@/components/progress/progress-filter-bar'
import { StandingTable } from '@/components/progress/standing-table'
import { TableExports } from '@/components/progress/table-exports'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { getCenterList } from '@/lib/progress/queries'
import { progressParams } from '@/lib/progress/schema'

const PATH = '/dashboard/centers'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress.list'))('title') }
}

type CenterListPageProps = { searchParams: Promise<RawSearchParams> }

export default async function CenterListPage({ searchParams }: CenterListPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const params = progressParams.parse(raw)
  const { page, perPage, ...request } = params
  const { progress, rows } = await load(getCenterList(viewer, request))
  const t = await getTranslations('progress')
  const { scope, asOf, month } = progress
  const back = withParams('/dashboard', {}, { township: scope.townshipId ?? undefined, on: asOf, month })
  return (
    <>
      <PageHeader
        title={t('list.heading', { unit: scope.unitName })}
        description={t('list.description')}
        breadcrumb={[{ label: t('title'), href: back }, { label: t('list.title') }]}
        status={<span className="text-table text-soft">{t('asOf', { date: formatDate(asOf) })}</span>}
        actions={<TableExports params={raw} asOf={asOf} month={month} />}
      />
      <ProgressFilterBar
        path={PATH}
        params={raw}
        progress={progress}
        more={<CenterListFields params={params} part="more" />}
      >
        <CenterListFields params={params} part="main" />
      </ProgressFilterBar>
      <StandingTable progress={progress} rows={rows} path={PATH} params={raw} page={{ page, perPage }} />
    </>
  )
}

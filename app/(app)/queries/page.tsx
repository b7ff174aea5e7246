import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { QueryFilters } from '@/components/saved-queries/query-filters'
import { QueryResult } from '@/components/saved-queries/query-result'
import { SavedQueryCard } from '@/components/saved-queries/saved-query-card'
import { load, requireViewer } from '@/lib/auth/gate'
import { isAppError } from '@/lib/core/errors'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { METRICS } from '@/lib/metrics/catalogue/rules'
import { getProgressScope } from '@/lib/progress/scope/queries'
import { listSavedQueries } from '@/lib/saved-queries/queries'
import { type QueryParams, queryParams } from '@/lib/saved-queries/schema'
import { getQuerySpan, getQueryTable } from '@/lib/saved-queries/table/queries'
import { metricGroups, queryText } from '@/lib/saved-queries/view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queries'))('title') }
}

/** A table that is too large or has no month is refused in words, with the form still there. */
async function tableOrRefusal(viewer: Viewer, params: QueryParams) {
  if (params.metrics.length === 0) return { table: null, refusal: null }
  try {
    return { table: await getQueryTable(viewer, params), refusal: null }
  } catch (error) {
    if (isAppError(error) && error.code === 'RULE') return { table: null, refusal: error.details }
    throw error
  }
}

type QueriesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function QueriesPage({ searchParams }: QueriesPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const params = queryParams.parse(raw)
  const [t, words, scope, span, saved, { table, refusal }] = await Promise.all([
    getTranslations('queries'),
    getTranslations(),
    load(getProgressScope(viewer, { township: params.township }, 'dashboard:read')),
    load(getQuerySpan(viewer, params)),
    load(listSavedQueries(viewer)),
    load(tableOrRefusal(viewer, params)),
  ])
  const query = queryText(params)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <QueryFilters
        raw={raw}
        params={params}
        span={span}
        townships={scope.townships}
        groups={metricGroups(METRICS)}
        maySeePending={viewerMay(viewer, 'report:read-unapproved')}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-4">
          {refusal && (
            <Notice tone="danger" title={t('refused')}>
              {words(refusal.reason as never, refusal.params as never)}
            </Notice>
          )}
          {table && <QueryResult table={table} query={query} />}
          {!table && !refusal && <EmptyState title={t('choose')} description={t('chooseHint')} />}
        </div>
        <SavedQueryCard saved={saved} query={table ? query : null} />
      </div>
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { CoverageMatrix } from '@/components/zones/coverage-matrix'
import { HoleTable } from '@/components/zones/hole-table'
import { load } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Viewer } from '@/lib/core/viewer'
import { getCoverage } from '@/lib/zones/coverage/queries'
import type { CoverageParams } from '@/lib/zones/coverage/schema'

const PATH = '/zones/coverage'

type CoverageListProps = { viewer: Viewer; params: CoverageParams; raw: RawSearchParams }

export async function CoverageList({ viewer, params, raw }: CoverageListProps) {
  const [t, coverage] = await Promise.all([
    getTranslations('zones.coverage'),
    load(getCoverage(viewer, params)),
  ])
  const { centers, incomplete, columns, rows, page, perPage, total } = coverage
  return (
    <>
      <p className="mb-3 text-table text-soft">
        {t('summary', {
          date: formatDate(coverage.on),
          centers,
          incomplete,
          complete: centers - incomplete,
        })}
      </p>
      {params.view === 'HOLES' && centers > 0 ? (
        <HoleTable coverage={coverage} path={PATH} params={raw} />
      ) : (
        <div className="overflow-hidden rounded-lg border border-line bg-surface">
          {columns.length === 0 ? (
            <EmptyState title={t('noColumns')} description={t('noColumnsHint')} />
          ) : rows.length === 0 ? (
            <EmptyState title={t('empty')} description={t('emptyHint')} />
          ) : (
            <>
              <CoverageMatrix coverage={coverage} />
              <div className="border-t border-line px-4 py-2.5 print:hidden">
                <Pagination path={PATH} params={raw} page={page} perPage={perPage} total={total} />
              </div>
            </>
          )}
        </div>
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityTabs } from '@/components/activities/activity-tabs'
import { SeriesTable } from '@/components/activities/series-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { ButtonLink } from '@/components/ui/button-link'
import { listCenterChoices } from '@/lib/activities/queries'
import { listSeries } from '@/lib/activities/series/queries'
import { SERIES_STATES, seriesListParams } from '@/lib/activities/series/schema'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'

const PATH = '/activities/series'
const STATE_WORDS = { RUNNING: 'running', ENDED: 'ended', ALL: 'all' } as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('series'))('title') }
}

type SeriesListPageProps = { searchParams: Promise<RawSearchParams> }

export default async function SeriesListPage({ searchParams }: SeriesListPageProps) {
  const viewer = await requireViewer('activity:read')
  const raw = await searchParams
  const params = seriesListParams.parse(raw)
  const [t, page, centers] = await Promise.all([
    getTranslations('series'),
    load(listSeries(viewer, params)),
    load(listCenterChoices(viewer, 'activity:read')),
  ])
  const create = viewerMay(viewer, 'activity:write') && (
    <ButtonLink href={`${PATH}/new`} variant="primary">
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        selectors={
          <>
            {centers.length > 1 && (
              <SelectorForm
                path={PATH}
                params={raw}
                name="centerId"
                label={t('center')}
                options={[
                  { value: '', label: t('allCenters') },
                  ...centers.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={params.centerId ?? ''}
              />
            )}
            <SelectorForm
              path={PATH}
              params={raw}
              name="state"
              label={t('state')}
              options={SERIES_STATES.map((value) => ({ value, label: t(STATE_WORDS[value]) }))}
              value={params.state}
            />
          </>
        }
        actions={create}
      />
      <ActivityTabs centerId={params.centerId} />
      <SeriesTable
        page={page}
        params={raw}
        hasCenters={centers.length > 1}
        empty={
          <EmptyState
            title={t('empty')}
            description={t(create ? 'emptyHint' : 'emptyRead')}
            action={create}
          />
        }
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityFilters } from '@/components/activities/activity-filters'
import { ActivityTable } from '@/components/activities/activity-table'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { listActivities, listActivityTypes, listCenterChoices } from '@/lib/activities/queries'
import { activityListParams } from '@/lib/activities/schema'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('title') }
}

type ActivitiesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ActivitiesPage({ searchParams }: ActivitiesPageProps) {
  const viewer = await requireViewer('activity:read')
  const raw = await searchParams
  const params = activityListParams.parse(raw)
  const [t, page, types, centers] = await Promise.all([
    getTranslations('activities'),
    load(listActivities(viewer, params)),
    load(listActivityTypes(viewer)),
    load(listCenterChoices(viewer, 'activity:read')),
  ])
  const create = viewerMay(viewer, 'activity:write') && (
    <ButtonLink href="/activities/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ExportMenu register="activities" params={raw} />
            {create}
          </>
        }
      />
      <ActivityFilters raw={raw} params={params} types={types} centers={centers} />
      <ActivityTable
        page={page}
        params={raw}
        sort={params.sort}
        hasCenters={centers.length > 1}
        empty={
          <EmptyState
            title={t('empty')}
            description={t(create ? 'emptyHint' : 'emptyHintRead')}
            action={create}
          />
        }
      />
    </>
  )
}

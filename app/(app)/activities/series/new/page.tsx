import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { activityChoices } from '@/components/activities/activity-options'
import { CreateSeriesForm } from '@/components/activities/create-series-form'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { listActivityTypes, listCenterChoices, listZoneChoices } from '@/lib/activities/queries'
import { seriesListParams } from '@/lib/activities/series/schema'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('series'))('createTitle') }
}

type NewSeriesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewSeriesPage({ searchParams }: NewSeriesPageProps) {
  const viewer = await requireViewer('activity:write')
  const raw = await searchParams
  const asked = seriesListParams.parse(raw).centerId
  const [t, words, centers, types] = await Promise.all([
    getTranslations('series'),
    getMessages(),
    load(listCenterChoices(viewer, 'activity:write')),
    load(listActivityTypes(viewer)),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  const zones = center
    ? await load(listZoneChoices(viewer, { centerId: center.id, permission: 'activity:write' }))
    : []
  const { audiences } = activityChoices({
    words: words.domain,
    types,
    zones,
    partners: [],
    departments: [],
    coHosts: [],
  })
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={center?.name}
        breadcrumb={[
          { label: words.activities.title, href: '/activities' },
          { label: t('title'), href: '/activities/series' },
          { label: t('createTitle') },
        ]}
        selectors={
          center && centers.length > 1 ? (
            <SelectorForm
              path="/activities/series/new"
              params={raw}
              name="centerId"
              label={t('chooseCenter')}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={center.id}
            />
          ) : undefined
        }
      />
      {center ? (
        <CreateSeriesForm
          key={center.id}
          centerId={center.id}
          today={today()}
          words={words.series}
          choices={{
            types,
            audiences,
            zones: zones.filter((zone) => zone.to === null || zone.to > today()),
          }}
          weekdays={Object.entries(words.activities.weekdays).map(([value, label]) => ({ value, label }))}
        />
      ) : (
        <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
      )}
    </>
  )
}

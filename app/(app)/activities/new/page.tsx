import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { activityChoices } from '@/components/activities/activity-options'
import { CreateActivityForm } from '@/components/activities/create-activity-form'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { listCoHostChoices } from '@/lib/activities/joint/queries'
import { listActivityTypes, listCenterChoices, listZoneChoices } from '@/lib/activities/queries'
import { activityListParams } from '@/lib/activities/schema'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listPartnerChoices } from '@/lib/partners/queries'
import { listDepartments } from '@/lib/service-windows/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('createTitle') }
}

type NewActivityPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewActivityPage({ searchParams }: NewActivityPageProps) {
  const viewer = await requireViewer('activity:write')
  const raw = await searchParams
  const asked = activityListParams.parse(raw).centerId
  const [t, words, centers, types, partners, departments] = await Promise.all([
    getTranslations('activities'),
    getMessages(),
    load(listCenterChoices(viewer, 'activity:write')),
    load(listActivityTypes(viewer)),
    load(listPartnerChoices(viewer)),
    load(listDepartments(viewer, { isForNew: true })),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  const [zones, coHosts] = center
    ? await Promise.all([
        load(listZoneChoices(viewer, { centerId: center.id, permission: 'activity:write' })),
        load(listCoHostChoices(viewer, { centerId: center.id })),
      ])
    : [[], []]
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={center?.name}
        breadcrumb={[{ label: t('title'), href: '/activities' }, { label: t('createTitle') }]}
        selectors={
          center && centers.length > 1 ? (
            <SelectorForm
              path="/activities/new"
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
        <CreateActivityForm
          key={center.id}
          centerId={center.id}
          today={today()}
          words={words.activities.form}
          choices={activityChoices({
            words: words.domain,
            types,
            zones: zones.filter((zone) => zone.to === null || zone.to > today()),
            partners,
            departments,
            coHosts,
          })}
        />
      ) : (
        <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { activityChoices, withCurrent } from '@/components/activities/activity-options'
import { ChangeActivityForm } from '@/components/activities/change-activity-form'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { getActivity } from '@/lib/activities/detail/queries'
import { listCoHostChoices } from '@/lib/activities/joint/queries'
import { listActivityTypes, listZoneChoices } from '@/lib/activities/queries'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listPartnerChoices } from '@/lib/partners/queries'
import { listDepartments } from '@/lib/service-windows/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('editTitle') }
}

type EditActivityPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function EditActivityPage({ params, searchParams }: EditActivityPageProps) {
  const viewer = await requireViewer('activity:write')
  const id = await pageId(params)
  const [t, words, raw, activity] = await Promise.all([
    getTranslations('activities'),
    getMessages(),
    searchParams,
    load(getActivity(viewer, { id })),
  ])
  if (!activity.can.change && !activity.isFrozen) notFound()
  const { centerId } = activity
  const [types, zones, partners, departments, coHosts] = await Promise.all([
    load(listActivityTypes(viewer)),
    load(listZoneChoices(viewer, { centerId, permission: 'activity:write' })),
    load(listPartnerChoices(viewer)),
    load(listDepartments(viewer)),
    load(listCoHostChoices(viewer, { centerId })),
  ])
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        description={activity.centerName}
        breadcrumb={[
          { label: t('title'), href: '/activities' },
          { label: activity.name, href: `/activities/${id}` },
          { label: t('editTitle') },
        ]}
      />
      {activity.can.change ? (
        <ChangeActivityForm
          activity={activity}
          words={words.activities.form}
          proposal={proposalOf(raw)}
          choices={activityChoices({
            words: words.domain,
            types,
            zones,
            partners: withCurrent(partners, activity.partnerId, activity.partnerName),
            departments,
            coHosts: activity.coHosts.reduce(
              (all, host) => withCurrent(all, host.centerId, host.centerName),
              coHosts,
            ),
          })}
        />
      ) : (
        <Notice>{t('frozen')}</Notice>
      )}
    </>
  )
}

/** 人次 that the page was asked to propose, such as that of the sign-up lists. */
function proposalOf({ attendances }: RawSearchParams): string | undefined {
  return typeof attendances === 'string' && /^\d{1,5}$/.test(attendances) ? attendances : undefined
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeActivityForm } from '@/components/activities/change-activity-form'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { getActivity, listActivityTypes, listZoneChoices } from '@/lib/activities/queries'
import { load, pageId, requireViewer } from '@/lib/auth/gate'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('editTitle') }
}

type EditActivityPageProps = { params: Promise<unknown> }

export default async function EditActivityPage({ params }: EditActivityPageProps) {
  const viewer = await requireViewer('activity:write')
  const id = await pageId(params)
  const [t, domain, { activities: words }, activity] = await Promise.all([
    getTranslations('activities'),
    getTranslations('domain'),
    getMessages(),
    load(getActivity(viewer, { id })),
  ])
  if (!activity.can.change && !activity.isFrozen) notFound()
  const [types, zones] = await Promise.all([
    load(listActivityTypes(viewer)),
    load(listZoneChoices(viewer, { centerId: activity.centerId, permission: 'activity:write' })),
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
          words={words.form}
          choices={{
            types,
            zones,
            statuses: (['HELD', 'PLANNED'] as const).map((status) => ({
              value: status,
              label: domain(`activityStatus.${status}`),
            })),
          }}
        />
      ) : (
        <Notice>{t('frozen')}</Notice>
      )}
    </>
  )
}

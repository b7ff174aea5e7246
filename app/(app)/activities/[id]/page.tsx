import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CancelActivityButton } from '@/components/activities/cancel-activity-button'
import { AttachmentPanel } from '@/components/attachments/attachment-panel'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { getActivity } from '@/lib/activities/queries'
import type { ActivityDetail } from '@/lib/activities/types'
import { ACTIVITY_TONE } from '@/lib/activities/view'
import { listAttachments } from '@/lib/attachments/queries'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('title') }
}

type ActivityPageProps = { params: Promise<unknown> }

export default async function ActivityPage({ params }: ActivityPageProps) {
  const viewer = await requireViewer('activity:read')
  const id = await pageId(params)
  const [t, domain, activity, files] = await Promise.all([
    getTranslations('activities'),
    getTranslations('domain'),
    load(getActivity(viewer, { id })),
    load(listAttachments(viewer, { targetType: 'ACTIVITY', targetId: id })),
  ])
  const { can, status, version } = activity
  return (
    <>
      <PageHeader
        title={activity.name}
        breadcrumb={[{ label: t('title'), href: '/activities' }, { label: activity.name }]}
        status={<Badge tone={ACTIVITY_TONE[status]}>{domain(`activityStatus.${status}`)}</Badge>}
        actions={
          <>
            {can.cancel && (
              <CancelActivityButton
                id={id}
                version={version}
                words={{
                  label: t('cancel'),
                  title: t('cancelTitle'),
                  description: t('cancelHint'),
                  done: t('cancelDone'),
                }}
              />
            )}
            {can.change && (
              <ButtonLink href={`/activities/${id}/edit`} variant="primary">
                {t('edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-4">
        {status === 'CANCELLED' && <Notice>{t('cancelled')}</Notice>}
        {activity.isFrozen && <Notice>{t('frozen')}</Notice>}
        <Card>
          <DefinitionList items={await dossier(activity)} />
        </Card>
        <AttachmentPanel target={{ targetType: 'ACTIVITY', targetId: id }} attachments={files} />
      </div>
    </>
  )
}

async function dossier(activity: ActivityDetail) {
  const t = await getTranslations('activities')
  const none = t('none')
  const amount = (value: string, unit: 'attendances' | 'households' | 'hours') =>
    value === none ? none : `${value} ${t(`unit.${unit}`)}`
  return [
    { term: t('center'), detail: activity.centerName },
    { term: t('zone'), detail: activity.zoneName ?? none },
    { term: t('type'), detail: activity.typeName },
    { term: t('date'), detail: `${formatDate(activity.date)} ${activity.startTime ?? ''}`.trim() },
    { term: t('attendances'), detail: amount(formatInteger(activity.attendances), 'attendances') },
    { term: t('households'), detail: amount(formatInteger(activity.households), 'households') },
    { term: t('volunteers'), detail: amount(formatInteger(activity.volunteers), 'attendances') },
    { term: t('volunteerHours'), detail: amount(activity.volunteerHours ?? none, 'hours') },
    { term: t('partner'), detail: activity.partner ?? none, isWide: true },
    { term: t('summary'), detail: activity.summary ?? none, isWide: true },
  ]
}

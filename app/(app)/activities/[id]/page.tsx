import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { ActivityFacts } from '@/components/activities/activity-facts'
import { CancelActivityButton } from '@/components/activities/cancel-activity-button'
import { MarkHeldDialog } from '@/components/activities/mark-held-dialog'
import { SignUpCard } from '@/components/activities/sign-up-card'
import { SplitTable } from '@/components/activities/split-table'
import { AttachmentPanel } from '@/components/attachments/attachment-panel'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RecordHistory } from '@/components/staff/record-history'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { getActivity, listActivityHistory } from '@/lib/activities/detail/queries'
import { listCoHostChoices } from '@/lib/activities/joint/queries'
import { activityPageParams } from '@/lib/activities/schema'
import type { ActivityDetail } from '@/lib/activities/types'
import { ACTIVITY_TONE } from '@/lib/activities/view'
import { listAttachments } from '@/lib/attachments/queries'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Viewer } from '@/lib/core/viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('title') }
}

/** What the trail of an activity tells, in the order in which the form has it. */
const TRACED = [
  'name',
  'date',
  'startTime',
  'endTime',
  'status',
  'audience',
  'budget',
  'attendances',
  'households',
  'volunteers',
  'volunteerHours',
  'partner',
  'summary',
] as const

type ActivityPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function ActivityPage({ params, searchParams }: ActivityPageProps) {
  const viewer = await requireViewer('activity:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, domain, { activities: words, domain: dictionary }, activity, history] = await Promise.all([
    getTranslations('activities'),
    getTranslations('domain'),
    getMessages(),
    load(getActivity(viewer, { id })),
    load(listActivityHistory(viewer, { id, ...activityPageParams.parse(raw) })),
  ])
  const { status } = activity
  return (
    <>
      <PageHeader
        title={activity.name}
        breadcrumb={[{ label: t('title'), href: '/activities' }, { label: activity.name }]}
        status={<Badge tone={ACTIVITY_TONE[status]}>{domain(`activityStatus.${status}`)}</Badge>}
        actions={<ActivityActions viewer={viewer} activity={activity} />}
      />
      <div className="space-y-4">
        <ActivityNotices activity={activity} />
        <Card>
          <ActivityFacts activity={activity} />
        </Card>
        {activity.coHosts.length > 0 && (
          <Card title={t('split.title')} description={t('split.hint')} isFlush>
            <SplitTable activity={activity} />
          </Card>
        )}
        {!activity.isCoHosted && (
          <>
            {(activity.can.change || activity.signUps > 0) && (
              <SignUpCard activity={activity} words={words.signUps} />
            )}
            <Photographs viewer={viewer} id={id} />
          </>
        )}
      </div>
      <Section title={t('history')} id="history">
        <RecordHistory
          page={history}
          path={`/activities/${id}`}
          params={raw}
          fields={Object.fromEntries(TRACED.map((field) => [field, words.form[field]]))}
          dictionaries={{ status: dictionary.activityStatus, audience: dictionary.audience }}
        />
      </Section>
    </>
  )
}

async function ActivityActions({ viewer, activity }: { viewer: Viewer; activity: ActivityDetail }) {
  const { id, version, can, centerId, coHosts } = activity
  const isSplit = can.markHeld && coHosts.length > 0
  const [t, { activities: words }, centers] = await Promise.all([
    getTranslations('activities'),
    getMessages(),
    isSplit ? load(listCoHostChoices(viewer, { centerId })) : [],
  ])
  return (
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
        <ButtonLink href={`/activities/${id}/edit`} variant={can.markHeld ? 'secondary' : 'primary'}>
          {t('edit')}
        </ButtonLink>
      )}
      {can.markHeld && (
        <MarkHeldDialog activity={activity} centers={centers} words={words.held} fieldWords={words.form} />
      )}
    </>
  )
}

async function ActivityNotices({ activity }: { activity: ActivityDetail }) {
  const [t, all] = await Promise.all([getTranslations('activities'), getTranslations()])
  return (
    <>
      {activity.status === 'CANCELLED' && <Notice>{t('cancelled')}</Notice>}
      {activity.isFrozen && <Notice>{t('frozen')}</Notice>}
      {activity.isCoHosted && <Notice>{t('isCoHosted', { host: activity.centerName })}</Notice>}
      {activity.warnings.length > 0 && (
        <Notice tone="warning" title={t('warnings')}>
          {activity.warnings.map((key) => (
            <p key={key}>{all(key as never)}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

async function Photographs({ viewer, id }: { viewer: Viewer; id: string }) {
  const target = { targetType: 'ACTIVITY', targetId: id } as const
  return <AttachmentPanel target={target} attachments={await load(listAttachments(viewer, target))} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActivityCalendar } from '@/components/activities/activity-calendar'
import { ActivityFilters } from '@/components/activities/activity-filters'
import { ActivityTable } from '@/components/activities/activity-table'
import { ActivityTabs } from '@/components/activities/activity-tabs'
import { CalendarBar } from '@/components/activities/calendar-bar'
import { DueNotice } from '@/components/activities/due-notice'
import { TransferActions } from '@/components/exports/transfer-actions'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { getActivityMonth } from '@/lib/activities/calendar/queries'
import {
  countDueActivities,
  listActivities,
  listActivityTypes,
  listCenterChoices,
} from '@/lib/activities/queries'
import { ACTIVITY_VIEWS, type ActivityListParams, activityListParams, DUE } from '@/lib/activities/schema'
import { load, requireViewer } from '@/lib/auth/gate'
import { monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { choice, type RawSearchParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'

import { listUnitOptions } from '@/lib/org/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('activities'))('title') }
}

type ActivitiesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ActivitiesPage({ searchParams }: ActivitiesPageProps) {
  const viewer = await requireViewer('activity:read')
  const raw = await searchParams
  const params = activityListParams.parse(raw)
  const isCalendar = choice(ACTIVITY_VIEWS, 'list').parse(raw.view) === 'calendar'
  const mayWrite = viewerMay(viewer, 'activity:write')
  const [t, types, townships, centers, due] = await Promise.all([
    getTranslations('activities'),
    load(listActivityTypes(viewer)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'activity:read')),
    mayWrite ? countDueActivities(viewer) : 0,
  ])
  const create = mayWrite && (
    <ButtonLink href="/activities/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  const asked = { viewer, raw, params, hasCenters: centers.length > 1 }
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {!isCalendar && (
              <TransferActions
                register="activities"
                params={raw}
                mayImport={viewerMay(viewer, 'center:import')}
              />
            )}
            {create}
          </>
        }
      />
      <ActivityTabs centerId={params.centerId} />
      {params.status !== DUE && <DueNotice count={due} />}
      <ActivityFilters
        raw={raw}
        params={isCalendar ? { ...params, month: params.month ?? monthOf(today()) } : params}
        choices={{ types, townships, centers }}
      />
      {isCalendar ? <CalendarView {...asked} /> : <ListView {...asked} create={create} />}
    </>
  )
}

type Asked = { viewer: Viewer; raw: RawSearchParams; params: ActivityListParams; hasCenters: boolean }

async function CalendarView({ viewer, raw, params, hasCenters }: Asked) {
  const { typeId, townshipId, counting, centerId, status } = params
  const month = params.month ?? monthOf(today())
  const [t, calendar] = await Promise.all([
    getTranslations('activities.calendarView'),
    load(getActivityMonth(viewer, { month, typeId, townshipId, counting, centerId, status })),
  ])
  return (
    <Card isFlush>
      <CalendarBar calendar={calendar} params={raw} />
      {calendar.isCut && (
        <div className="p-4">
          <Notice tone="warning">{t('cut')}</Notice>
        </div>
      )}
      {calendar.total === 0 && <p className="px-4 pt-3 text-table text-soft">{t('empty')}</p>}
      <ActivityCalendar calendar={calendar} params={raw} hasCenters={hasCenters} />
    </Card>
  )
}

async function ListView({ viewer, raw, params, hasCenters, create }: Asked & { create: ReactNode }) {
  const [t, page] = await Promise.all([getTranslations('activities'), load(listActivities(viewer, params))])
  return (
    <ActivityTable
      page={page}
      params={raw}
      sort={params.sort}
      hasCenters={hasCenters}
      empty={
        <EmptyState
          title={t('empty')}
          description={t(create ? 'emptyHint' : 'emptyHintRead')}
          action={create}
        />
      }
    />
  )
}

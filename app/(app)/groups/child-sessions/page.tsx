import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { GroupTabs } from '@/components/groups/group-tabs'
import { RecordListActions } from '@/components/groups/record-list-actions'
import { SessionFilters } from '@/components/groups/session-filters'
import { SessionKeyFigures } from '@/components/groups/session-key-figures'
import { SessionTable } from '@/components/groups/session-table'
import { PageHeader } from '@/components/layout/page-header'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getSessionFigures, listSessions } from '@/lib/groups/child-sessions/queries'
import { sessionListParams } from '@/lib/groups/child-sessions/schema'
import { yearChoices } from '@/lib/groups/view'
import { listUnitOptions } from '@/lib/org/queries'

const PATH = '/groups/child-sessions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.sessions'))('title') }
}

export default async function SessionsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const viewer = await requireViewer('group:read')
  const raw = await searchParams
  const params = sessionListParams.parse(raw)
  const [t, page, figures, townships, centers] = await Promise.all([
    getTranslations('groups.sessions'),
    load(listSessions(viewer, params)),
    load(getSessionFigures(viewer, params)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'group:read')),
  ])
  const create = viewerMay(viewer, 'group:write') ? { href: `${PATH}/new`, label: t('create') } : null
  const choices = { townships, centers, years: yearChoices(today(), params.year) }
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <RecordListActions
            register="child-sessions"
            raw={raw}
            mayImport={viewerMay(viewer, 'center:import')}
            create={create}
          />
        }
      />
      <GroupTabs />
      <SessionFilters raw={raw} params={params} choices={choices} />
      <div className="mb-4">
        <SessionKeyFigures figures={figures} params={raw} />
      </div>
      <SessionTable
        page={page}
        params={raw}
        sort={params.sort}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
    </>
  )
}

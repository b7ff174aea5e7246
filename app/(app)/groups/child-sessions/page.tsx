import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { RecordList } from '@/components/groups/record-list'
import { SessionFilters } from '@/components/groups/session-filters'
import { SessionKeyFigures } from '@/components/groups/session-key-figures'
import { SessionTable } from '@/components/groups/session-table'
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
  const choices = { townships, centers, years: yearChoices(today(), params.year) }
  return (
    <RecordList
      words="sessions"
      path={PATH}
      register="child-sessions"
      raw={raw}
      may={{ create: viewerMay(viewer, 'group:write'), import: viewerMay(viewer, 'center:import') }}
      filters={<SessionFilters raw={raw} params={params} choices={choices} />}
      figures={<SessionKeyFigures figures={figures} params={raw} />}
      table={
        <SessionTable
          page={page}
          params={raw}
          sort={params.sort}
          empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
        />
      }
    />
  )
}

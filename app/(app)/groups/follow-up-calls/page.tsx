import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { CallKeyFigures } from '@/components/groups/call-key-figures'
import { CallTable } from '@/components/groups/call-table'
import { RecordFilters } from '@/components/groups/record-filters'
import { RecordList } from '@/components/groups/record-list'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getCallFigures, listCalls } from '@/lib/groups/follow-up-calls/queries'
import { callListParams } from '@/lib/groups/follow-up-calls/schema'
import { yearChoices } from '@/lib/groups/view'
import { listUnitOptions } from '@/lib/org/queries'

const PATH = '/groups/follow-up-calls'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.calls'))('title') }
}

export default async function CallsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const viewer = await requireViewer('group:read')
  const raw = await searchParams
  const params = callListParams.parse(raw)
  const [t, page, figures, townships, centers] = await Promise.all([
    getTranslations('groups.calls'),
    load(listCalls(viewer, params)),
    load(getCallFigures(viewer, params)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'group:read')),
  ])
  const choices = { townships, centers, years: yearChoices(today(), params.year) }
  return (
    <RecordList
      words="calls"
      path={PATH}
      register="follow-up-calls"
      raw={raw}
      may={{ create: viewerMay(viewer, 'group:write'), import: viewerMay(viewer, 'center:import') }}
      filters={<RecordFilters path={PATH} raw={raw} params={params} choices={choices} />}
      figures={<CallKeyFigures figures={figures} params={raw} />}
      table={
        <CallTable
          page={page}
          params={raw}
          sort={params.sort}
          empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
        />
      }
    />
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { CallKeyFigures } from '@/components/groups/call-key-figures'
import { CallTable } from '@/components/groups/call-table'
import { GroupTabs } from '@/components/groups/group-tabs'
import { RecordFilters } from '@/components/groups/record-filters'
import { RecordListActions } from '@/components/groups/record-list-actions'
import { PageHeader } from '@/components/layout/page-header'
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
  const create = viewerMay(viewer, 'group:write') ? { href: `${PATH}/new`, label: t('create') } : null
  const choices = { townships, centers, years: yearChoices(today(), params.year) }
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <RecordListActions
            register="follow-up-calls"
            raw={raw}
            mayImport={viewerMay(viewer, 'center:import')}
            create={create}
          />
        }
      />
      <GroupTabs />
      <RecordFilters path={PATH} raw={raw} params={params} choices={choices} />
      <div className="mb-4">
        <CallKeyFigures figures={figures} params={raw} />
      </div>
      <CallTable
        page={page}
        params={raw}
        sort={params.sort}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { GroupTabs } from '@/components/groups/group-tabs'
import { RecordFilters } from '@/components/groups/record-filters'
import { RecordListActions } from '@/components/groups/record-list-actions'
import { SittingKeyFigures } from '@/components/groups/sitting-key-figures'
import { SittingTable } from '@/components/groups/sitting-table'
import { PageHeader } from '@/components/layout/page-header'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { yearOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getSittingFigures, listSittings } from '@/lib/groups/sittings/queries'
import { sittingListParams } from '@/lib/groups/sittings/schema'
import { yearChoices } from '@/lib/groups/view'
import { listUnitOptions } from '@/lib/org/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.sittings'))('title') }
}

export default async function SittingsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const viewer = await requireViewer('group:read')
  const raw = await searchParams
  const params = sittingListParams.parse(raw)
  const [t, page, figures, townships, centers] = await Promise.all([
    getTranslations('groups.sittings'),
    load(listSittings(viewer, params)),
    load(getSittingFigures(viewer, params)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'group:read')),
  ])
  const year = params.month ? yearOf(params.month) : (params.year ?? yearOf(today()))
  const choices = { townships, centers, years: yearChoices(today(), year) }
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<RecordListActions register="sittings" raw={raw} mayImport={false} create={null} />}
      />
      <GroupTabs />
      <RecordFilters
        path="/groups/sittings"
        raw={raw}
        params={{ ...params, year }}
        choices={choices}
        hasAllYears={false}
      />
      <div className="mb-4">
        <SittingKeyFigures figures={figures} />
      </div>
      <SittingTable
        page={page}
        params={raw}
        month={params.month}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
      <p className="mt-4 max-w-4xl text-small text-soft">{t('rule')}</p>
    </>
  )
}

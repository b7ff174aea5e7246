import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GroupOverview } from '@/components/groups/group-overview'
import { GroupTabs } from '@/components/groups/group-tabs'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { load, requireViewer } from '@/lib/auth/gate'
import { yearOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getGroupFigures } from '@/lib/groups/overview/queries'
import { groupsParams } from '@/lib/groups/schema'
import { yearChoices } from '@/lib/groups/view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups'))('title') }
}

export default async function GroupsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const viewer = await requireViewer('group:read')
  const raw = await searchParams
  const { year = yearOf(today()), townshipId } = groupsParams.parse(raw)
  const [t, figures] = await Promise.all([
    getTranslations('groups'),
    load(getGroupFigures(viewer, { year, townshipId })),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        selectors={
          <SelectorForm
            path="/groups"
            params={raw}
            name="year"
            label={t('year')}
            value={String(year)}
            options={yearChoices(today(), year).map((one) => ({
              value: String(one),
              label: t('yearOption', { year: String(one) }),
            }))}
          />
        }
      />
      <GroupTabs />
      <GroupOverview figures={figures} townshipId={townshipId} />
    </>
  )
}

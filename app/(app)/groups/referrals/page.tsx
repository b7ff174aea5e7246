import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { RecordFilters } from '@/components/groups/record-filters'
import { RecordList } from '@/components/groups/record-list'
import { ReferralKeyFigures } from '@/components/groups/referral-key-figures'
import { ReferralTable } from '@/components/groups/referral-table'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getReferralFigures, listReferrals } from '@/lib/groups/referrals/queries'
import { referralListParams } from '@/lib/groups/referrals/schema'
import { yearChoices } from '@/lib/groups/view'
import { listUnitOptions } from '@/lib/org/queries'

const PATH = '/groups/referrals'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.referrals'))('title') }
}

export default async function ReferralsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const viewer = await requireViewer('group:read')
  const raw = await searchParams
  const params = referralListParams.parse(raw)
  const [t, page, figures, townships, centers] = await Promise.all([
    getTranslations('groups.referrals'),
    load(listReferrals(viewer, params)),
    load(getReferralFigures(viewer, params)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'group:read')),
  ])
  const choices = { townships, centers, years: yearChoices(today(), params.year) }
  return (
    <RecordList
      words="referrals"
      path={PATH}
      register="job-referrals"
      raw={raw}
      may={{ create: viewerMay(viewer, 'group:write'), import: viewerMay(viewer, 'center:import') }}
      filters={<RecordFilters path={PATH} raw={raw} params={params} choices={choices} />}
      figures={<ReferralKeyFigures figures={figures} params={raw} />}
      table={
        <ReferralTable
          page={page}
          params={raw}
          sort={params.sort}
          empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
        />
      }
    />
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BriefingFilters } from '@/components/briefings/briefing-filters'
import { BriefingTable } from '@/components/briefings/briefing-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { listBriefings } from '@/lib/briefings/queries'
import { briefingListParams } from '@/lib/briefings/schema'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefings'))('title') }
}

type BriefingsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function BriefingsPage({ searchParams }: BriefingsPageProps) {
  const viewer = await requireViewer('briefing:export')
  const raw = await searchParams
  const params = briefingListParams.parse(raw)
  const [t, page, units] = await Promise.all([
    getTranslations('briefings'),
    load(listBriefings(viewer, params)),
    load(listUnitOptions(viewer)),
  ])
  const create = viewerMay(viewer, 'briefing:write') && (
    <ButtonLink href="/briefings/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('heading')}
        description={t('description')}
        actions={
          <>
            <ButtonLink href="/meetings">{t('meetings')}</ButtonLink>
            {create}
          </>
        }
      />
      <BriefingFilters raw={raw} params={params} units={units} />
      <BriefingTable
        page={page}
        params={raw}
        path="/briefings"
        caption={t('title')}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} action={create} />}
      />
    </>
  )
}

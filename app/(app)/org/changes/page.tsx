import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ChangeFilters } from '@/components/org/change-filters'
import { ChangeTable } from '@/components/org/change-table'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listOrgChanges } from '@/lib/org-changes/queries'
import { orgChangeListParams } from '@/lib/org-changes/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('org'))('change.title') }
}

type OrgChangesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function OrgChangesPage({ searchParams }: OrgChangesPageProps) {
  const viewer = await requireViewer('org:read')
  const raw = await searchParams
  const params = orgChangeListParams.parse(raw)
  const [t, page] = await Promise.all([getTranslations('org'), load(listOrgChanges(viewer, params))])
  return (
    <>
      <PageHeader
        title={t('change.title')}
        description={t('change.description')}
        breadcrumb={[{ label: t('title'), href: '/org' }, { label: t('change.title') }]}
        actions={<ExportMenu register="org-changes" params={raw} />}
      />
      <ChangeFilters raw={raw} params={params} />
      <ChangeTable
        rows={page.rows}
        page={page}
        path="/org/changes"
        params={raw}
        empty={<EmptyState title={t('change.empty')} description={t('change.emptyHint')} />}
      />
    </>
  )
}

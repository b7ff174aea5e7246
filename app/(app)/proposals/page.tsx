import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ProposalFilters } from '@/components/proposals/proposal-filters'
import { ProposalTable } from '@/components/proposals/proposal-table'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'
import { listProposals } from '@/lib/proposals/queries'
import { proposalListParams } from '@/lib/proposals/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('title') }
}

type ProposalsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ProposalsPage({ searchParams }: ProposalsPageProps) {
  const viewer = await requireViewer('proposal:read')
  const raw = await searchParams
  const params = proposalListParams.parse(raw)
  const [t, page, townships] = await Promise.all([
    getTranslations('proposals'),
    load(listProposals(viewer, params)),
    load(listUnitOptions(viewer)),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ExportMenu register="proposals" params={raw} />
            {viewerMay(viewer, 'proposal:write') && (
              <ButtonLink href="/proposals/new" variant="primary">
                {t('create')}
              </ButtonLink>
            )}
          </>
        }
      />
      <ProposalFilters raw={raw} params={params} townships={townships} />
      <ProposalTable
        page={page}
        params={raw}
        empty={
          <EmptyState
            title={t('empty')}
            description={t('emptyHint')}
            action={<ButtonLink href="/centers">{t('toCenters')}</ButtonLink>}
          />
        }
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { PartnerFilters } from '@/components/partners/partner-filters'
import { PartnerKindTabs } from '@/components/partners/partner-kind-tabs'
import { PartnerTable } from '@/components/partners/partner-table'
import { ButtonLink } from '@/components/ui/button-link'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'
import { defaultReachOf } from '@/lib/partners/policy'
import { getPartnerFigures, listPartners } from '@/lib/partners/queries'
import { partnerListParams } from '@/lib/partners/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('title') }
}

type PartnersPageProps = { searchParams: Promise<RawSearchParams> }

export default async function PartnersPage({ searchParams }: PartnersPageProps) {
  const viewer = await requireViewer('partner:read')
  const raw = await searchParams
  const params = partnerListParams.parse(raw)
  const { townshipId, centerId, reach } = params
  const [t, page, figures, townships, centers] = await Promise.all([
    getTranslations('partners'),
    load(listPartners(viewer, params)),
    load(getPartnerFigures(viewer, { townshipId, centerId, reach })),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'partner:read')),
  ])
  const create = viewerMay(viewer, 'partner:write') && (
    <ButtonLink href="/partners/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  const actions = (
    <>
      {viewerMay(viewer, 'center:import') && (
        <ButtonLink href="/imports/new?register=partners">{t('import')}</ButtonLink>
      )}
      <ExportMenu register="partners" params={raw} />
      {create}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={actions} />
      <PartnerFilters
        raw={raw}
        params={params}
        townships={townships}
        centers={centers}
        defaultReach={defaultReachOf(viewer)}
      />
      <PartnerKindTabs figures={figures} params={raw} />
      <PartnerTable
        page={page}
        params={raw}
        sort={params.sort}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} action={create} />}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DonationFilters } from '@/components/donations/donation-filters'
import { DonationKeyFigures } from '@/components/donations/donation-key-figures'
import { DonationSumsSection } from '@/components/donations/donation-sums-section'
import { DonationTable } from '@/components/donations/donation-table'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getDonationFigures, listDonations } from '@/lib/donations/queries'
import { donationListParams } from '@/lib/donations/schema'
import { listUnitOptions } from '@/lib/org/queries'
import { listPartnerChoices } from '@/lib/partners/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('donations'))('title') }
}

type DonationsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function DonationsPage({ searchParams }: DonationsPageProps) {
  const viewer = await requireViewer('donation:read')
  const raw = await searchParams
  const params = donationListParams.parse(raw)
  const [t, page, figures, townships, centers, partners] = await Promise.all([
    getTranslations('donations'),
    load(listDonations(viewer, params)),
    load(getDonationFigures(viewer, params)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'donation:read')),
    load(listPartnerChoices(viewer)),
  ])
  const create = viewerMay(viewer, 'donation:write') && (
    <ButtonLink href="/donations/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  const actions = (
    <>
      {viewerMay(viewer, 'center:import') && (
        <ButtonLink href="/imports/new?register=donations">{t('import')}</ButtonLink>
      )}
      <ExportMenu register="donations" params={raw} />
      {create}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={actions} />
      <DonationFilters raw={raw} params={params} choices={{ townships, centers, partners }} />
      <div className="mb-4">
        <DonationKeyFigures figures={figures} params={raw} />
      </div>
      <DonationTable
        page={page}
        params={raw}
        sort={params.sort}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} action={create} />}
      />
      {figures.count > 0 && <DonationSumsSection figures={figures} by={params.by} params={raw} />}
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CancelDonationButton } from '@/components/donations/cancel-donation-button'
import { RestoreDonationButton } from '@/components/donations/restore-donation-button'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RecordHistory } from '@/components/staff/record-history'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { formatDecimal } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getDonation, listDonationHistory } from '@/lib/donations/queries'
import { donationPageParams } from '@/lib/donations/schema'
import type { DonationDetail } from '@/lib/donations/types'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('donations'))('title') }
}

type DonationPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function DonationPage({ params, searchParams }: DonationPageProps) {
  const viewer = await requireViewer('donation:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { donations: words }, donation, history] = await Promise.all([
    getTranslations('donations'),
    getMessages(),
    load(getDonation(viewer, { id })),
    load(listDonationHistory(viewer, { id, ...donationPageParams.parse(raw) })),
  ])
  const { can, version, isCancelled } = donation
  return (
    <>
      <PageHeader
        title={donation.donor}
        description={donation.centerName}
        breadcrumb={[{ label: t('title'), href: '/donations' }, { label: donation.donor }]}
        status={
          <Badge tone={isCancelled ? 'neutral' : 'green'}>
            {t(isCancelled ? 'state.CANCELLED' : 'state.VALID')}
          </Badge>
        }
        actions={
          <>
            {can.cancel && <CancelDonationButton id={id} version={version} words={words.cancel} />}
            {can.restore && <RestoreDonationButton id={id} version={version} words={words.restore} />}
            {can.change && (
              <ButtonLink href={`/donations/${id}/edit`} variant="primary">
                {t('edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      {isCancelled && <Notice className="mb-5">{t('cancelled')}</Notice>}
      {!isCancelled && donation.receiptNo === null && (
        <Notice tone="warning" className="mb-5">
          {t('receiptMissing')}
        </Notice>
      )}
      <Section title={t('section.basic')}>
        <Card>
          <DefinitionList items={await dossier(donation)} />
        </Card>
      </Section>
      <Section title={t('section.history')} id="history">
        <RecordHistory
          page={history}
          path={`/donations/${id}`}
          params={raw}
          fields={words.field}
          dictionaries={{ kind: words.kind }}
        />
      </Section>
    </>
  )
}

async function dossier(donation: DonationDetail) {
  const t = await getTranslations('donations')
  const none = t('none')
  return [
    { term: t('column.center'), detail: donation.centerName },
    { term: t('column.township'), detail: donation.townshipName ?? none },
    { term: t('column.kind'), detail: t(`kind.${donation.kind}`) },
    { term: t('column.amount'), detail: `${formatDecimal(donation.amount)} ${t('figure.yuan')}` },
    { term: t('column.date'), detail: formatDate(donation.date) },
    { term: t('column.receiptNo'), detail: donation.receiptNo ?? none },
    { term: t('column.partner'), detail: donation.partnerName ?? none },
    { term: t('column.goods'), detail: donation.goods ?? none },
  ]
}

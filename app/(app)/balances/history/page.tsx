import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BalanceTabs } from '@/components/balances/balance-tabs'
import { HistoricalFilters } from '@/components/balances/historical-filters'
import { HistoricalTable } from '@/components/balances/historical-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatMonth } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'
import { getHistoricalSummary, listHistoricalMonths } from '@/lib/reporting/historical/queries'
import { historicalListParams } from '@/lib/reporting/historical/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('balances'))('past.title') }
}

type HistoryPageProps = { searchParams: Promise<RawSearchParams> }

export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  const viewer = await requireViewer('balance:read')
  const raw = await searchParams
  const params = historicalListParams.parse(raw)
  const [t, page, summary, townships, centers] = await Promise.all([
    getTranslations('balances'),
    load(listHistoricalMonths(viewer, params)),
    load(getHistoricalSummary(viewer)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'balance:read')),
  ])
  const mayImport = viewerMay(viewer, 'history:import')
  const { reports, months, centers: count, startMonth } = summary
  return (
    <>
      <PageHeader
        title={t('past.title')}
        description={t('past.description')}
        status={<Badge>{t('past.confirmedNote')}</Badge>}
        breadcrumb={[{ label: t('title'), href: '/balances' }, { label: t('past.title') }]}
        actions={
          mayImport && (
            <>
              <ButtonLink href="/api/imports/template?register=historical-months" download>
                {t('past.template')}
              </ButtonLink>
              <ButtonLink href="/imports/new?register=historical-months" variant="primary">
                {t('past.import')}
              </ButtonLink>
            </>
          )
        }
      />
      <BalanceTabs />
      {reports > 0 && (
        <>
          <HistoricalFilters
            raw={raw}
            params={params}
            years={summary.years}
            townships={townships}
            centers={centers}
          />
          <p className="numeric mb-3 text-table text-soft">
            {t('past.summary', { months, centers: count, reports })}
          </p>
        </>
      )}
      <HistoricalTable
        page={page}
        params={raw}
        empty={
          <EmptyState
            title={t('past.empty')}
            description={mayImport ? t('past.emptyHint') : t('past.emptyHintReader')}
          />
        }
      />
      {mayImport && (
        <Section title={t('past.notes')}>
          <ul className="list-disc space-y-1 pl-5 text-table text-soft">
            <li>{t('past.note1')}</li>
            <li>{t('past.note2')}</li>
            <li>{t('past.note3')}</li>
            <li>{t('past.note4', { month: formatMonth(startMonth) })}</li>
          </ul>
        </Section>
      )}
    </>
  )
}

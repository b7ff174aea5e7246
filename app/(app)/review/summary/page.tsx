import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { SummaryFilters } from '@/components/review/summary-filters'
import { SummaryTable } from '@/components/review/summary-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { getMonthSummary } from '@/lib/reporting/summary/queries'
import { monthSummaryParams } from '@/lib/reporting/summary/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('summaryTitle') }
}

type SummaryPageProps = { searchParams: Promise<RawSearchParams> }

export default async function SummaryPage({ searchParams }: SummaryPageProps) {
  const viewer = await requireViewer('report:review')
  const raw = await searchParams
  const params = monthSummaryParams.parse(raw)
  const summary = await load(getMonthSummary(viewer, params))
  const [t, { ui }] = await Promise.all([getTranslations('review'), getMessages()])
  const { month, rows } = summary
  const { township, states, paper } = params
  return (
    <div className={paper === 'A3' ? 'print-a3' : 'print-landscape'}>
      <PageHeader
        title={t('summaryHeading', { month: formatMonth(month), unit: summary.unitName })}
        description={t('summaryHint', {
          counted: summary.counted,
          all: rows.length,
          date: formatDate(today()),
          states: t(`statesOf.${states}`),
        })}
        breadcrumb={[{ label: t('title'), href: '/review' }, { label: t('summaryTitle') }]}
        actions={
          <>
            <NextIntlClientProvider messages={{ ui }}>
              <PrintButton label={t('print')} />
            </NextIntlClientProvider>
            <ButtonLink
              href={withParams('/api/review/summary', {}, { month, township, states, paper })}
              download
            >
              {t('export')}
            </ButtonLink>
          </>
        }
      />
      <div className="print:hidden">
        <SummaryFilters raw={raw} params={params} month={month} townships={summary.townships} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('summaryEmpty')} description={t('summaryEmptyHint')} />
      ) : (
        <Card isFlush>
          <SummaryTable summary={summary} />
        </Card>
      )}
      <p className="mt-6 hidden gap-16 text-table print:flex">
        <span>{t('signFiller')}</span>
        <span>{t('signReviewer')}</span>
        <span>{t('signHead')}</span>
      </p>
    </div>
  )
}

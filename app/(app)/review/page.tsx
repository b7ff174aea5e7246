import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { MissingReports } from '@/components/review/missing-reports'
import { ReviewFilterBar } from '@/components/review/review-filter-bar'
import { ReviewList } from '@/components/review/review-list'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { addMonths, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatMonth } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getReviewSummary } from '@/lib/reporting/review/queries'
import { listReviews } from '@/lib/reporting/review/queue/queries'
import { reviewListParams } from '@/lib/reporting/review/schema'

const PATH = '/review'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

type ReviewPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ReviewPage({ searchParams }: ReviewPageProps) {
  const viewer = await requireViewer('report:review')
  const raw = await searchParams
  const params = reviewListParams.parse(raw)
  const month = params.month ?? addMonths(monthOf(today()), -1)
  const [page, summary] = await Promise.all([
    load(listReviews(viewer, params)),
    load(getReviewSummary(viewer, { month })),
  ])
  const [t, { ui, review }] = await Promise.all([getTranslations('review'), getMessages()])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<ButtonLink href={`/review/summary?month=${month}`}>{t('toSummary')}</ButtonLink>}
        status={
          <span className="numeric text-table text-soft">
            {t('summary', { ...summary, month: formatMonth(month), missing: summary.missing.length })}
          </span>
        }
      />
      <ReviewFilterBar path={PATH} raw={raw} params={params} />
      <MissingReports summary={summary} />
      <NextIntlClientProvider messages={{ ui, review }}>
        <ReviewList page={page} path={PATH} params={raw} />
      </NextIntlClientProvider>
    </>
  )
}

import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ReportStatus } from '@/components/reporting/report-status'
import { ReviewHistory } from '@/components/review/review-history'
import { ReviewSheet } from '@/components/review/review-sheet'
import { ButtonLink } from '@/components/ui/button-link'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { reportHref } from '@/lib/reporting/mine/view'
import { getReview } from '@/lib/reporting/review/queries'

type ReviewDetailPageProps = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function ReviewDetailPage({ params }: ReviewDetailPageProps) {
  const viewer = await requireViewer('report:review')
  const id = await pageId(params)
  const detail = await load(getReview(viewer, { id }))
  const [t, { ui, reports, review }] = await Promise.all([getTranslations('review'), getMessages()])
  const { timetable } = detail
  return (
    <>
      <PageHeader
        title={t('detailTitle', { center: detail.centerName, month: formatMonth(detail.month) })}
        description={t('dueLine', {
          due: formatDate(timetable.dueOn),
          review: formatDate(timetable.reviewOn),
          lock: formatDate(timetable.lockOn),
        })}
        breadcrumb={[{ label: t('title'), href: '/review' }, { label: detail.centerName }]}
        status={<ReportStatus state={detail.state} timeTag={detail.timeTag} />}
        actions={<ButtonLink href={reportHref(detail)}>{t('toForm')}</ButtonLink>}
      />
      {detail.toVerify !== null && (
        <Notice tone="warning" title={t('toVerify')} className="mb-4">
          {detail.toVerify}
        </Notice>
      )}
      {detail.refusal === 'ownWork' && (
        <Notice tone="warning" className="mb-4">
          {t('refused.ownWork')}
        </Notice>
      )}
      <NextIntlClientProvider messages={{ ui, reports, review }}>
        <ReviewSheet key={detail.version} detail={detail} />
      </NextIntlClientProvider>
      <Section title={t('history')}>
        <ReviewHistory events={detail.events} />
      </Section>
    </>
  )
}

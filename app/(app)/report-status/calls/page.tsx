import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { CallSheet } from '@/components/report-status/call-sheet'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { getCallSheet } from '@/lib/reminders/calls/queries'
import { callListInput } from '@/lib/reminders/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report-status'))('calls') }
}

type CallSheetPageProps = { searchParams: Promise<RawSearchParams> }

/** The list to call from, with telephones in plain, on one printed page; each opening stands in the trail. */
export default async function CallSheetPage({ searchParams }: CallSheetPageProps) {
  const viewer = await requireViewer('report:remind')
  const input = callListInput.safeParse(await searchParams)
  if (!input.success) notFound()
  const { month, township } = input.data
  const [t, { ui }, rows] = await Promise.all([
    getTranslations('report-status'),
    getMessages(),
    load(getCallSheet(viewer, input.data)),
  ])
  return (
    <div className="print-landscape">
      <PageHeader
        title={t('callsOf', { month: formatMonth(month), count: rows.length })}
        description={t('callSheetHint', { date: formatDate(today()) })}
        breadcrumb={[
          { label: t('title'), href: withParams('/report-status', {}, { month, township }) },
          { label: t('calls') },
        ]}
        actions={
          <NextIntlClientProvider messages={{ ui }}>
            <PrintButton label={t('print')} />
          </NextIntlClientProvider>
        }
      />
      {rows.length === 0 ? <EmptyState title={t('nobodyMissing')} /> : <CallSheet rows={rows} />}
    </div>
  )
}

import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { CallTable } from '@/components/report-status/call-table'
import { ExtensionRequestTable } from '@/components/report-status/extension-request-table'
import { RatesTable } from '@/components/report-status/rates-table'
import { RemindButton } from '@/components/report-status/remind-button'
import { StatusFilters } from '@/components/report-status/status-filters'
import { StatusLegend } from '@/components/report-status/status-legend'
import { StatusMatrixTable } from '@/components/report-status/status-matrix-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { load, requireViewer } from '@/lib/auth/gate'
import { addDays } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { getCallList } from '@/lib/reminders/calls/queries'
import type { CallListInput } from '@/lib/reminders/schema'
import { submissibleFrom } from '@/lib/reporting/calendar/rules'
import { listExtensionRequests } from '@/lib/reporting/extension/requests/queries'
import { getStatusMatrix } from '@/lib/reporting/status/queries'
import { reportStatusParams } from '@/lib/reporting/status/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report-status'))('title') }
}

type ReportStatusPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ReportStatusPage({ searchParams }: ReportStatusPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const params = reportStatusParams.parse(raw)
  const [t, matrix] = await Promise.all([
    getTranslations('report-status'),
    load(getStatusMatrix(viewer, params)),
  ])
  const { month, townships } = matrix
  const { months, township } = params
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        status={<span className="text-table text-soft">{t('asOf', { date: formatDate(today()) })}</span>}
        actions={
          <ButtonLink href={withParams('/api/report-status/table', {}, { month, months, township })} download>
            {t('export')}
          </ButtonLink>
        }
      />
      <StatusFilters raw={raw} params={params} month={month} townships={townships} />
      {matrix.groups.length === 0 ? (
        <EmptyState title={t('empty')} description={t('emptyHint')} />
      ) : (
        <>
          <Section title={t('ratesOf', { month: formatMonth(month) })} description={t('ratesHint')}>
            <Card isFlush>
              <RatesTable matrix={matrix} />
            </Card>
          </Section>
          {viewerMay(viewer, 'report:remind') && <Requests viewer={viewer} />}
          {viewerMay(viewer, 'report:remind') && <Calls viewer={viewer} of={{ month, township }} />}
          <Section title={t('matrix')}>
            <StatusLegend />
            <Card isFlush>
              <StatusMatrixTable matrix={matrix} mayOpenAll={viewerMay(viewer, 'report:read-unapproved')} />
            </Card>
          </Section>
        </>
      )}
    </>
  )
}

/** Nothing stands here while nobody asks for more time. */
async function Requests({ viewer }: { viewer: Viewer }) {
  const [t, { ui, validation, 'report-status': words }, rows] = await Promise.all([
    getTranslations('report-status'),
    getMessages(),
    load(listExtensionRequests(viewer)),
  ])
  if (rows.length === 0) return null
  return (
    <NextIntlClientProvider messages={{ ui, validation, 'report-status': words }}>
      <Section
        id="extensions"
        title={t('requests.titleOf', { count: rows.length })}
        description={t('requests.hint')}
      >
        <Card isFlush>
          <ExtensionRequestTable
            rows={rows}
            proposed={addDays(today(), PROPOSED_DAYS)}
            mayDecide={viewerMay(viewer, 'report:extend')}
          />
        </Card>
      </Section>
    </NextIntlClientProvider>
  )
}

/** How many days from today a grant proposes. */
const PROPOSED_DAYS = 3

async function Calls({ viewer, of }: { viewer: Viewer; of: CallListInput }) {
  const { month, township } = of
  const [t, { ui, validation, 'report-status': words }, rows] = await Promise.all([
    getTranslations('report-status'),
    getMessages(),
    load(getCallList(viewer, of)),
  ])
  const mayRemind = now() >= submissibleFrom(month)
  const waiting = rows.filter((row) => !row.isRemindedToday).map((row) => row.centerId)
  return (
    <NextIntlClientProvider messages={{ ui, validation, 'report-status': words }}>
      <Section
        title={t('callsOf', { month: formatMonth(month), count: rows.length })}
        description={t('callsHint')}
        actions={
          rows.length > 0 && (
            <>
              <ButtonLink href={withParams('/report-status/calls', {}, { month, township })} size="sm">
                {t('printCalls')}
              </ButtonLink>
              {mayRemind && waiting.length > 0 && <RemindButton month={month} centerIds={waiting} />}
            </>
          )
        }
      >
        {rows.length === 0 ? (
          <EmptyState title={t('nobodyMissing')} />
        ) : (
          <Card isFlush>
            <CallTable
              month={month}
              rows={rows}
              mayRemind={mayRemind}
              mayExtend={viewerMay(viewer, 'report:extend')}
            />
          </Card>
        )}
      </Section>
    </NextIntlClientProvider>
  )
}

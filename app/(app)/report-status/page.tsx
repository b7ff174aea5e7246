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
import { Pagination } from '@/components/ui/pagination'
import { load, requireViewer } from '@/lib/auth/gate'
import { addDays } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { pageWindow } from '@/lib/core/pagination'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { getCallList } from '@/lib/reminders/calls/queries'
import { submissibleFrom } from '@/lib/reporting/calendar/rules'
import { listExtensionRequests } from '@/lib/reporting/extension/requests/queries'
import { getMonthRates, getStatusMatrix } from '@/lib/reporting/status/queries'
import { reportStatusParams } from '@/lib/reporting/status/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report-status'))('title') }
}

type ReportStatusPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ReportStatusPage({ searchParams }: ReportStatusPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const params = reportStatusParams.parse(raw)
  const { months, township, page, perPage } = params
  const [t, { ui, 'report-status': words }, rates, matrix] = await Promise.all([
    getTranslations('report-status'),
    getMessages(),
    load(getMonthRates(viewer, params)),
    load(getStatusMatrix(viewer, params, pageWindow(params))),
  ])
  const { month } = rates
  return (
    <NextIntlClientProvider messages={{ ui, 'report-status': words }}>
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
      <StatusFilters raw={raw} params={params} month={month} townships={rates.townships} />
      {matrix.total === 0 ? (
        <EmptyState title={t('empty')} description={t('emptyHint')} />
      ) : (
        <>
          <Section title={t('ratesOf', { month: formatMonth(month) })} description={t('ratesHint')}>
            <Card isFlush>
              <RatesTable rates={rates} />
            </Card>
          </Section>
          {viewerMay(viewer, 'report:remind') && <Requests viewer={viewer} />}
          {viewerMay(viewer, 'report:remind') && <Calls viewer={viewer} raw={raw} month={month} />}
          <Section id="matrix" title={t('matrix')}>
            <StatusLegend />
            <Card isFlush>
              <StatusMatrixTable matrix={matrix} mayOpenAll={viewerMay(viewer, 'report:read-unapproved')} />
              <div className="border-t border-line px-4 py-2.5 print:hidden">
                <Pagination
                  path="/report-status"
                  params={raw}
                  anchor="matrix"
                  {...{ page, perPage }}
                  total={matrix.total}
                />
              </div>
            </Card>
          </Section>
        </>
      )}
    </NextIntlClientProvider>
  )
}

/** Nothing stands here while nobody asks for more time. */
async function Requests({ viewer }: { viewer: Viewer }) {
  const [t, rows] = await Promise.all([getTranslations('report-status'), load(listExtensionRequests(viewer))])
  if (rows.length === 0) return null
  return (
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
  )
}

/** How many days from today a grant proposes. */
const PROPOSED_DAYS = 3

/** The whole list is the printed one. */
const CALLS_PER_PAGE = 20

async function Calls({ viewer, raw, month }: { viewer: Viewer; raw: RawSearchParams; month: string }) {
  const { township, calls: page } = reportStatusParams.parse(raw)
  const window = pageWindow({ page, perPage: CALLS_PER_PAGE })
  const [t, { rows, total, waiting }] = await Promise.all([
    getTranslations('report-status'),
    load(getCallList(viewer, { month, township }, window)),
  ])
  const mayRemind = now() >= submissibleFrom(month)
  return (
    <Section
      id="calls"
      title={t('callsOf', { month: formatMonth(month), count: total })}
      description={t('callsHint')}
      actions={
        total > 0 && (
          <>
            <ButtonLink href={withParams('/report-status/calls', {}, { month, township })} size="sm">
              {t('printCalls')}
            </ButtonLink>
            {mayRemind && waiting.length > 0 && <RemindButton month={month} centerIds={waiting} />}
          </>
        )
      }
    >
      {total === 0 ? (
        <EmptyState title={t('nobodyMissing')} />
      ) : (
        <Card isFlush>
          <CallTable
            month={month}
            rows={rows}
            mayRemind={mayRemind}
            mayExtend={viewerMay(viewer, 'report:extend')}
          />
          {total > CALLS_PER_PAGE && (
            <div className="border-t border-line px-4 py-2.5">
              <Pagination
                path="/report-status"
                params={raw}
                name="calls"
                anchor="calls"
                page={page}
                perPage={CALLS_PER_PAGE}
                total={total}
              />
            </div>
          )}
        </Card>
      )}
    </Section>
  )
}

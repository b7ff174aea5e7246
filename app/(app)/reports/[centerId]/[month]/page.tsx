import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MonthNotes } from '@/components/corrections/month-notes'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { EntryForm } from '@/components/reporting/entry-form'
import { ExtensionLine } from '@/components/reporting/extension-line'
import { LeftoverNotice } from '@/components/reporting/leftover-notice'
import { OnceBegun } from '@/components/reporting/once-begun'
import { ReportStatus } from '@/components/reporting/report-status'
import { RequestExtension } from '@/components/reporting/request-extension'
import { SheetFoot } from '@/components/reporting/sheet-foot'
import { SheetHead } from '@/components/reporting/sheet-head'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { viewerMay } from '@/lib/core/viewer'
import { getMonthNotes } from '@/lib/corrections/month/queries'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import { getMonthExtension } from '@/lib/reporting/extension/requests/queries'
import { getReportForm } from '@/lib/reporting/form/queries'
import { reportKey } from '@/lib/reporting/schema'

type ReportPageProps = { params: Promise<{ centerId: string; month: string }> }

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const t = await getTranslations('reports')
  const key = reportKey.safeParse(await params)
  return { title: key.success ? t('formTitle', { month: formatMonth(key.data.month) }) : t('title') }
}

export default async function ReportPage({ params }: ReportPageProps) {
  const viewer = await requireViewer('report:read')
  const key = reportKey.safeParse(await params)
  if (!key.success) notFound()
  const [form, notes, extension] = await Promise.all([
    load(getReportForm(viewer, key.data)),
    load(getMonthNotes(viewer, key.data)),
    load(getMonthExtension(viewer, key.data)),
  ])
  const [t, refused, { ui, validation, reports }] = await Promise.all([
    getTranslations('reports'),
    getTranslations('validation.reports.refused'),
    getMessages(),
  ])
  const { timetable, state } = form
  const userId = viewer.userId ?? viewer.username
  // A draft keeps its place while it is saved and saved again; every other step draws the form anew.
  const step = state === 'NONE' || state === 'DRAFT' ? 'OPEN' : `${state}:${form.version}`
  const closed = state === 'SUBMITTED' || state === 'APPROVED' || state === 'LOCKED' ? state : null
  const badge = (shown: typeof state) => <ReportStatus state={shown} timeTag={form.timeTag} />
  const onceBegun = (before: ReactNode, after: ReactNode) =>
    state === 'NONE' ? <OnceBegun of={key.data} before={before} after={after} /> : before
  const status = onceBegun(badge(state), badge('DRAFT'))
  const filler = onceBegun(form.savedByName, viewer.name)
  return (
    <NextIntlClientProvider messages={{ ui, validation: { reports: validation.reports }, reports }}>
      <div className="print:hidden">
        <PageHeader
          title={t('formTitle', { month: formatMonth(form.month) })}
          description={t('formDescription', { center: form.centerName, unit: form.unitName })}
          breadcrumb={[
            { label: t('title'), ...(viewerMay(viewer, 'report:fill') && { href: '/reports' }) },
            { label: form.centerName },
          ]}
          status={status}
          selectors={
            <span className="flex flex-wrap items-center gap-3 text-table text-soft">
              {t('dueLine', {
                due: formatDate(timetable.dueOn),
                review: formatDate(timetable.reviewOn),
                lock: formatDate(timetable.lockOn),
              })}
              {extension.canRequest && form.can.save && !isSubmitted(state) && (
                <RequestExtension of={key.data} />
              )}
            </span>
          }
        />
        {extension.last && !isSubmitted(state) && (
          <ExtensionLine last={extension.last} dueOn={timetable.dueOn} />
        )}
        {state === 'RETURNED' && (
          <Notice tone="danger" title={t('returnedTitle')} className="mb-4">
            {form.returnNote}
          </Notice>
        )}
        {closed && (
          <Notice tone="info" className="mb-4">
            {t(`readOnly.${closed}`)}
          </Notice>
        )}
        {!closed && form.refusals.save && form.refusals.save !== 'role' && (
          <Notice tone="warning" className="mb-4">
            {refused(form.refusals.save)}
          </Notice>
        )}
      </div>
      <MonthNotes notes={notes} of={key.data} />
      <SheetHead form={form} />
      {!form.can.save && <LeftoverNotice form={form} userId={userId} />}
      <EntryForm key={step} form={form} userId={userId} />
      <SheetFoot form={form} filler={filler} />
    </NextIntlClientProvider>
  )
}

import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ReportList } from '@/components/reporting/report-list'
import { ButtonLink } from '@/components/ui/button-link'
import { DoneList } from '@/components/workbench/done-list'
import { MonthCountdown } from '@/components/workbench/month-countdown'
import { MonthOverview } from '@/components/workbench/month-overview'
import { ReminderNotice } from '@/components/workbench/reminder-notice'
import { ShortcutList } from '@/components/workbench/shortcut-list'
import { TaskList } from '@/components/workbench/task-list'
import { load, requireViewer } from '@/lib/auth/gate'
import { addMonths, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import { MODULES } from '@/lib/core/modules'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { listOpenReminders } from '@/lib/reminders/queries'
import { listMyReports } from '@/lib/reporting/mine/queries'
import { listExpectedReports } from '@/lib/reporting/queries'
import { getReviewSummary } from '@/lib/reporting/review/queries'
import { myReportParams } from '@/lib/reporting/schema'
import { getWorkbench } from '@/lib/workbench/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workbench'))('title') }
}

/** What this person has to do now: months to fill in, reports to review, who is missing; else the way to the modules. */
export default async function WorkbenchPage() {
  const viewer = await requireViewer('workbench:read')
  const [t, workbench] = await Promise.all([getTranslations('workbench'), load(getWorkbench(viewer))])
  const post = viewer.assignments[0]
  const mayFill = viewerMay(viewer, 'report:fill')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { date: formatDate(today()), unit: post?.unitName ?? viewer.name })}
      />
      {mayFill && <Reminders viewer={viewer} />}
      <MonthCountdown workbench={workbench} isFilling={mayFill} />
      {(workbench.tasks.length > 0 || !mayFill) && (
        <Section title={t('todo')} description={t('todoHint')}>
          <TaskList tasks={workbench.tasks} />
        </Section>
      )}
      {mayFill && <ToFill viewer={viewer} />}
      {viewerMay(viewer, 'dashboard:read') && <Overview viewer={viewer} />}
      {workbench.done.length > 0 && (
        <Section title={t('done')} description={t('doneHint')}>
          <DoneList rows={workbench.done} />
        </Section>
      )}
      <Shortcuts viewer={viewer} />
    </>
  )
}

async function Reminders({ viewer }: { viewer: Viewer }) {
  const [reminders, { ui, workbench }] = await Promise.all([load(listOpenReminders(viewer)), getMessages()])
  return (
    <NextIntlClientProvider messages={{ ui, workbench }}>
      <ReminderNotice reminders={reminders} />
    </NextIntlClientProvider>
  )
}

async function ToFill({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('workbench')
  const page = await load(listMyReports(viewer, myReportParams.parse({ show: 'TODO' })))
  return (
    <Section
      title={t('toFill')}
      description={t('toFillHint')}
      actions={<ButtonLink href="/reports">{t('allReports')}</ButtonLink>}
    >
      <ReportList
        page={page}
        path="/reports"
        params={{ show: 'TODO' }}
        empty={<EmptyState title={t('nothingToFill')} description={t('nothingToFillHint')} />}
      />
    </Section>
  )
}

async function Overview({ viewer }: { viewer: Viewer }) {
  const month = addMonths(monthOf(today()), -1)
  const mayReview = viewerMay(viewer, 'report:review')
  const [rows, summary] = await Promise.all([
    load(listExpectedReports(viewer, { month })),
    mayReview ? load(getReviewSummary(viewer, { month })) : null,
  ])
  return (
    <MonthOverview
      month={month}
      rows={rows}
      toReview={summary?.waiting ?? null}
      progressHref={`/dashboard/centers?month=${month}`}
    />
  )
}

async function Shortcuts({ viewer }: { viewer: Viewer }) {
  const [t, modules] = await Promise.all([getTranslations('workbench'), getTranslations('modules')])
  const items = MODULES.filter((module) => module.path !== '/' && viewerMay(viewer, module.permission))
  return (
    <Section title={t('shortcuts')} description={t('shortcutsHint')}>
      <ShortcutList
        items={items.map((module) => ({
          href: module.path,
          label: modules(module.key as never),
          icon: module.icon,
        }))}
      />
    </Section>
  )
}

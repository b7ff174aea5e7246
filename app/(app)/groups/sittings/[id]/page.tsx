import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { SittingCalendar } from '@/components/groups/sitting-calendar'
import { TimetableDialog } from '@/components/groups/timetable-dialog'
import { TimetableTable } from '@/components/groups/timetable-table'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { SelectorForm } from '@/components/layout/selector-form'
import { RecordHistory } from '@/components/staff/record-history'
import { ButtonLink } from '@/components/ui/button-link'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { addMonths, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatMonth } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getSittingMonth, listSittingHistory } from '@/lib/groups/sittings/queries'
import { sittingMonthParams } from '@/lib/groups/sittings/schema'
import { latestMonths } from '@/lib/visits/view'

const PATH = '/groups/sittings'
/** Months offered, up to the one after the next. */
const MONTHS = 26

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.sittings'))('title') }
}

type SittingPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function CenterSittingsPage({ params, searchParams }: SittingPageProps) {
  const viewer = await requireViewer('group:read')
  const centerId = await pageId(params)
  const raw = await searchParams
  const on = today()
  const { month = monthOf(on), ...paging } = sittingMonthParams.parse(raw)
  const [t, { groups: words }, sittings, history] = await Promise.all([
    getTranslations('groups'),
    getMessages(),
    load(getSittingMonth(viewer, { centerId, month })),
    load(listSittingHistory(viewer, { centerId, ...paging })),
  ])
  const months = [...new Set([...latestMonths(addMonths(monthOf(on), 2), MONTHS), month])].sort().reverse()
  const title = t('sittings.detailTitle', { name: sittings.centerName })
  return (
    <>
      <PageHeader
        title={title}
        description={t('sittings.monthTotal', { total: sittings.total })}
        breadcrumb={[
          { label: t('title'), href: '/groups' },
          { label: t('sittings.title'), href: PATH },
          { label: sittings.centerName },
        ]}
        selectors={
          <SelectorForm
            path={`${PATH}/${centerId}`}
            params={raw}
            name="month"
            label={t('sittings.month')}
            value={month}
            options={months.map((value) => ({ value, label: formatMonth(value) }))}
          />
        }
      />
      {sittings.isFrozen && (
        <Notice className="mb-5" actions={<ButtonLink href="/corrections">{t('correction')}</ButtonLink>}>
          {t('frozen')}
        </Notice>
      )}
      <Section title={t('section.calendar')} description={t('sittings.rule')}>
        <SittingCalendar
          sittings={sittings}
          isOpen={sittings.can.write && !sittings.isFrozen}
          words={words.sittings}
        />
      </Section>
      <Section
        title={t('section.timetable')}
        actions={
          sittings.can.write && (
            <TimetableDialog
              centerId={centerId}
              today={on}
              words={words.sittings.form}
              weekdays={words.weekday}
            />
          )
        }
      >
        <TimetableTable sittings={sittings} today={on} words={words} />
      </Section>
      <Section title={t('section.history')} id="history">
        <RecordHistory
          page={history}
          path={`${PATH}/${centerId}`}
          params={raw}
          fields={words.field}
          dictionaries={{ weekday: words.weekday }}
        />
      </Section>
    </>
  )
}

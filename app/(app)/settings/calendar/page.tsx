import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { CalendarYearGrid } from '@/components/settings/calendar-year-grid'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { load, requireViewer } from '@/lib/auth/gate'
import { yearOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getCalendarYear } from '@/lib/settings/calendar/queries'
import { calendarParams } from '@/lib/settings/calendar/schema'

const PATH = '/settings/calendar'
/** Years offered before and after the present one. */
const YEARS_BEFORE = 2
const YEARS_AFTER = 2

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.calendar'))('title') }
}

type CalendarPageProps = { searchParams: Promise<RawSearchParams> }

export default async function CalendarPage({ searchParams }: CalendarPageProps) {
  const viewer = await requireViewer('settings:write')
  const raw = await searchParams
  const present = yearOf(today())
  const year = calendarParams.parse({ year: raw.year }).year ?? present
  const [t, { settings }, calendar] = await Promise.all([
    getTranslations('settings.calendar'),
    getMessages(),
    load(getCalendarYear(viewer, { year })),
  ])
  const { edit, ...marks } = settings.calendar
  const offered = Array.from(
    { length: YEARS_BEFORE + YEARS_AFTER + 1 },
    (_, index) => present - YEARS_BEFORE + index,
  )
  const years = [...new Set([...offered, year])].sort((a, b) => a - b)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        selectors={
          <SelectorForm
            path={PATH}
            params={raw}
            name="year"
            label={t('year')}
            value={String(year)}
            options={years.map((value) => ({
              value: String(value),
              label: t('yearOption', { year: String(value) }),
            }))}
          />
        }
      />
      <SettingsTabs />
      {calendar.isPublished ? (
        <p className="mb-4 text-table text-soft">
          {t('summary', { holidays: calendar.holidays, workdays: calendar.workdays })}
        </p>
      ) : (
        <Notice tone="warning" className="mb-4" title={t('unpublished', { year: String(year) })}>
          {t('unpublishedHint')}
        </Notice>
      )}
      <CalendarYearGrid
        year={calendar}
        words={{
          ...edit,
          kinds: { HOLIDAY: marks.HOLIDAY, WORKDAY: marks.WORKDAY, ORDINARY: marks.ORDINARY },
        }}
        marks={{
          HOLIDAY: marks.HOLIDAY,
          WORKDAY: marks.WORKDAY,
          ORDINARY: marks.ORDINARY,
          holidayMark: marks.holidayMark,
          workdayMark: marks.workdayMark,
          weekend: marks.weekend,
          weekdays: marks.weekdays,
        }}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { SchoolHolidayDialog } from '@/components/groups/school-holiday-dialog'
import { SchoolHolidayTable } from '@/components/groups/school-holiday-table'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { load, requireViewer } from '@/lib/auth/gate'
import { yearOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listSchoolHolidays } from '@/lib/groups/school-holidays/queries'
import { schoolHolidayParams } from '@/lib/groups/school-holidays/schema'

const PATH = '/settings/school-holidays'
/** Years offered before and after the present one. */
const YEARS_BEFORE = 2
const YEARS_AFTER = 1

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.holidays'))('title') }
}

type SchoolHolidaysPageProps = { searchParams: Promise<RawSearchParams> }

export default async function SchoolHolidaysPage({ searchParams }: SchoolHolidaysPageProps) {
  const viewer = await requireViewer('settings:write')
  const raw = await searchParams
  const present = yearOf(today())
  const { year = present } = schoolHolidayParams.parse(raw)
  const [t, { groups }, rows] = await Promise.all([
    getTranslations('groups'),
    getMessages(),
    load(listSchoolHolidays(viewer, { year })),
  ])
  const words = groups.holidays
  const offered = Array.from(
    { length: YEARS_BEFORE + YEARS_AFTER + 1 },
    (_, index) => present - YEARS_BEFORE + index,
  )
  const years = [...new Set([...offered, year])].sort((a, b) => a - b)
  return (
    <>
      <PageHeader
        title={t('holidays.title')}
        description={t('holidays.description')}
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
        actions={<SchoolHolidayDialog label={words.create} words={words.form} />}
      />
      <SettingsTabs />
      {rows.length === 0 ? (
        <EmptyState title={t('holidays.none', { year: String(year) })} description={t('holidays.noneHint')} />
      ) : (
        <SchoolHolidayTable rows={rows} words={words} />
      )}
    </>
  )
}

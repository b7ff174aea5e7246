import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EndSeriesDialog } from '@/components/activities/end-series-dialog'
import { MarkOccurrencesForm } from '@/components/activities/mark-occurrences-form'
import { OccurrenceTable } from '@/components/activities/occurrence-table'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { getSeries } from '@/lib/activities/series/queries'
import type { SeriesDetail } from '@/lib/activities/series/types'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { addDays, type CalendarDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatDate, formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('series'))('title') }
}

type SeriesPageProps = { params: Promise<unknown> }

export default async function SeriesPage({ params }: SeriesPageProps) {
  const viewer = await requireViewer('activity:read')
  const id = await pageId(params)
  const [t, words, series] = await Promise.all([
    getTranslations('series'),
    getMessages(),
    load(getSeries(viewer, { id })),
  ])
  const on = today()
  const open = series.occurrences.filter(
    ({ status, date, isFrozen }) => status === 'PLANNED' && date <= on && !isFrozen,
  )
  return (
    <>
      <PageHeader
        title={series.name}
        description={series.centerName}
        breadcrumb={[
          { label: words.activities.title, href: '/activities' },
          { label: t('title'), href: '/activities/series' },
          { label: series.name },
        ]}
        status={
          <Badge tone={series.isEnded ? 'neutral' : 'green'}>{t(series.isEnded ? 'ended' : 'running')}</Badge>
        }
        actions={
          series.can.end && (
            <EndSeriesDialog series={series} day={lastDayOffered(series, on)} words={words.series} />
          )
        }
      />
      <Card>
        <SeriesFacts series={series} />
      </Card>
      {series.can.write && (
        <Section title={t('marks')} description={open.length > 0 ? t('marksHint') : undefined}>
          {open.length > 0 ? (
            <MarkOccurrencesForm
              key={open.map(({ id, version }) => `${id} ${version}`).join()}
              seriesId={id}
              occurrences={open}
              words={words.series}
            />
          ) : (
            <Notice tone="success">{t('noMarks')}</Notice>
          )}
        </Section>
      )}
      <Section title={t('occurrences')}>
        <OccurrenceTable occurrences={series.occurrences} path={`/activities/series/${id}`} />
      </Section>
    </>
  )
}

/** Today, or the first day of a class that has not begun; always before the last one that was planned. */
function lastDayOffered({ firstDay, lastDay }: SeriesDetail, on: CalendarDate): CalendarDate {
  const day = on < firstDay ? firstDay : on
  return day < lastDay ? day : addDays(lastDay, -1)
}

async function SeriesFacts({ series }: { series: SeriesDetail }) {
  const [t, weekdays] = await Promise.all([getTranslations('series'), getTranslations('activities.weekdays')])
  const times = (count: number) => `${formatInteger(count)} ${t('unitTimes')}`
  const skipped = series.skipped.map(({ date, name }) =>
    name ? t('skippedDay', { date: formatDateShort(date), name }) : formatDateShort(date),
  )
  return (
    <DefinitionList
      items={[
        { term: t('type'), detail: series.typeName },
        { term: t('zone'), detail: series.zoneName ?? t('none') },
        {
          term: t('weekday'),
          detail: t('weekly', {
            day: weekdays(`${series.weekday}` as '1'),
            time: series.startTime ?? '',
          }).trim(),
        },
        {
          term: t('span'),
          detail: t('spanOf', { from: formatDate(series.firstDay), to: formatDate(series.lastDay) }),
        },
        { term: t('held'), detail: times(series.held) },
        { term: t('unmarked'), detail: times(series.unmarked) },
        { term: t('ahead'), detail: times(series.ahead) },
        {
          term: t('skipped'),
          detail: skipped.length > 0 ? skipped.join(t('separator')) : t('skippedNone'),
          isWide: true,
        },
      ]}
    />
  )
}

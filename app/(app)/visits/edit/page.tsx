import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { MonthVisitsForm } from '@/components/visits/month-visits-form'
import { VisitSelectors } from '@/components/visits/visit-selectors'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { monthOf, weekday } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getVisitEntry } from '@/lib/visits/queries'
import { SOURCE_ORDER } from '@/lib/visits/rules'
import { visitEntryParams } from '@/lib/visits/schema'
import { daysOutranked, latestMonths } from '@/lib/visits/view'

const PATH = '/visits/edit'
const MONTHS = 24

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('entryTitle') }
}

type VisitEntryPageProps = { searchParams: Promise<RawSearchParams> }

export default async function VisitEntryPage({ searchParams }: VisitEntryPageProps) {
  const viewer = await requireViewer('visit:write')
  const params = visitEntryParams.parse(await searchParams)
  const [t, domain, { visits: words }, centers] = await Promise.all([
    getTranslations('visits'),
    getTranslations('domain'),
    getMessages(),
    load(listCenterChoices(viewer, 'visit:write')),
  ])
  const current = monthOf(today())
  const { source } = params
  const month = params.month ?? current
  const centerId = params.centerId ?? centers[0]?.id
  if (!centerId) return <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
  const entry = await load(getVisitEntry(viewer, { centerId, month, source }))
  const outranked = daysOutranked(entry.rows, source)
  const weekdays = words.weekdays
  const label = (date: string) =>
    `${Number(date.slice(8))} ${weekdays[`${weekday(date)}` as keyof typeof weekdays]}`
  return (
    <>
      <PageHeader
        title={t('entryTitle')}
        description={`${entry.centerName} · ${t('entryDescription')}`}
        breadcrumb={[
          { label: t('title'), href: `/visits?centerId=${centerId}&month=${month}` },
          { label: t('entryTitle') },
        ]}
        selectors={
          <>
            <VisitSelectors
              path={PATH}
              centers={centers}
              centerId={centerId}
              months={latestMonths(current, MONTHS)}
              month={month}
            />
            <SelectorForm
              path={PATH}
              params={{ centerId, month, source }}
              name="source"
              label={t('source')}
              options={SOURCE_ORDER.map((value) => ({ value, label: domain(`visitSource.${value}`) }))}
              value={source}
            />
          </>
        }
      />
      {outranked > 0 && !entry.isFrozen && (
        <Notice tone="warning" className="mb-4">
          {t('outranked', { count: outranked })}
        </Notice>
      )}
      {entry.isFrozen ? (
        <Notice>{t('frozen')}</Notice>
      ) : (
        <MonthVisitsForm
          key={`${centerId} ${month} ${source}`}
          centerId={centerId}
          month={month}
          source={source}
          entries={entry.entries.map((day) => ({ ...day, label: label(day.date) }))}
          words={words.form}
          fileWords={words.file}
        />
      )}
    </>
  )
}

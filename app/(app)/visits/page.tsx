import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TransferActions } from '@/components/exports/transfer-actions'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { VisitCalendar } from '@/components/visits/visit-calendar'
import { VisitRecords } from '@/components/visits/visit-records'
import { VisitSelectors } from '@/components/visits/visit-selectors'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getVisitMonth } from '@/lib/visits/queries'
import { visitMonthParams } from '@/lib/visits/schema'
import type { VisitMonth } from '@/lib/visits/types'
import { latestMonths, mainSource } from '@/lib/visits/view'

const MONTHS = 24

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') }
}

type VisitsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function VisitsPage({ searchParams }: VisitsPageProps) {
  const viewer = await requireViewer('visit:read')
  const raw = await searchParams
  const params = visitMonthParams.parse(raw)
  const [t, centers] = await Promise.all([
    getTranslations('visits'),
    load(listCenterChoices(viewer, 'visit:read')),
  ])
  const current = monthOf(today())
  const month = params.month ?? current
  const centerId = params.centerId ?? centers[0]?.id
  if (!centerId)
    return (
      <>
        <PageHeader title={t('title')} description={t('description')} />
        <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
      </>
    )
  const calendar = await load(getVisitMonth(viewer, { centerId, month }))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={centers.length > 1 ? t('description') : calendar.centerName}
        selectors={
          <VisitSelectors
            path="/visits"
            centers={centers}
            centerId={centerId}
            months={latestMonths(current, MONTHS)}
            month={month}
          />
        }
        actions={
          <>
            <TransferActions
              register="visit-counts"
              params={{ centerId, month }}
              mayImport={viewerMay(viewer, 'center:import')}
            />
            {calendar.can.change && <Entrances calendar={calendar} />}
          </>
        }
      />
      <div className="space-y-4">
        {calendar.isFrozen && <Notice>{t('frozen')}</Notice>}
        {calendar.total === null && !calendar.isFrozen && <Notice>{t('noneYet')}</Notice>}
        <Figures calendar={calendar} />
        <Card isFlush>
          <VisitCalendar calendar={calendar} />
        </Card>
      </div>
      <Section title={t('records')} description={t('recordsHint')}>
        <VisitRecords rows={calendar.rows} params={raw} canWrite={calendar.can.change} />
      </Section>
    </>
  )
}

async function Entrances({ calendar }: { calendar: VisitMonth }) {
  const t = await getTranslations('visits')
  const query = `centerId=${calendar.centerId}&month=${calendar.month}`
  return (
    <>
      <ButtonLink href={`/visits/tally?centerId=${calendar.centerId}`}>{t('tally')}</ButtonLink>
      <ButtonLink href={`/visits/new?${query}`}>{t('register')}</ButtonLink>
      <ButtonLink href={`/visits/edit?${query}&source=${mainSource(calendar.rows)}`} variant="primary">
        {t('enter')}
      </ButtonLink>
    </>
  )
}

async function Figures({ calendar }: { calendar: VisitMonth }) {
  const t = await getTranslations('visits')
  const counted = calendar.days.filter((day) => day.total !== null).length
  return (
    <KeyFigureGrid>
      <KeyFigure label={t('total')} value={formatInteger(calendar.total)} unit={t('unitTimes')} />
      <KeyFigure label={t('days')} value={formatInteger(counted)} unit={t('unitDays')} />
      <KeyFigure
        label={t('missing')}
        value={formatInteger(calendar.days.filter((day) => day.isMissing).length)}
        unit={t('unitDays')}
      />
    </KeyFigureGrid>
  )
}

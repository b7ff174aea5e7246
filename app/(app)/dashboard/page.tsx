import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { AreaCard } from '@/components/progress/area-card'
import { DomainCard } from '@/components/progress/domain-card'
import { ProgressFigures } from '@/components/progress/progress-figures'
import { ProgressFilterBar } from '@/components/progress/progress-filter-bar'
import { ReportingCard } from '@/components/progress/reporting-card'
import { StandingSection } from '@/components/progress/standing-section'
import { UnreportedCard } from '@/components/progress/unreported-card'
import { VisitsCard } from '@/components/progress/visits-card'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { centerListHref } from '@/lib/progress/charts/view'
import { getCenterList } from '@/lib/progress/queries'
import { progressParams } from '@/lib/progress/schema'

const PATH = '/dashboard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') }
}

type DashboardPageProps = { searchParams: Promise<RawSearchParams> }

export default async function DashboardPage({ searchParams }: DashboardPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const { page, perPage, township, on, month } = progressParams.parse(raw)
  const { progress, rows } = await load(getCenterList(viewer, { township, on, month }))
  const t = await getTranslations('progress')
  const { scope, asOf, reporting } = progress
  const shown = { on: asOf, month: progress.month, township: scope.townshipId }
  const listHref = (changes: Record<string, string>) => centerListHref(shown, changes)
  const circularHref = withParams('/briefings', {}, { ...shown, township: scope.townshipId ?? undefined })
  return (
    <>
      <PageHeader
        title={t('heading', { unit: scope.unitName })}
        description={t('description')}
        status={
          <span className="text-table text-soft">
            {t('asOf', { date: formatDate(asOf) })}
            {' · '}
            {t('coverage', {
              month: formatMonth(progress.month),
              expected: reporting.expected,
              submitted: reporting.submitted,
            })}
          </span>
        }
        actions={
          viewerMay(viewer, 'briefing:export') && <ButtonLink href={circularHref}>{t('circular')}</ButtonLink>
        }
      />
      <ProgressFilterBar path={PATH} params={raw} progress={progress} />
      <div className="grid gap-4">
        <ProgressFigures progress={progress} listHref={listHref} />
        <AreaCard progress={progress} />
      </div>
      <StandingSection
        progress={progress}
        rows={rows}
        path={PATH}
        params={raw}
        page={{ page, perPage }}
        listHref={listHref({})}
      />
      <div className="mt-8 grid gap-4 xl:grid-cols-2">
        <DomainCard progress={progress} listHref={listHref} />
        <VisitsCard progress={progress} />
      </div>
      <div className="mt-4 grid gap-4">
        <ReportingCard progress={progress} listHref={listHref} />
        <UnreportedCard progress={progress} />
      </div>
    </>
  )
}

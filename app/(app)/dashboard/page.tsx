import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { AreaCard } from '@/components/progress/area-card'
import { AttentionCard } from '@/components/progress/attention-card'
import { DomainCard } from '@/components/progress/domain-card'
import { OverviewFields } from '@/components/progress/overview-fields'
import { OverviewTiles } from '@/components/progress/overview-tiles'
import { PendingSwitch } from '@/components/progress/pending-switch'
import { ProgressFilterBar } from '@/components/progress/progress-filter-bar'
import { ReportingCard } from '@/components/progress/reporting-card'
import { StandingSection } from '@/components/progress/standing-section'
import { TownshipProgress } from '@/components/progress/township-progress'
import { TrendCard } from '@/components/progress/trend-card'
import { UnreportedCard } from '@/components/progress/unreported-card'
import { ButtonLink } from '@/components/ui/button-link'
import { StatusLight } from '@/components/ui/status-light'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { centerListHref } from '@/lib/progress/charts/view'
import { getDashboard } from '@/lib/progress/dashboard/queries'
import { attentionEntries } from '@/lib/progress/overview/view'
import { dashboardParams, overviewParams } from '@/lib/progress/schema'

const PATH = '/dashboard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') }
}

type DashboardPageProps = { searchParams: Promise<RawSearchParams> }

export default async function DashboardPage({ searchParams }: DashboardPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const { page, perPage, township, community, on, month, kind, category, counting } =
    dashboardParams.parse(raw)
  const { pending } = overviewParams.parse(raw)
  const mayIncludePending = viewerMay(viewer, 'report:read-unapproved')
  const isPending = pending === '1' && mayIncludePending
  const { overview, progress, rows } = await load(
    getDashboard(viewer, { township, community, on, month, kind, category, pending: isPending, counting }),
  )
  const t = await getTranslations('progress')
  const { scope, asOf, reporting } = progress
  const shown = {
    on: asOf,
    month: progress.month,
    township: scope.townshipId,
    community: scope.communityId,
    counting,
    kind,
  }
  const listHref = (changes: Record<string, string>) => centerListHref(shown, changes)
  const circularHref = withParams(
    '/briefings/new',
    {},
    { kind: 'CIRCULAR', unitId: scope.townshipId ?? undefined, cutOff: shown.on },
  )
  const figureOf = (code: string) => overview.tiles.find(({ figure }) => figure.metric === code)?.figure
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
            {isPending && (
              <StatusLight tone="amber" className="ml-3">
                {t('pending.badge')}
              </StatusLight>
            )}
          </span>
        }
        actions={
          <>
            <PrintButton label={t('overview.print')} />
            {viewerMay(viewer, 'briefing:write') && (
              <ButtonLink href={circularHref}>{t('circular')}</ButtonLink>
            )}
          </>
        }
      />
      <ProgressFilterBar
        path={PATH}
        params={raw}
        progress={progress}
        more={<OverviewFields counting={counting} kind={kind} />}
      >
        {mayIncludePending && <PendingSwitch isPending={isPending} />}
      </ProgressFilterBar>
      <div className="grid gap-4">
        <h2 className="sr-only">{t('overview.figures')}</h2>
        <OverviewTiles overview={overview} />
        <p className="text-small text-soft">{t('lightRule')}</p>
        <AttentionCard entries={attentionEntries(progress, overview, listHref)} />
        <TownshipProgress
          rows={overview.rows}
          unitHref={(unitId) =>
            withParams(PATH, raw, { township: unitId, community: undefined, page: undefined })
          }
        />
        <div className="grid gap-4 xl:grid-cols-2">
          {overview.trend.series.map(({ code }) => (
            <TrendCard key={code} trend={overview.trend} code={code} figure={figureOf(code)} />
          ))}
        </div>
        <AreaCard progress={progress} listHref={listHref} />
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
        <ReportingCard progress={progress} listHref={listHref} />
      </div>
      <div className="mt-4 grid gap-4">
        <UnreportedCard progress={progress} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { AttachmentPanel } from '@/components/attachments/attachment-panel'
import { AsOfForm } from '@/components/centers/as-of-form'
import { CenterCounts } from '@/components/centers/center-counts'
import { CenterDossier } from '@/components/centers/center-dossier'
import { CenterHistory } from '@/components/centers/center-history'
import { CenterLinks } from '@/components/centers/center-links'
import { CenterPlan } from '@/components/centers/center-plan'
import { CenterStanding } from '@/components/centers/center-standing'
import { CenterSteps } from '@/components/centers/center-steps'
import { CenterWeeks } from '@/components/centers/center-weeks'
import { ExemptionSection } from '@/components/centers/exemption-section'
import { PeriodTable } from '@/components/centers/period-table'
import { ProposalLinks } from '@/components/centers/proposal-links'
import { WhatIfSection } from '@/components/centers/what-if-section'
import { ClosureSection } from '@/components/closures/closure-section'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { OfferSection } from '@/components/service-items/offer-section'
import { WindowSection } from '@/components/service-windows/window-section'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ZoneSection } from '@/components/zones/zone-section'
import { listAttachments } from '@/lib/attachments/queries'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getCenterWeeks } from '@/lib/boards/weekly/queries'
import { listCenterHistory } from '@/lib/centers/history/queries'
import { hasPlan } from '@/lib/centers/plan/rules'
import { getCenter } from '@/lib/centers/queries'
import { centerPageParams } from '@/lib/centers/schema'
import { listClosures } from '@/lib/closures/queries'
import { isClosedOn } from '@/lib/closures/rules'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { getWhatIfBasis } from '@/lib/proposals/effect/queries'
import { listProposals } from '@/lib/proposals/queries'
import { proposalListParams } from '@/lib/proposals/schema'
import { getCenterOffers } from '@/lib/service-items/queries'
import { listDepartments, listWindows } from '@/lib/service-windows/queries'
import { isWindowActive } from '@/lib/service-windows/rules'
import { listStandings } from '@/lib/standings/queries'
import { listZones, listZoneTypes } from '@/lib/zones/queries'
import { isZoneActive } from '@/lib/zones/rules'

type CenterPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centers'))('title') }
}

type Asked = { id: string; on: string; page: number; perPage: number }

/** Everything that the page shows of a center besides its dossier. */
async function loadRegisters(viewer: Viewer, { id, on, page, perPage }: Asked) {
  const mayReadWeeks = viewerMay(viewer, 'dashboard:read') || viewerMay(viewer, 'report:fill')
  const [weeks, [standing], zones, types, windows, departments, offers, closures, whatIf, history, pending] =
    await Promise.all([
      mayReadWeeks ? load(getCenterWeeks(viewer, { centerId: id, asOf: on })) : null,
      load(listStandings(viewer, { asOf: on, centerIds: [id] })),
      load(listZones(viewer, { centerId: id })),
      load(listZoneTypes(viewer)),
      load(listWindows(viewer, { centerId: id })),
      load(listDepartments(viewer)),
      load(getCenterOffers(viewer, { centerId: id, on })),
      load(listClosures(viewer, { centerId: id })),
      load(getWhatIfBasis(viewer, { centerId: id, on: today() })),
      load(listCenterHistory(viewer, { id, page, perPage })),
      viewerMay(viewer, 'proposal:read')
        ? load(listProposals(viewer, proposalListParams.parse({ centerId: id, state: 'PENDING' })))
        : null,
    ])
  const listed = offers.items.filter((item) => item.isListed)
  return {
    weeks: standing?.status === 'OPEN' ? weeks : null,
    standing,
    zones,
    types,
    windows,
    departments,
    offers,
    closures,
    whatIf,
    history,
    pending: pending?.total ?? 0,
    counts: {
      zones: zones.filter((zone) => isZoneActive(zone, on)).length,
      windows: windows.filter((window) => isWindowActive(window, on)).length,
      items: {
        available: listed.filter((item) => item.state === 'OFFERED').length,
        required: listed.length,
      },
    },
  }
}

export default async function CenterPage({ params, searchParams }: CenterPageProps) {
  const viewer = await requireViewer('center:read')
  const id = await pageId(params)
  const raw = await searchParams
  const { on: asked, ...page } = centerPageParams.parse(raw)
  const on = asked ?? today()
  const center = await load(getCenter(viewer, { id, on }))
  const [t, domain, messages, files, registers] = await Promise.all([
    getTranslations('centers'),
    getTranslations('domain'),
    getMessages(),
    load(listAttachments(viewer, { targetType: 'CENTER', targetId: id })),
    loadRegisters(viewer, { id, on, ...page }),
  ])
  const { standing, zones, types, windows, departments, offers, closures, history, counts } = registers
  const path = `/centers/${id}`
  const may = {
    reports: viewerMay(viewer, 'report:read'),
    activities: viewerMay(viewer, 'activity:read'),
    visits: viewerMay(viewer, 'visit:read'),
  }
  const mayReadProposals = viewerMay(viewer, 'proposal:read')
  const shown = { centerId: id, today: today(), on }
  return (
    <>
      <PageHeader
        title={center.name}
        description={asked ? `${center.code} · ${t('asOf', { date: formatDate(on) })}` : center.code}
        breadcrumb={[{ label: t('title'), href: '/centers' }, { label: center.name }]}
        status={
          <>
            <Badge>{domain(`status.${center.status}`)}</Badge>
            {isClosedOn(closures.rows, on) && <Badge tone="amber">{t('asOfDay.closedNow')}</Badge>}
          </>
        }
        selectors={<AsOfForm path={path} on={on} today={today()} words={messages.centers.asOfDay} />}
        actions={<CenterSteps center={center} today={today()} words={messages.centers} />}
      />
      {on !== today() && <Notice>{t('asOfDay.note', { date: formatDate(on) })}</Notice>}
      <Section
        title={t('section.standing')}
        actions={<ProposalLinks center={center} pending={registers.pending} mayRead={mayReadProposals} />}
      >
        <Card>
          {standing ? <CenterStanding standing={standing} /> : t('standing.before')}
          {registers.weeks && <CenterWeeks rows={registers.weeks} />}
          <CenterCounts {...counts} />
        </Card>
      </Section>
      {hasPlan(center) && (
        <Section title={t('section.plan')}>
          <Card>
            <CenterPlan center={center} on={on} />
          </Card>
        </Section>
      )}
      <Section title={t('section.dossier')} actions={<CenterLinks centerId={id} may={may} />}>
        <Card>
          <CenterDossier center={center} />
        </Card>
      </Section>
      <ZoneSection {...shown} zones={zones} types={types} canWrite={center.can.writeZones} />
      <WindowSection
        {...shown}
        windows={windows}
        departments={departments}
        canWrite={center.can.writeWindows}
      />
      <OfferSection offers={offers} today={today()} />
      <ClosureSection {...shown} closures={closures} />
      <ExemptionSection center={center} today={today()} on={on} />
      <Section title={t('section.periods')}>
        <PeriodTable periods={center.periods} />
      </Section>
      <WhatIfSection center={center} basis={registers.whatIf} today={today()} />
      <AttachmentPanel target={{ targetType: 'CENTER', targetId: id }} attachments={files} />
      <Section title={t('section.history')} id="history">
        <CenterHistory page={history} path={path} params={raw} />
      </Section>
    </>
  )
}

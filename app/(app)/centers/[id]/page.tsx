import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CenterDossier } from '@/components/centers/center-dossier'
import { CenterHistory } from '@/components/centers/center-history'
import { CenterLinks } from '@/components/centers/center-links'
import { CenterStanding } from '@/components/centers/center-standing'
import { CenterSteps } from '@/components/centers/center-steps'
import { PeriodTable } from '@/components/centers/period-table'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { OfferSection } from '@/components/service-items/offer-section'
import { WindowSection } from '@/components/service-windows/window-section'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ZoneSection } from '@/components/zones/zone-section'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { listCenterHistory } from '@/lib/centers/history/queries'
import { getCenter } from '@/lib/centers/queries'
import { centerPageParams } from '@/lib/centers/schema'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getCenterOffers } from '@/lib/service-items/queries'
import { listDepartments, listWindows } from '@/lib/service-windows/queries'
import { listStandings } from '@/lib/standings/queries'
import { listZones, listZoneTypes } from '@/lib/zones/queries'

type CenterPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centers'))('title') }
}

export default async function CenterPage({ params, searchParams }: CenterPageProps) {
  const viewer = await requireViewer('center:read')
  const id = await pageId(params)
  const raw = await searchParams
  const { on: asked, ...page } = centerPageParams.parse(raw)
  const on = asked ?? today()
  const center = await load(getCenter(viewer, { id, on }))
  const [t, domain, messages, [standing], zones, types, windows, departments, offers, history] =
    await Promise.all([
      getTranslations('centers'),
      getTranslations('domain'),
      getMessages(),
      load(listStandings(viewer, { asOf: on, centerIds: [id] })),
      load(listZones(viewer, { centerId: id })),
      load(listZoneTypes(viewer)),
      load(listWindows(viewer, { centerId: id })),
      load(listDepartments(viewer)),
      load(getCenterOffers(viewer, { centerId: id, on })),
      load(listCenterHistory(viewer, { id, ...page })),
    ])
  const path = `/centers/${id}`
  const may = {
    reports: viewerMay(viewer, 'report:read'),
    activities: viewerMay(viewer, 'activity:read'),
    visits: viewerMay(viewer, 'visit:read'),
  }
  return (
    <>
      <PageHeader
        title={center.name}
        description={asked ? `${center.code} · ${t('asOf', { date: formatDate(on) })}` : center.code}
        breadcrumb={[{ label: t('title'), href: '/centers' }, { label: center.name }]}
        status={<Badge>{domain(`status.${center.status}`)}</Badge>}
        actions={<CenterSteps center={center} today={today()} words={messages.centers} />}
      />
      <Section title={t('section.standing')}>
        <Card>{standing ? <CenterStanding standing={standing} /> : t('standing.before')}</Card>
      </Section>
      <Section title={t('section.dossier')} actions={<CenterLinks centerId={id} may={may} />}>
        <Card>
          <CenterDossier center={center} />
        </Card>
      </Section>
      <ZoneSection
        centerId={id}
        zones={zones}
        types={types}
        canWrite={center.can.writeZones}
        today={today()}
        on={on}
      />
      <WindowSection
        centerId={id}
        windows={windows}
        departments={departments}
        canWrite={center.can.writeWindows}
        today={today()}
        on={on}
      />
      <OfferSection offers={offers} today={today()} />
      <Section title={t('section.periods')}>
        <PeriodTable periods={center.periods} />
      </Section>
      <Section title={t('section.history')} id="history">
        <CenterHistory page={history} path={path} params={raw} />
      </Section>
    </>
  )
}

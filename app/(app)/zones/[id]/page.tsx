import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { RecordHistory } from '@/components/zones/record-history'
import { ZoneFacts } from '@/components/zones/zone-facts'
import { ZoneStateLight } from '@/components/zones/zone-state-light'
import { ZoneStep } from '@/components/zones/zone-step'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getZone, listZoneHistory } from '@/lib/zones/queries'
import { zonePageParams } from '@/lib/zones/schema'

type ZonePageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zones'))('name') }
}

export default async function ZonePage({ params, searchParams }: ZonePageProps) {
  const viewer = await requireViewer('center:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { zones: words }, zone, history] = await Promise.all([
    getTranslations('zones'),
    getMessages(),
    load(getZone(viewer, { id })),
    load(listZoneHistory(viewer, { id, ...zonePageParams.parse(raw) })),
  ])
  return (
    <>
      <PageHeader
        title={zone.name}
        description={zone.centerName}
        breadcrumb={[{ label: t('register.title'), href: '/zones' }, { label: zone.name }]}
        status={<ZoneStateLight zone={zone} on={today()} />}
        actions={
          zone.canWrite && (
            <>
              <ZoneStep zone={zone} today={today()} words={words} size="md" />
              <ButtonLink href={`/zones/${id}/edit`} variant="primary">
                {t('edit')}
              </ButtonLink>
            </>
          )
        }
      />
      <Section title={t('detail.facts')}>
        <Card>
          <ZoneFacts zone={zone} />
        </Card>
      </Section>
      <Section title={t('detail.history')} id="history">
        <RecordHistory page={history} path={`/zones/${id}`} params={raw} />
      </Section>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { ZoneTypeFacts } from '@/components/zone-types/zone-type-facts'
import { ZoneTypeState } from '@/components/zone-types/zone-type-state'
import { ZoneTypeStep } from '@/components/zone-types/zone-type-step'
import { RecordHistory } from '@/components/zones/record-history'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getZoneType, listZoneTypeHistory } from '@/lib/zone-types/queries'
import { zoneTypePageParams } from '@/lib/zone-types/schema'

type ZoneTypePageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zone-types'))('title') }
}

export default async function ZoneTypePage({ params, searchParams }: ZoneTypePageProps) {
  const viewer = await requireViewer('center:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, type, history] = await Promise.all([
    getTranslations('zone-types'),
    load(getZoneType(viewer, { id })),
    load(listZoneTypeHistory(viewer, { id, ...zoneTypePageParams.parse(raw) })),
  ])
  return (
    <>
      <PageHeader
        title={type.name}
        breadcrumb={[{ label: t('title'), href: '/zone-types' }, { label: type.name }]}
        status={<ZoneTypeState type={type} />}
        actions={
          type.canWrite && (
            <>
              <ZoneTypeStep type={type} />
              <ButtonLink href={`/zone-types/${id}/edit`} variant="primary">
                {t('edit')}
              </ButtonLink>
            </>
          )
        }
      />
      <Section title={t('facts')}>
        <Card>
          <ZoneTypeFacts type={type} />
        </Card>
      </Section>
      <Section title={t('history')} id="history">
        <RecordHistory page={history} path={`/zone-types/${id}`} params={raw} />
      </Section>
    </>
  )
}

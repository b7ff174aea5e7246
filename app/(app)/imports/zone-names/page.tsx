import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SynonymTable } from '@/components/imports/synonym-table'
import { UnknownNames } from '@/components/imports/unknown-names'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { load, requireViewer } from '@/lib/auth/gate'
import { listZoneNames } from '@/lib/imports/zones/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.zoneNames'))('title') }
}

export default async function ZoneNamesPage() {
  const viewer = await requireViewer('dictionary:write')
  const [{ unknown, synonyms, types }, t] = await Promise.all([
    load(listZoneNames(viewer)),
    getTranslations('imports'),
  ])
  return (
    <>
      <PageHeader
        title={t('zoneNames.title')}
        description={t('zoneNames.description')}
        breadcrumb={[{ label: t('title'), href: '/imports' }, { label: t('zoneNames.title') }]}
      />
      <Section title={t('zoneNames.unknown')}>
        <UnknownNames names={unknown} types={types} />
      </Section>
      <Section title={t('zoneNames.synonyms')}>
        <SynonymTable synonyms={synonyms} />
      </Section>
    </>
  )
}

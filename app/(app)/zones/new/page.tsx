import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { CreateZoneForm } from '@/components/zones/create-zone-form'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listZoneTypes } from '@/lib/zones/queries'
import { choosableTypes } from '@/lib/zones/rules'
import { newZoneParams } from '@/lib/zones/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zones.form'))('createTitle') }
}

type NewZonePageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewZonePage({ searchParams }: NewZonePageProps) {
  const viewer = await requireViewer('zone:write')
  const raw = await searchParams
  const asked = newZoneParams.parse(raw).centerId
  const [t, { zones: words }, centers, types] = await Promise.all([
    getTranslations('zones'),
    getMessages(),
    load(listCenterChoices(viewer, 'zone:write')),
    load(listZoneTypes(viewer)),
  ])
  const center = centers.find(({ id }) => id === asked) ?? centers[0]
  return (
    <>
      <PageHeader
        title={t('form.createTitle')}
        description={center?.name}
        breadcrumb={[{ label: t('register.title'), href: '/zones' }, { label: t('form.createTitle') }]}
        selectors={
          center && centers.length > 1 ? (
            <SelectorForm
              path="/zones/new"
              params={raw}
              name="centerId"
              label={t('register.chooseCenter')}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={center.id}
            />
          ) : undefined
        }
      />
      {center ? (
        <CreateZoneForm
          key={center.id}
          centerId={center.id}
          types={choosableTypes(types, { on: today() })}
          words={words.form}
          backHref="/zones"
        />
      ) : (
        <EmptyState title={t('register.noCenter')} description={t('register.noCenterHint')} />
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { CreateVisitForm } from '@/components/visits/create-visit-form'
import { listCenterChoices, listZoneChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { firstDay, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { SOURCE_ORDER } from '@/lib/visits/rules'
import { visitMonthParams } from '@/lib/visits/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('registerTitle') }
}

type NewVisitPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewVisitPage({ searchParams }: NewVisitPageProps) {
  const viewer = await requireViewer('visit:write')
  const params = visitMonthParams.parse(await searchParams)
  const [t, domain, { visits: words }, centers] = await Promise.all([
    getTranslations('visits'),
    getTranslations('domain'),
    getMessages(),
    load(listCenterChoices(viewer, 'visit:write')),
  ])
  const center = centers.find(({ id }) => id === params.centerId) ?? centers[0]
  if (!center) return <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
  const month = params.month ?? monthOf(today())
  const back = `/visits?centerId=${center.id}&month=${month}`
  const zones = await load(listZoneChoices(viewer, { centerId: center.id, permission: 'visit:write' }))
  return (
    <>
      <PageHeader
        title={t('registerTitle')}
        description={center.name}
        breadcrumb={[{ label: t('title'), href: back }, { label: t('registerTitle') }]}
        selectors={
          centers.length > 1 ? (
            <SelectorForm
              path="/visits/new"
              params={{ month }}
              name="centerId"
              label={t('center')}
              options={centers.map(({ id, name }) => ({ value: id, label: name }))}
              value={center.id}
            />
          ) : undefined
        }
      />
      <CreateVisitForm
        key={center.id}
        centerId={center.id}
        date={month === monthOf(today()) ? today() : firstDay(month)}
        back={back}
        zones={zones.map(({ id, name }) => ({ value: id, label: name }))}
        sources={SOURCE_ORDER.map((value) => ({ value, label: domain(`visitSource.${value}`) }))}
        words={words.form}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ItemFacts } from '@/components/service-items/item-facts'
import { ItemState } from '@/components/service-items/item-state'
import { ItemStep } from '@/components/service-items/item-step'
import { MissingCenters } from '@/components/service-items/missing-centers'
import { TownshipShareTable } from '@/components/service-items/township-share-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { RecordHistory } from '@/components/zones/record-history'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getItem, listItemHistory } from '@/lib/service-items/catalogue/queries'
import { itemPageParams } from '@/lib/service-items/catalogue/schema'

type ItemPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('title') }
}

export default async function ItemPage({ params, searchParams }: ItemPageProps) {
  const viewer = await requireViewer('item:read')
  const id = await pageId(params)
  const raw = await searchParams
  const { on, ...page } = itemPageParams.parse(raw)
  const [t, item, history] = await Promise.all([
    getTranslations('items'),
    load(getItem(viewer, { id, on })),
    load(listItemHistory(viewer, { id, ...page })),
  ])
  const path = `/service-items/${id}`
  return (
    <>
      <PageHeader
        title={item.name}
        description={t('counted', { date: formatDate(item.on), centers: item.centers })}
        breadcrumb={[{ label: t('title'), href: '/service-items' }, { label: item.name }]}
        status={<ItemState item={item} />}
        actions={
          item.canWrite && (
            <>
              <ItemStep item={item} />
              <ButtonLink href={`${path}/edit`} variant="primary">
                {t('edit')}
              </ButtonLink>
            </>
          )
        }
      />
      <FilterBar path={path} params={raw}>
        <FilterField label={t('detail.on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={item.on} />
        </FilterField>
      </FilterBar>
      <Section title={t('detail.facts')}>
        <Card>
          <ItemFacts item={item} />
        </Card>
      </Section>
      <Section title={t('detail.coverage')} id="missing">
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card isFlush title={t('detail.townships')}>
            <TownshipShareTable townships={item.townships} />
          </Card>
          <MissingCenters centers={item.missing} on={item.on} />
        </div>
      </Section>
      <Section title={t('detail.history')} id="history">
        <RecordHistory page={history} path={path} params={raw} />
      </Section>
    </>
  )
}

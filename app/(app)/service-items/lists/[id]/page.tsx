import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ListEntries } from '@/components/service-items/list-entries'
import { ListStateLight } from '@/components/service-items/list-state-light'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { RecordHistory } from '@/components/zones/record-history'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getItemList, listItemListHistory } from '@/lib/service-items/lists/queries'
import { lastDayInForce } from '@/lib/service-items/lists/rules'
import { listPageParams } from '@/lib/service-items/lists/schema'

type ItemListPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items.versions'))('title') }
}

export default async function ItemListPage({ params, searchParams }: ItemListPageProps) {
  const viewer = await requireViewer('item:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [items, t, list, history] = await Promise.all([
    getTranslations('items'),
    getTranslations('items.versions'),
    load(getItemList(viewer, { id })),
    load(listItemListHistory(viewer, { id, ...listPageParams.parse(raw) })),
  ])
  const path = `/service-items/lists/${id}`
  return (
    <>
      <PageHeader
        title={list.name}
        description={t('numberText', { number: list.number })}
        breadcrumb={[
          { label: items('title'), href: '/service-items' },
          { label: t('title'), href: '/service-items/lists' },
          { label: list.name },
        ]}
        status={<ListStateLight state={list.state} />}
        actions={
          list.canWrite && (
            <>
              <ButtonLink href={`${path}/edit`}>{t('edit')}</ButtonLink>
              <ButtonLink href={`${path}/copy`} variant="primary">
                {t('copy')}
              </ButtonLink>
            </>
          )
        }
      />
      <Section title={t('facts')}>
        <Card>
          <DefinitionList
            items={[
              { term: t('documentNo'), detail: list.documentNo ?? items('none') },
              { term: t('items'), detail: `${formatInteger(list.items)} ${t('itemsUnit')}` },
              { term: t('from'), detail: formatDate(list.from) },
              { term: t('to'), detail: list.to === null ? t('now') : formatDate(lastDayInForce(list)) },
            ]}
          />
        </Card>
      </Section>
      <Section title={t('entries')}>
        <Card isFlush>
          <ListEntries entries={list.entries} />
        </Card>
      </Section>
      <Section title={t('history')} id="history">
        <RecordHistory page={history} path={path} params={raw} />
      </Section>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { CatalogueTable } from '@/components/service-items/catalogue-table'
import { MissingCenters } from '@/components/service-items/missing-centers'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatDate } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { getCatalogue } from '@/lib/service-items/queries'
import { catalogueParams } from '@/lib/service-items/schema'
import { listDepartments } from '@/lib/service-windows/queries'

const PATH = '/service-items'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('title') }
}

type ServiceItemsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ServiceItemsPage({ searchParams }: ServiceItemsPageProps) {
  const viewer = await requireViewer('item:read')
  const raw = await searchParams
  const params = catalogueParams.parse(raw)
  const [t, catalogue, departments] = await Promise.all([
    getTranslations('items'),
    load(getCatalogue(viewer, params)),
    load(listDepartments(viewer)),
  ])
  const { list, opened, on } = catalogue
  const date = formatDate(on)
  const openedItem = catalogue.items.find((item) => item.id === opened?.itemId)
  const span = list && { from: formatDate(list.from), to: formatDate(list.to) }
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <FilterBar path={PATH} params={raw}>
        <FilterField label={t('filter.on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={on} />
        </FilterField>
        <FilterField label={t('filter.department')} name="departmentId">
          <Select id="departmentId" name="departmentId" defaultValue={params.departmentId ?? ''}>
            <option value="">{t('all')}</option>
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </Select>
        </FilterField>
      </FilterBar>
      <Notice
        title={
          list
            ? t('list', { name: list.name, version: list.version, items: list.items })
            : t('listNone', { date })
        }
        className="mb-4"
      >
        {span ? t(list?.to ? 'listUntil' : 'listFrom', span) : t('listNoneHint')}{' '}
        {t('counted', { date, centers: catalogue.centers })}
      </Notice>
      {opened && openedItem && (
        <div id="missing" className="mb-4">
          <MissingCenters
            name={openedItem.name}
            centers={opened.missing}
            closeHref={withParams(PATH, raw, { itemId: undefined })}
          />
        </div>
      )}
      <CatalogueTable catalogue={catalogue} path={PATH} params={raw} />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SheetTable } from '@/components/boards/sheet-table'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { CountingSwitch } from '@/components/progress/counting-switch'
import { UnitFields } from '@/components/progress/unit-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { load, requireViewer } from '@/lib/auth/gate'
import { getItemCoverage } from '@/lib/boards/items/queries'
import { itemCoverageParams } from '@/lib/boards/items/schema'
import { formatDate } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'

const PATH = '/service-items/coverage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('boards'))('items.title') }
}

type ItemCoveragePageProps = { searchParams: Promise<RawSearchParams> }

export default async function ItemCoveragePage({ searchParams }: ItemCoveragePageProps) {
  const viewer = await requireViewer('coverage:read')
  const raw = await searchParams
  const params = itemCoverageParams.parse(raw)
  const { scope, asOf, table } = await load(getItemCoverage(viewer, params))
  const t = await getTranslations('boards')
  const fileHref = (format: string) => withParams('/api/item-coverage', raw, { format })
  return (
    <>
      <PageHeader
        title={t('heading', { unit: scope.unitName, title: t('items.title') })}
        description={t('items.description')}
        breadcrumb={[{ label: t('items.catalogue'), href: '/service-items' }, { label: t('items.title') }]}
        status={<span className="text-table text-soft">{t('items.asOf', { date: formatDate(asOf) })}</span>}
        actions={
          <>
            <PrintButton label={t('print')} />
            {(['xlsx', 'csv'] as const).map((format) => (
              <ButtonLink key={format} href={fileHref(format)} prefetch={false} download>
                {t(format)}
              </ButtonLink>
            ))}
          </>
        }
      />
      <FilterBar path={PATH} params={raw} keep={[]}>
        <UnitFields scope={scope} />
        <FilterField label={t('filter.on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={asOf} />
        </FilterField>
        <CountingSwitch counting={params.counting} />
      </FilterBar>
      <Card title={table.sheet.name} description={table.note} isFlush>
        {table.sheet.rows.length === 0 ? (
          <p className="px-5 py-4 text-soft">{t('emptyTable')}</p>
        ) : (
          <SheetTable table={table} />
        )}
      </Card>
    </>
  )
}

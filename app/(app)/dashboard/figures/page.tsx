import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { DefinitionCard } from '@/components/progress/definition-card'
import { FigureTable } from '@/components/progress/figure-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Select } from '@/components/ui/select'
import { StatusLight } from '@/components/ui/status-light'
import { load, requireViewer } from '@/lib/auth/gate'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { getFigureList } from '@/lib/progress/listing/queries'
import { figureListParams } from '@/lib/progress/listing/schema'
import { figurePeriodText, figureText } from '@/lib/progress/words/view'

const PATH = '/dashboard/figures'
const FILES = [
  { format: 'xlsx', word: 'exportXlsx' },
  { format: 'csv', word: 'exportCsv' },
] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress.figureList'))('title') }
}

type FigureListPageProps = { searchParams: Promise<RawSearchParams> }

export default async function FigureListPage({ searchParams }: FigureListPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const params = figureListParams.parse(raw)
  const list = await load(getFigureList(viewer, params))
  const t = await getTranslations('progress')
  const { figure, unitName } = list
  const { name, unit } = figure.definition
  return (
    <>
      <PageHeader
        actions={
          <>
            <PrintButton label={t('overview.print')} />
            {FILES.map(({ format, word }) => (
              <ButtonLink
                key={format}
                href={withParams('/api/figures', raw, { format, page: undefined, perPage: undefined })}
                download
              >
                {t(`standing.${word}`)}
              </ButtonLink>
            ))}
          </>
        }
        title={t('figureList.heading', { unit: unitName, name })}
        description={t('figureList.description')}
        breadcrumb={[{ label: t('title'), href: '/dashboard' }, { label: t('figureList.title') }]}
        status={
          <span className="text-table text-soft">
            {figurePeriodText(figure)}
            {'：'}
            <span className="numeric font-medium text-ink">
              {figureText(figure)} {figure.value === null ? '' : unit}
            </span>
            <DefinitionCard figure={{ ...figure, href: null }} isPending={params.pending === '1'} />
            {params.pending === '1' && <StatusLight tone="amber">{t('pending.badge')}</StatusLight>}
          </span>
        }
      />
      <FilterBar
        path={PATH}
        params={raw}
        keep={Object.keys(raw).filter((key) => key !== 'show' && key !== 'page')}
      >
        <FilterField label={t('figureList.show')} name="show">
          <Select id="show" name="show" defaultValue={params.show}>
            <option value="COUNTED">{t('figureList.COUNTED')}</option>
            <option value="ALL">{t('figureList.ALL')}</option>
          </Select>
        </FilterField>
      </FilterBar>
      <FigureTable list={list} path={PATH} params={raw} />
    </>
  )
}

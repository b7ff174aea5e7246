import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { ReportList } from '@/components/reporting/report-list'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { listMyReports } from '@/lib/reporting/mine/queries'
import { myReportParams } from '@/lib/reporting/schema'

const PATH = '/reports'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') }
}

type ReportsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function ReportsPage({ searchParams }: ReportsPageProps) {
  const viewer = await requireViewer('report:fill')
  const raw = await searchParams
  const params = myReportParams.parse(raw)
  const page = await load(listMyReports(viewer, params))
  const t = await getTranslations('reports')
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <FilterBar path={PATH} params={raw}>
        <FilterField label={t('show')} name="show">
          <Select id="show" name="show" defaultValue={params.show ?? ''}>
            <option value="">{t('showAll')}</option>
            <option value="TODO">{t('showToDo')}</option>
            <option value="DONE">{t('showDone')}</option>
          </Select>
        </FilterField>
        <FilterField label={t('month')} name="month">
          <Input id="month" name="month" type="month" defaultValue={params.month} />
        </FilterField>
      </FilterBar>
      <ReportList
        page={page}
        path={PATH}
        params={raw}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
    </>
  )
}

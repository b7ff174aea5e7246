import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DepartmentFilters } from '@/components/departments/department-filters'
import { DepartmentTable } from '@/components/departments/department-table'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listDepartmentPage } from '@/lib/departments/queries'
import { departmentListParams } from '@/lib/departments/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('title') }
}

type DepartmentsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function DepartmentsPage({ searchParams }: DepartmentsPageProps) {
  const viewer = await requireViewer('item:read')
  const raw = await searchParams
  const params = departmentListParams.parse(raw)
  const [t, page] = await Promise.all([
    getTranslations('departments'),
    load(listDepartmentPage(viewer, params)),
  ])
  const create = viewerMay(viewer, 'dictionary:write') && (
    <ButtonLink href="/departments/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  const actions = (
    <>
      {viewerMay(viewer, 'center:import') && (
        <ButtonLink href="/imports/new?register=departments">{t('import')}</ButtonLink>
      )}
      <ExportMenu register="departments" params={raw} />
      {create}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={actions} />
      <DepartmentFilters raw={raw} params={params} />
      <DepartmentTable
        page={page}
        params={raw}
        sort={params.sort}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} action={create} />}
      />
    </>
  )
}

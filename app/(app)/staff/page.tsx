import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { StaffFilters } from '@/components/staff/staff-filters'
import { StaffKeyFigures } from '@/components/staff/staff-key-figures'
import { StaffStructure } from '@/components/staff/staff-structure'
import { StaffTable } from '@/components/staff/staff-table'
import { StaffTownshipTable } from '@/components/staff/staff-township-table'
import { ButtonLink } from '@/components/ui/button-link'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'
import { getStaffFigures, listStaff } from '@/lib/staff/queries'
import { staffListParams } from '@/lib/staff/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') }
}

type StaffPageProps = { searchParams: Promise<RawSearchParams> }

export default async function StaffPage({ searchParams }: StaffPageProps) {
  const viewer = await requireViewer('staff:read')
  const raw = await searchParams
  const params = staffListParams.parse(raw)
  const on = params.on ?? today()
  const { townshipId, centerId } = params
  const [t, page, figures, townships, centers] = await Promise.all([
    getTranslations('staff'),
    load(listStaff(viewer, params)),
    load(getStaffFigures(viewer, { on, townshipId, centerId })),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'staff:read')),
  ])
  const create = viewerMay(viewer, 'staff:write') && (
    <ButtonLink href="/staff/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  const actions = (
    <>
      {viewerMay(viewer, 'center:import') && (
        <ButtonLink href="/imports/new?register=staff">{t('import')}</ButtonLink>
      )}
      <ExportMenu register="staff" params={raw} />
      {create}
    </>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={params.on ? t('asOf', { date: formatDate(params.on) }) : t('description')}
        actions={actions}
      />
      <StaffFilters
        raw={raw}
        params={params}
        townships={centers.length > 1 ? townships : []}
        centers={centers}
      />
      <div className="mb-4">
        <StaffKeyFigures figures={figures} params={raw} />
      </div>
      <StaffTable
        page={page}
        on={on}
        params={raw}
        sort={params.sort}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} action={create} />}
      />
      {figures.townships.length > 1 && (
        <Section title={t('figure.townships')}>
          <StaffTownshipTable figures={figures} />
        </Section>
      )}
      {figures.onDuty > 0 && (
        <Section title={t('figure.structure')}>
          <StaffStructure figures={figures} />
        </Section>
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { TargetTable } from '@/components/targets/target-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Select } from '@/components/ui/select'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listTargets } from '@/lib/targets/queries'
import { TARGET_STATES, targetListParams } from '@/lib/targets/schema'
import { TargetMetric } from '@/prisma/generated/enums'

const PATH = '/targets'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('title') }
}

type TargetsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function TargetsPage({ searchParams }: TargetsPageProps) {
  const viewer = await requireViewer('center:read')
  const raw = await searchParams
  const params = targetListParams.parse(raw)
  const [t, domain, page] = await Promise.all([
    getTranslations('targets'),
    getTranslations('domain'),
    load(listTargets(viewer, params)),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          viewerMay(viewer, 'target:write') && (
            <ButtonLink href="/targets/new" variant="primary">
              {t('create')}
            </ButtonLink>
          )
        }
      />
      <FilterBar path={PATH} params={raw}>
        <FilterField label={t('filter.metric')} name="metric">
          <Select id="metric" name="metric" defaultValue={params.metric ?? ''}>
            <option value="">{t('filter.all')}</option>
            {Object.values(TargetMetric).map((metric) => (
              <option key={metric} value={metric}>
                {domain(`targetMetric.${metric}`)}
              </option>
            ))}
          </Select>
        </FilterField>
        <FilterField label={t('filter.state')} name="state">
          <Select id="state" name="state" defaultValue={params.state}>
            {TARGET_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`filter.${state}`)}
              </option>
            ))}
          </Select>
        </FilterField>
      </FilterBar>
      <TargetTable page={page} params={raw} />
    </>
  )
}

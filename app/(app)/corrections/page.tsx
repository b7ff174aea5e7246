import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectionFilters } from '@/components/corrections/correction-filters'
import { CorrectionTable } from '@/components/corrections/correction-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { scopesOf, type Viewer, viewerMay } from '@/lib/core/viewer'
import { listCorrections } from '@/lib/corrections/queries'
import { correctionListParams } from '@/lib/corrections/schema'
import { listUnitOptions } from '@/lib/org/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('corrections'))('title') }
}

/** Only whoever reaches a whole county has townships to choose from. */
const mayChooseTownship = (viewer: Viewer) =>
  scopesOf(viewer, 'correction:read').some((scope) => scope.level === 'COUNTY')

type CorrectionsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function CorrectionsPage({ searchParams }: CorrectionsPageProps) {
  const viewer = await requireViewer('correction:read')
  const raw = await searchParams
  const params = correctionListParams.parse(raw)
  const [t, page, townships] = await Promise.all([
    getTranslations('corrections'),
    load(listCorrections(viewer, params)),
    mayChooseTownship(viewer) ? load(listUnitOptions(viewer)) : [],
  ])
  const mayRequest = viewerMay(viewer, 'correction:request')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayRequest && (
            <ButtonLink href="/corrections/new" variant="primary">
              {t('request')}
            </ButtonLink>
          )
        }
      />
      <CorrectionFilters raw={raw} params={params} townships={townships} />
      <CorrectionTable
        page={page}
        params={raw}
        empty={<EmptyState title={t('empty')} description={t(mayRequest ? 'emptyHintMine' : 'emptyHint')} />}
      />
    </>
  )
}
